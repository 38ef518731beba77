package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets one writer of this process through at a time, first come first served. Thread-safe.
 *
 * <p>SQLite's own lock is a polling race that a busy neighbour wins again and again; waiting here,
 * in line, nobody starves and each knows whom he waits for.
 */
final class WriterGate {

    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicReference<@Nullable Entry> inside = new AtomicReference<>();
    private final Clock clock;

    WriterGate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Waits for the turn.
     *
     * @throws NestedWriterException at once, when this thread is inside already
     * @throws WriterTimeoutException when {@code patience} ran out
     * @throws DatabaseCancelledException when the thread was interrupted; it stays interrupted
     */
    void enter(String operation, Duration patience) {
        try {
            awaitTurn(operation, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseCancelledException("\"" + operation + "\" was interrupted", e);
        }
    }

    /** Goes in if nobody is there; never waits. */
    boolean tryEnter(String operation) {
        if (!turn.tryAcquire()) {
            return false;
        }
        signIn(operation);
        return true;
    }

    private void signIn(String operation) {
        Thread thread = Thread.currentThread();
        inside.set(new Entry(thread, new LockHolder(operation, thread.getName(), clock.instant())));
    }

    /** The same for what must be done even by a thread that was told to stop. */
    void enterUninterruptibly(String operation, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    awaitTurn(operation, Duration.ofNanos(deadline - System.nanoTime()));
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void awaitTurn(String operation, Duration patience) throws InterruptedException {
        Thread thread = Thread.currentThread();
        Entry held = inside.get();
        if (held != null && held.thread.equals(thread)) {
            throw new NestedWriterException(operation, held.holder.operation());
        }
        long began = System.nanoTime();
        if (!turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            throw new WriterTimeoutException(operation, holder().orElse(lastSeen(held)), waited);
        }
        signIn(operation);
    }

    void leave() {
        inside.set(null);
        turn.release();
    }

    Optional<LockHolder> holder() {
        Entry entry = inside.get();
        return entry == null ? Optional.empty() : Optional.of(entry.holder);
    }

    /** For the instant in which the last one has left and the next has not signed in yet. */
    private LockHolder lastSeen(@Nullable Entry before) {
        return before == null ? new LockHolder("?", "?", clock.instant()) : before.holder;
    }

    private record Entry(Thread thread, LockHolder holder) {}
}
