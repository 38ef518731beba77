package storeroom.db;

import org.jooq.DSLContext;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A snapshot of the database: however many queries run in it, all see the state of the moment in
 * which it was opened. It never waits for a writer and never makes one wait.
 *
 * <p>Used by one thread; closed by try-with-resources. What was read is a copy and stays valid; the
 * reader itself, and what {@link #dsl} gave, refuse everything once it is closed.
 */
public class Reader implements AutoCloseable {

    private final Session.Lending lending;
    private final OpenContexts.Ticket ticket;
    private final Consumer<Session> giveBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    Reader(Session.Lending lending, OpenContexts.Ticket ticket, Consumer<Session> giveBack) {
        this.lending = lending;
        this.ticket = ticket;
        this.giveBack = giveBack;
    }

    /**
     * jOOQ on this snapshot, for repositories. What SQLite refuses comes out of it as a {@link
     * DatabaseException}.
     *
     * @throws IllegalStateException once the reader is closed
     */
    public final DSLContext dsl() {
        lending.requireUsable();
        return lending.dsl();
    }

    /** A query that this connection keeps prepared, ready for its values. */
    public final KeptRead read(KeptQuery query) {
        return new KeptRead(lending, lending.kept(query));
    }

    /** Ends the snapshot; a second call does nothing, even from another thread. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            ticket.close();
            giveBack.accept(lending.session());
        }
    }

    /**
     * Where the file is read as one that does not change, because it lies in a folder that cannot
     * be written to: makes sure that this was so until now. What was read is good then.
     *
     * @throws DatabaseBusyException when somebody began to write meanwhile: read again
     */
    public final void requireUnchanged() {
        lending.session().requireUnchanged();
    }

    /** The failure of a result set that a repository read without jOOQ, as this package's. */
    public final DatabaseException failed(SQLException e) {
        return lending.session().failed(e);
    }

    final Session.Lending lending() {
        return lending;
    }
}
