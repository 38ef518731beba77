package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Two threads that share work: a new one makes things, the calling one takes them, and only a few
 * are ever on their way.
 */
final class Pipe<T> {

    private static final int UNDER_WAY = 4;
    private static final long PATIENCE_MILLIS = 50;

    private final BlockingQueue<T> queue = new ArrayBlockingQueue<>(UNDER_WAY);
    private volatile @Nullable Throwable failure;

    /** Makes things and puts them into the pipe. */
    @FunctionalInterface
    interface Maker<T> {
        void run(Pipe<T> pipe) throws InterruptedException;
    }

    /** Hands something on; waits while too much is on its way. Called by the maker. */
    void put(T thing) throws InterruptedException {
        queue.put(thing);
    }

    /**
     * Runs both to their end. What the maker throws is thrown here; when the taker throws, the
     * maker is stopped first.
     *
     * @return false when it was cancelled
     */
    boolean run(Maker<T> maker, Consumer<T> taker, BooleanSupplier cancelled) {
        Thread thread =
                Thread.ofPlatform().daemon().name("import: reading").start(() -> make(maker));
        boolean finished = false;
        try {
            finished = take(thread, taker, cancelled);
        } finally {
            if (!finished) {
                thread.interrupt();
            }
            join(thread);
        }
        rethrow();
        return finished;
    }

    private void make(Maker<T> maker) {
        try {
            maker.run(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private boolean take(Thread thread, Consumer<T> taker, BooleanSupplier cancelled) {
        while (!cancelled.getAsBoolean()) {
            try {
                boolean ended = !thread.isAlive();
                T thing = ended ? queue.poll() : queue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (thing != null) {
                    taker.accept(thing);
                } else if (ended) {
                    return true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
