package storeroom.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C while something is being written: asks the work to stop and holds the program's end back
 * until it has undone itself and said so. Thread-safe.
 */
final class Interruption implements AutoCloseable {

    /** An undo takes a fraction of this; a system that shuts down does not wait for ever. */
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "Ctrl+C");
    private volatile boolean requested;

    private Interruption() {}

    /** From now on, the program's end waits for {@link #close}. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void interrupt() {
        requested = true;
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody wants it to stop. */
    boolean isRequested() {
        return requested;
    }

    /** The work has ended, one way or the other. */
    @Override
    public void close() {
        ended.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                requested = true; // the program is ending already, and need not wait any more
            }
        }
    }
}
