package storeroom.db;

import java.time.Duration;

/**
 * Tells whether retries come so often that programs stand in each other's way. Thread-safe.
 *
 * <p>The times are nanoseconds of one clock that never goes back.
 */
final class Contention {

    /** So many retries within {@link #SPAN} are normal. */
    static final int NORMAL = 10;

    static final Duration SPAN = Duration.ofMinutes(1);

    /** When the latest retries were; the oldest of them is the next to be overwritten. */
    private final long[] latest = new long[NORMAL + 1];

    private long retries;
    private boolean reported;

    /**
     * Counts a retry.
     *
     * @return whether contention begins with it: it is said once, until a calm minute has passed
     */
    synchronized boolean retried(long now) {
        latest[place()] = now;
        retries++;
        boolean begins = isHere(now) && !reported;
        reported = isHere(now);
        return begins;
    }

    /** Whether there were more retries within the last minute than is normal. */
    synchronized boolean isHere(long now) {
        return retries > NORMAL && now - latest[place()] < SPAN.toNanos();
    }

    /** How many there were in all. */
    synchronized long retries() {
        return retries;
    }

    private int place() {
        return (int) (retries % latest.length);
    }
}
