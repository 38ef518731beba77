package storeroom.db;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Repeats an action that met a lock, and nothing else.
 *
 * <p>Three attempts, with pauses of 0.1 s and 0.2 s (doubling, ± 20 % so that two who collided do
 * not collide again). Only {@link DatabaseBusyException} is worth a second attempt; any other
 * failure is rethrown at once. The caller promises that the action is <em>idempotent</em>: it opens
 * its own reader or writer and leaves nothing behind when it fails. An attempt that has waited for
 * the lock already is not repeated: three times five seconds would be a hanging window. Each retry
 * is counted and logged. Thread-safe.
 */
public final class BusyRetry {

    /** How often an action is tried in all. */
    public static final int ATTEMPTS = 3;

    private static final Logger LOG = System.getLogger(BusyRetry.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration WAITED_ENOUGH = Duration.ofSeconds(1);
    private static final double JITTER = 0.2;

    private final AtomicLong retries = new AtomicLong();
    private final Pause pause;
    private final DoubleSupplier random;
    private final Runnable retried;

    /** Waits for a while; a test puts something else in its place. */
    @FunctionalInterface
    interface Pause {
        void of(Duration duration);
    }

    public BusyRetry() {
        this(() -> {});
    }

    /**
     * @param retried told of each retry, before its pause
     */
    BusyRetry(Runnable retried) {
        this(
                duration -> LockSupport.parkNanos(duration.toNanos()),
                () -> ThreadLocalRandom.current().nextDouble(),
                retried);
    }

    BusyRetry(Pause pause, DoubleSupplier random) {
        this(pause, random, () -> {});
    }

    private BusyRetry(Pause pause, DoubleSupplier random, Runnable retried) {
        this.pause = pause;
        this.random = random;
        this.retried = retried;
    }

    /**
     * @param name what the action does, for the log
     * @throws DatabaseBusyException when the last attempt met a lock as well, or one waited long
     */
    public <T> T run(String name, Supplier<T> idempotentAction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return idempotentAction.get();
            } catch (DatabaseBusyException e) {
                if (attempt == ATTEMPTS
                        || hasWaitedEnough(e)
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                retries.incrementAndGet();
                retried.run();
                Duration wait = pauseAfter(attempt);
                LOG.log(
                        Level.INFO,
                        "\"{0}\" met a lock; attempt {1} of {2} follows in {3} ms",
                        name,
                        attempt + 1,
                        ATTEMPTS,
                        wait.toMillis());
                pause.of(wait);
            }
        }
    }

    /** Whether an attempt has waited for so long that it is not repeated. */
    static boolean hasWaitedEnough(DatabaseBusyException e) {
        return e.waited().compareTo(WAITED_ENOUGH) >= 0;
    }

    /** How many retries there were since the program began. */
    public long retries() {
        return retries.get();
    }

    private Duration pauseAfter(int attempt) {
        double factor = 1 + JITTER * (2 * random.getAsDouble() - 1);
        return Duration.ofNanos((long) (FIRST_PAUSE.toNanos() * (1 << (attempt - 1)) * factor));
    }
}
