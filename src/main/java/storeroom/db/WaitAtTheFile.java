package storeroom.db;

import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How a writer waits at the beginning for another program that holds the file: it looks every
 * millisecond, for as long as the connection's {@code busy_timeout} allows.
 *
 * <p>SQLite's own wait looks ten times a second at last. Beside a program that commits without
 * pause the file is free for some microseconds at a time, and who looks so rarely does not meet
 * such a moment for seconds. From {@link #at} to {@link #close} it takes the place of SQLite's.
 */
final class WaitAtTheFile extends BusyHandler implements AutoCloseable {

    private static final long FIRST_PAUSE_NANOS = 50_000;
    private static final long LONGEST_PAUSE_NANOS = 1_000_000;

    private final SQLiteConnection connection;
    private final Runnable metALock;
    private final int limitMillis;
    private long began;

    private WaitAtTheFile(SQLiteConnection connection, Runnable metALock) {
        this.connection = connection;
        this.metALock = metALock;
        this.limitMillis = connection.getBusyTimeout();
    }

    /**
     * @param metALock told once if the file is not free at the first attempt
     */
    static WaitAtTheFile at(Connection connection, Runnable metALock) throws SQLException {
        WaitAtTheFile wait = new WaitAtTheFile(connection.unwrap(SQLiteConnection.class), metALock);
        setHandler(connection, wait);
        return wait;
    }

    /** Waiting is SQLite's again. */
    @Override
    public void close() throws SQLException {
        connection.setBusyTimeout(limitMillis);
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
            metALock.run();
        }
        long left = TimeUnit.MILLISECONDS.toNanos(limitMillis) - (now - began);
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
