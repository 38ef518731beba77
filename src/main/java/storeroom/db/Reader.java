package storeroom.db;

import org.jooq.DSLContext;

import java.sql.SQLException;
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

    /** A query that this connection keeps prepared, ready for its values. */
    public final KeptRead read(KeptQuery query) {
        requireOpen();
        return new KeptRead(session, session.kept(query));
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

    /** The failure of a result set that a repository read without jOOQ, as this package's. */
    public final DatabaseException failed(SQLException e) {
        return session.failed(e);
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
