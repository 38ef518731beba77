package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens, counts and closes connections, and keeps some of the readers' for the next. Thread-safe.
 */
final class Sessions implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Sessions.class.getName());

    private final Path database;
    private final Duration busyWait;
    private final int idleAtMost;
    private final boolean mayFreeze;
    private final AtomicInteger open = new AtomicInteger();
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    /** Counts the files that lay at the path: what belongs to an earlier one is not lent again. */
    private int generation;

    /**
     * @param idleAtMost readers' connections that are kept while nobody reads
     * @param mayFreeze whether a file that nobody can write to may be read as {@link FrozenFile}
     */
    Sessions(Path database, Duration busyWait, int idleAtMost, boolean mayFreeze) {
        this.database = database;
        this.busyWait = busyWait;
        this.idleAtMost = idleAtMost;
        this.mayFreeze = mayFreeze;
    }

    int open() {
        return open.get();
    }

    Session forWriting() {
        return connect(() -> new Session(Pragmas.openForWriting(database, busyWait)));
    }

    /** An idle one, else a new one. */
    Session forReading() {
        for (Session session = idle(); session != null; session = idle()) {
            if (!session.isOutdated()) {
                return session;
            }
            close(session);
        }
        return fresh();
    }

    private @Nullable Session idle() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    /** A new one for reading. */
    Session fresh() {
        int now;
        synchronized (idle) {
            now = generation;
        }
        Session session = connect(this::openForReading);
        session.ofGeneration(now);
        return session;
    }

    /** Opens the readers' connections that are kept. */
    void fill() {
        for (int missing = missing(); missing > 0; missing--) {
            giveBack(fresh());
        }
    }

    private int missing() {
        synchronized (idle) {
            return closed ? 0 : idleAtMost - idle.size();
        }
    }

    /** Takes back a reader's session. */
    void giveBack(Session session) {
        if (!session.isBroken()) {
            synchronized (idle) {
                boolean current = session.generation() == generation;
                if (!closed && current && idle.size() < idleAtMost) {
                    idle.addFirst(session);
                    return;
                }
            }
        }
        close(session);
    }

    void close(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "a connection did not close: {0}", e.getMessage());
        } finally {
            open.decrementAndGet();
        }
    }

    /** Closes what is idle; what is in use ends when it is given back. */
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(this::close);
            idle.clear();
        }
    }

    /** The file is another one now: closes what is idle, and what is in use when it is done. */
    void renew() {
        synchronized (idle) {
            generation++;
            idle.forEach(this::close);
            idle.clear();
        }
    }

    private Session openForReading() throws SQLException {
        Optional<FrozenFile> frozen = mayFreeze ? FrozenFile.of(database) : Optional.empty();
        if (frozen.isEmpty()) {
            return new Session(Pragmas.openForReading(database, busyWait));
        }
        try {
            return new Session(touched(Pragmas.openForReading(database, busyWait)));
        } catch (SQLException e) {
            if (!SqliteErrors.mayRefuseWal(e)) {
                throw e;
            }
            return new Session(Pragmas.openFrozen(database), frozen.get());
        }
    }

    /** Opening alone does not touch the file, so it does not fail where reading will. */
    private static Connection touched(Connection connection) throws SQLException {
        try {
            Pragmas.queryNumber(connection, "PRAGMA schema_version");
            return connection;
        } catch (SQLException e) {
            Pragmas.closeAfter(e, connection);
            throw e;
        }
    }

    /** Opens a connection. */
    @FunctionalInterface
    private interface Opening {
        Session open() throws SQLException;
    }

    private Session connect(Opening opening) {
        long began = System.nanoTime();
        try {
            Session session = opening.open();
            open.incrementAndGet();
            return session;
        } catch (SQLException e) {
            throw SqliteErrors.translate(
                    e, "Open the company", Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
