package storeroom.ui.common;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs work off the window's thread and brings its answer back there. Called on the window's thread
 * only; the executors are passed in, so that tests run on the spot.
 *
 * <p>Whatever the work throws reaches {@code failed}; nothing is swallowed. After {@link #stop}
 * answers are dropped: the company that they are about is closed.
 */
public final class Tasks {

    private final Executor readers;
    private final Executor writer;
    private final Executor window;
    private final ReadOnlyIntegerWrapper writes = new ReadOnlyIntegerWrapper(0);
    private volatile boolean stopped;

    /**
     * @param readers runs reads, several at a time
     * @param writer runs writes, one after the other
     * @param window runs what touches the window
     */
    public Tasks(Executor readers, Executor writer, Executor window) {
        this.readers = readers;
        this.writer = writer;
        this.window = window;
    }

    /** Everything at once, on the thread that calls: for tests. */
    public static Tasks onTheSpot() {
        return new Tasks(Runnable::run, Runnable::run, Runnable::run);
    }

    /** The same executors, for another company. */
    public Tasks again() {
        return new Tasks(readers, writer, window);
    }

    /** Reads; {@code done} or {@code failed} follows on the window's thread. */
    public <T> void read(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        readers.execute(() -> run(work, done, failed, () -> {}));
    }

    /** Writes, after all writes before it; {@code done} or {@code failed} follows. */
    public <T> void write(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        writes.set(writes.get() + 1);
        writer.execute(() -> run(work, done, failed, () -> writes.set(writes.get() - 1)));
    }

    /** How many writes are under way or wait. */
    public ReadOnlyIntegerProperty writes() {
        return writes.getReadOnlyProperty();
    }

    /** A series of reads of which only the newest counts. */
    public Latest latest() {
        return new Latest();
    }

    /**
     * Does something on the window's thread soon: how work that is under way tells about itself.
     */
    public void later(Runnable action) {
        window.execute(
                () -> {
                    if (!stopped) {
                        action.run();
                    }
                });
    }

    /** From now on nothing is answered. */
    public void stop() {
        stopped = true;
    }

    private <T> void run(
            Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed, Runnable ended) {
        if (stopped) {
            return;
        }
        Runnable answer;
        try {
            T result = work.get();
            answer = () -> done.accept(result);
        } catch (RuntimeException | Error e) {
            answer = () -> failed.accept(e);
        }
        Runnable then = answer;
        window.execute(
                () -> {
                    ended.run();
                    if (!stopped) {
                        then.run();
                    }
                });
    }

    /** Reads of one thing: an older one that is overtaken is not run, or its answer is dropped. */
    public final class Latest {

        private final AtomicLong newest = new AtomicLong();

        private Latest() {}

        /** Reads; only the newest call is answered. */
        public <T> void read(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            long mine = newest.incrementAndGet();
            readers.execute(
                    () -> {
                        if (mine == newest.get()) {
                            run(
                                    work,
                                    result -> ifNewest(mine, () -> done.accept(result)),
                                    error -> ifNewest(mine, () -> failed.accept(error)),
                                    () -> {});
                        }
                    });
        }

        /** Forgets what is under way. */
        public void cancel() {
            newest.incrementAndGet();
        }

        private void ifNewest(long mine, Runnable answer) {
            if (mine == newest.get()) {
                answer.run();
            }
        }
    }
}
