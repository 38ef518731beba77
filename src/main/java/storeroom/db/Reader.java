package storeroom.db;

import org.jooq.DSLContext;

import java.util.function.Consumer;

/**
 * A snapshot of the database: however many queries run in it, all see the state of the moment in
 * which it was opened. It never waits for a writer and never makes one wait.
 *
 * <p>Used by one thread; closed by try-with-resources. What was read is a copy and stays valid; the
 * reader itself refuses everything once it is closed.
 */
public class Reader implements AutoCloseable {

    private final Session session;
    private final OpenContexts.Ticket ticket;
    private final Consumer<Session> giveBack;
    private boolean closed;

    Reader(Session session, OpenContexts.Ticket ticket, Consumer<Session> giveBack) {
        this.session = session;
        this.ticket = ticket;
        this.giveBack = giveBack;
    }

    /**
     * jOOQ on this snapshot, for repositories. What it throws is a {@link DatabaseException}.
     *
     * @throws IllegalStateException once the reader is closed
     */
    public final DSLContext dsl() {
        requireOpen();
        return session.dsl();
    }

    /** Ends the snapshot; a second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ticket.close();
            giveBack.accept(session);
        }
    }

    final void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this reader or writer is closed");
        }
        session.requireUsable();
    }

    final Session session() {
        return session;
    }
}
