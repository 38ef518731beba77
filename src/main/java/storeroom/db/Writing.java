package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The writer's side of a {@link ConnectionFactory}: the gate, the one connection behind it, and
 * what is done before and after each writer. Thread-safe.
 */
final class Writing implements AutoCloseable {

    private static final Logger LOG = System.getLogger(ConnectionFactory.class.getName());

    /** How long quitting waits for another program's reader before the WAL stays as it is. */
    private static final Duration CHECKPOINT_WAIT = Duration.ofSeconds(1);

    private final Path database;
    private final DatabaseOptions options;
    private final Sessions sessions;
    private final OpenContexts contexts;
    private final DatabaseMonitor monitor;
    private final BusyRetry retry;
    private final BooleanSupplier closed;
    private final WriterGate gate;
    private volatile Consumer<Instant> afterCommit = _ -> {};
    private volatile Runnable before = () -> {};

    /** What follows is touched by whoever is inside the gate only. */
    private @Nullable FileIdentity identity;

    private @Nullable Session session;
    private Durability durability = Durability.FULL;

    /**
     * @param closed whether the factory is: then no writer is handed out any more
     */
    Writing(
            Path database,
            DatabaseOptions options,
            Sessions sessions,
            OpenContexts contexts,
            DatabaseMonitor monitor,
            BusyRetry retry,
            BooleanSupplier closed) {
        this.database = database;
        this.options = options;
        this.sessions = sessions;
        this.contexts = contexts;
        this.monitor = monitor;
        this.retry = retry;
        this.closed = closed;
        this.gate = new WriterGate(options.clock());
    }

    /** Opens the connection: from now on the file that lies at the path is the one to write to. */
    void prepare() {
        gate.enter("Open the company", options.gateWait());
        try {
            requireOpen();
            identity = FileIdentity.of(database);
            retry.run("Open the company", this::session);
        } finally {
            gate.leave();
        }
    }

    /**
     * What SQLite says about the commits of other connections than the writer's, that is, of other
     * processes.
     *
     * @param number changes with each such commit; empty while the writer is at work
     */
    record DataVersion(Optional<Long> number) {}

    /** Looks, unless somebody writes at this moment. */
    DataVersion dataVersion() {
        if (!gate.tryEnter("Look for changes")) {
            return new DataVersion(Optional.empty());
        }
        try {
            Session open = session;
            return new DataVersion(
                    open == null || closed.getAsBoolean()
                            ? Optional.empty()
                            : Optional.of(
                                    Pragmas.queryNumber(open.connection(), "PRAGMA data_version")));
        } catch (SQLException e) {
            throw SqliteErrors.translate(e, "Look for changes", Duration.ZERO);
        } finally {
            gate.leave();
        }
    }

    /** Asked before each write. */
    void before(Runnable check) {
        before = check;
    }

    /** Hears of each commit. */
    void afterCommit(Consumer<Instant> listener) {
        afterCommit = listener;
    }

    /** Who is writing at the moment. */
    Optional<LockHolder> current() {
        return gate.holder();
    }

    /** Opens the one writer: see {@link ConnectionFactory#writer}. */
    Writer open(String operation, Durability wanted) {
        long asked = monitor.asking();
        try {
            Writer writer = takeTurn(operation, wanted);
            monitor.writing(operation, asked);
            return writer;
        } catch (DatabaseException e) {
            monitor.gaveUp(asked, e);
            throw e;
        }
    }

    private Writer takeTurn(String operation, Durability wanted) {
        gate.enter(operation, options.gateWait());
        try {
            requireWritable();
            Session writing = session();
            try {
                setDurability(writing, wanted);
                Session.Lending lending = writing.beginWriting(operation, monitor::retried);
                return new Writer(lending, contexts.opened(operation), operation, this::end);
            } finally {
                replaceIfBroken(writing);
            }
        } catch (RuntimeException | Error e) {
            gate.leave();
            throw e;
        }
    }

    /** Something that SQLite does outside of a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does it on the one connection that writes, while no writer of this process is open.
     *
     * @param saves whether others read something new afterwards
     */
    <T> T exclusively(String operation, boolean saves, Work<T> work) {
        long asked = monitor.asking();
        try {
            gate.enter(operation, options.gateWait());
        } catch (DatabaseException e) {
            monitor.gaveUp(asked, e);
            throw e;
        }
        boolean done = false;
        try {
            requireWritable();
            Session writing = session();
            monitor.writing(operation, asked);
            try {
                setDurability(writing, Durability.FULL);
                writing.statementBegins();
                writing.forgetKept();
                T result = work.on(writing.connection());
                if (saves) {
                    done = true;
                    saved(writing);
                }
                return result;
            } catch (SQLException e) {
                throw writing.failed(e);
            } finally {
                replaceIfBroken(writing);
                monitor.written(done);
            }
        } finally {
            gate.leave();
        }
    }

    private void requireWritable() {
        requireOpen();
        FileIdentity opened = identity;
        if (opened != null) {
            opened.requireSame();
        }
        before.run();
    }

    private void end(Session writing) {
        boolean saved = writing.isIdle();
        if (writing.metALock()) {
            monitor.metALock();
            monitor.retried(); // by whoever wants it saved
        }
        try {
            if (!saved) {
                writing.rollBack();
            } else {
                saved(writing);
            }
            replaceIfBroken(writing);
            if (closed.getAsBoolean()) {
                closeSession(); // close() did not wait long enough for this writer
            }
        } finally {
            monitor.written(saved);
            gate.leave();
        }
    }

    /** Nothing that fails here may look as if it had not been saved. */
    private void saved(Session writing) {
        if (durability == Durability.NORMAL) {
            syncToDisk(writing);
        }
        try {
            afterCommit.accept(options.clock().instant());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a commit was not told of", e);
        }
    }

    /** Before a transaction: SQLite ignores it within one. */
    private void setDurability(Session writing, Durability wanted) {
        if (durability != wanted) {
            writing.command("PRAGMA synchronous = " + wanted.pragma());
            durability = wanted;
        }
    }

    /** Bulk work is not synced commit by commit; a checkpoint begins with syncing the WAL. */
    private static void syncToDisk(Session writing) {
        try {
            Pragmas.execute(writing.connection(), "PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "saved, but not synced to the disk yet: {0}", e.getMessage());
        }
    }

    private Session session() {
        Session open = session;
        if (open == null) {
            open = sessions.forWriting();
            durability = Durability.FULL;
            session = open;
        }
        return open;
    }

    private void replaceIfBroken(Session writing) {
        if (writing.isBroken()) {
            session = null;
            sessions.close(writing);
            if (!writing.isWriteProtected()) { // a new one would be as well: it has to wait
                ConnectionFactory.replaced(this::session);
            }
        }
    }

    /** Closes the connection as it is: there shall be no writer after all. */
    void abandon() {
        gate.enterUninterruptibly("Close the company", options.gateWait());
        try {
            Session open = session;
            session = null;
            if (open != null) {
                sessions.close(open);
            }
        } finally {
            gate.leave();
        }
    }

    /** Waits for the writer, no longer than the gate allows; writes the WAL back into the file. */
    @Override
    public void close() {
        try {
            gate.enterUninterruptibly("Close the company", options.gateWait());
        } catch (WriterTimeoutException | NestedWriterException e) {
            LOG.log(Level.WARNING, "closing before the writer has ended: {0}", e.getMessage());
            return;
        }
        try {
            closeSession();
        } finally {
            gate.leave();
        }
    }

    private void closeSession() {
        Session open = session;
        if (open == null) {
            return;
        }
        session = null;
        try {
            checkpoint(open.connection());
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the WAL stays beside the file: {0}", e.getMessage());
        } finally {
            sessions.close(open);
        }
    }

    private void checkpoint(Connection connection) throws SQLException {
        long wait = Math.min(CHECKPOINT_WAIT.toMillis(), options.busyWait().toMillis());
        Pragmas.execute(connection, "PRAGMA busy_timeout = " + wait);
        try {
            Pragmas.execute(connection, "PRAGMA optimize");
        } catch (SQLException e) {
            LOG.log(Level.INFO, "not optimised this time: {0}", e.getMessage());
        }
        if (Pragmas.queryNumber(connection, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
            LOG.log(Level.INFO, "somebody still reads: the WAL stays beside the file");
        }
    }

    private void requireOpen() {
        if (closed.getAsBoolean()) {
            throw new IllegalStateException("the company is closed");
        }
    }
}
