package storeroom.db;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens, counts and closes connections, and keeps some of the readers' for the next. Thread-safe.
 */
final class Sessions {

    private static final Logger LOG = System.getLogger(Sessions.class.getName());

    private final Path database;
    private final Duration busyWait;
    private final int idleAtMost;
    private final AtomicInteger open = new AtomicInteger();
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param idleAtMost readers' connections that are kept while nobody reads
     */
    Sessions(Path database, Duration busyWait, int idleAtMost) {
        this.database = database;
        this.busyWait = busyWait;
        this.idleAtMost = idleAtMost;
    }

    int open() {
        return open.get();
    }

    Session forWriting() {
        return connect(false);
    }

    /** An idle one, else a new one. */
    Session forReading() {
        synchronized (idle) {
            Session session = idle.pollFirst();
            if (session != null) {
                return session;
            }
        }
        return connect(true);
    }

    /** Opens the readers' connections that are kept. */
    void fill() {
        for (int missing = missing(); missing > 0; missing--) {
            giveBack(connect(true));
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
                if (!closed && idle.size() < idleAtMost) {
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
    void closeIdle() {
        synchronized (idle) {
            closed = true;
            idle.forEach(this::close);
            idle.clear();
        }
    }

    private Session connect(boolean readOnly) {
        long began = System.nanoTime();
        try {
            Session session =
                    new Session(
                            readOnly
                                    ? Pragmas.openForReading(database, busyWait)
                                    : Pragmas.openForWriting(database, busyWait));
            open.incrementAndGet();
            return session;
        } catch (SQLException e) {
            throw SqliteErrors.translate(
                    e, "Open the company", Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
