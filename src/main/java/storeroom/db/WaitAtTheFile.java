package storeroom.db;

import org.sqlite.BusyHandler;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How a writer waits for another program that holds the file: it looks every millisecond.
 *
 * <p>SQLite's own wait looks ten times a second at last. Beside a program that commits without
 * pause the file is free for some microseconds at a time, and who looks so rarely does not meet
 * such a moment for seconds. Belongs to one connection.
 */
final class WaitAtTheFile extends BusyHandler {

    private static final long FIRST_PAUSE_NANOS = 50_000;
    private static final long LONGEST_PAUSE_NANOS = 1_000_000;

    private final long limitNanos;
    private long began;

    private WaitAtTheFile(Duration limit) {
        this.limitNanos = limit.toNanos();
    }

    /** Takes the place of the connection's {@code busy_timeout}. */
    static void use(Connection connection, Duration limit) throws SQLException {
        BusyHandler.setHandler(connection, new WaitAtTheFile(limit));
    }

    /**
     * @param attempts how often the lock was asked for in vain before, in this wait
     * @return whether to ask again
     */
    @Override
    protected int callback(int attempts) {
        long now = System.nanoTime();
        if (attempts == 0) {
            began = now;
        }
        long left = limitNanos - (now - began);
        if (left <= 0) {
            return 0;
        }
        long pause = Math.min(FIRST_PAUSE_NANOS << Math.min(attempts, 10), LONGEST_PAUSE_NANOS);
        pause(Math.min(pause, left));
        return 1;
    }

    /** An interrupted thread would not stand still; it stays interrupted for others to see. */
    private static void pause(long nanos) {
        boolean interrupted = Thread.interrupted();
        LockSupport.parkNanos(nanos);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
