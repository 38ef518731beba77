package storeroom.instance;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes a socket when its time is up. A read timeout starts anew with every byte, and a write has
 * none; this is the one limit that neither escapes.
 */
final class TimeLimit {

    /** What may block on the socket. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException;
    }

    private static final Logger LOG = System.getLogger(TimeLimit.class.getName());
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private TimeLimit() {}

    /**
     * Runs {@code call}; after {@code limit} it fails, since the socket is closed under it.
     *
     * @throws IOException whatever the call throws
     */
    static <T> T within(Duration limit, Closeable socket, Call<T> call) throws IOException {
        Future<?> end =
                CLOCK.schedule(() -> closeQuietly(socket), limit.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return call.run();
        } finally {
            end.cancel(false);
        }
    }

    /** Closes what nobody needs any more. */
    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Closing a socket", e);
        }
    }

    /** One daemon thread, and none while nothing is timed. */
    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("storeroom-lock-clock").factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.setKeepAliveTime(10, TimeUnit.SECONDS);
        clock.allowCoreThreadTimeOut(true);
        return clock;
    }
}
