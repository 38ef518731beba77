package storeroom.instance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The threads of this process that wait for one lock. Only the first in the line asks the system
 * for it again and again: hundreds who all ask leave no time to those who have it. Thread-safe.
 */
final class WaitingLine implements AutoCloseable {

    /** What is waited for. */
    private record Lock(Path file, LockFile.Region region) {}

    /** Those who wait for it, and the right to ask. */
    private static final class Line {
        final Semaphore first = new Semaphore(1, true);
        int members;
    }

    private static final Map<Lock, Line> LINES = new HashMap<>();

    private final Lock lock;
    private final Line line;
    private boolean isFirst;

    private WaitingLine(Lock lock, Line line) {
        this.lock = lock;
        this.line = line;
    }

    /** Queues up; {@link #close} leaves. */
    static WaitingLine join(Path file, LockFile.Region region) {
        Lock lock = new Lock(file, region);
        synchronized (LINES) {
            Line line = LINES.computeIfAbsent(lock, _ -> new Line());
            line.members++;
            return new WaitingLine(lock, line);
        }
    }

    /**
     * Waits to be the first.
     *
     * @param deadline as {@link System#nanoTime} tells it
     * @return false when that came before
     */
    boolean awaitFirst(long deadline) throws InterruptedException {
        isFirst =
                line.first.tryAcquire()
                        || line.first.tryAcquire(
                                deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        return isFirst;
    }

    @Override
    public void close() {
        synchronized (LINES) {
            if (isFirst) {
                line.first.release();
            }
            if (--line.members == 0) {
                LINES.remove(lock);
            }
        }
    }
}
