package storeroom.ui.common;

import javafx.beans.property.ReadOnlyIntegerProperty;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs work off the window's thread and brings its answer back there. Called on the window's thread
 * only; the executors are passed in, so that tests run on the spot.
 *
 * <p>Whatever the work throws reaches {@code failed}; nothing is swallowed. After {@link #stop}
 * reads are no longer answered: the company that they are about is closed. Writes that were
 * accepted are still done, and answered.
 */
public final class Tasks {

    private static final Logger LOG = System.getLogger(Tasks.class.getName());

    private final Executor readers;
    private final Executor writer;
    private final Executor window;
    private final WritesUnderWay writes;
    private final Jobs jobs;
    private volatile boolean stopped;

    /**
     * @param readers runs reads, several at a time
     * @param writer runs writes, one after the other
     * @param window runs what touches the window
     */
    public Tasks(Executor readers, Executor writer, Executor window) {
        this(readers, writer, window, new WritesUnderWay(), new Jobs());
    }

    private Tasks(
            Executor readers, Executor writer, Executor window, WritesUnderWay writes, Jobs jobs) {
        this.jobs = jobs;
        this.readers = readers;
        this.writer = writer;
        this.window = window;
        this.writes = writes;
    }

    /** Everything at once, on the thread that calls: for tests. */
    public static Tasks onTheSpot() {
        return new Tasks(Runnable::run, Runnable::run, Runnable::run);
    }

    /** The same executors, for another company; the writes of both are counted together. */
    public Tasks again() {
        return new Tasks(readers, writer, window, writes, jobs);
    }

    /** Reads; {@code done} or {@code failed} follows on the window's thread. */
    public <T> void read(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (!stopped) {
            readers.execute(() -> runRead(work, done, failed));
        }
    }

    /**
     * Writes, after all writes before it, even if the company is closed meanwhile; {@code done} or
     * {@code failed} follows in any case.
     */
    public <T> void write(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        writes.begun();
        writer.execute(
                () -> {
                    Answer answer = answer(work, done, failed);
                    window.execute(() -> written(answer));
                });
    }

    /** The same with words that are the same in every language. */
    public <T> Job writeLong(
            String what,
            Supplier<T> work,
            Runnable cancel,
            Consumer<T> done,
            Consumer<Throwable> failed) {
        return writeLong(() -> what, work, cancel, done, failed);
    }

    /**
     * Writes something that takes long.
     *
     * @param what in words, as the status bar tells of it; asked again when the language changes
     * @param cancel asks it to stop; it undoes what it did, and answers
     * @return to say how much is done; it ends by itself
     */
    public <T> Job writeLong(
            Supplier<String> what,
            Supplier<T> work,
            Runnable cancel,
            Consumer<T> done,
            Consumer<Throwable> failed) {
        Job job = jobs.begin(what, Optional.of(cancel));
        writes.setCancellation(Optional.of(job::cancel));
        Runnable ended =
                () -> {
                    writes.setCancellation(Optional.empty());
                    job.end();
                };
        write(
                work,
                result -> {
                    ended.run();
                    done.accept(result);
                },
                error -> {
                    ended.run();
                    failed.accept(error);
                });
        return job;
    }

    /** What is under way in the background, of all companies of the window. */
    public Jobs jobs() {
        return jobs;
    }

    /** Asks the long write that is under way, if one is, to stop. */
    public Optional<Runnable> cancellation() {
        return writes.cancellation();
    }

    /**
     * Waits for the writes that are under way.
     *
     * @param then told once none is left: whether all of them were saved; at once when none is
     *     under way
     */
    public void whenWritten(Consumer<Boolean> then) {
        writes.whenEnded(then);
    }

    private void written(Answer answer) {
        try {
            answer.say().run();
        } finally {
            writes.ended(answer.good());
        }
    }

    /** How many writes are under way or wait. */
    public ReadOnlyIntegerProperty writes() {
        return writes.count();
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

    /** From now on no read is answered; what fails is logged. */
    public void stop() {
        stopped = true;
    }

    private <T> void runRead(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (stopped) {
            return; // its company is closed, or will be before this is read
        }
        Answer answer = answer(work, done, failed);
        window.execute(
                () -> {
                    if (!stopped) {
                        answer.say().run();
                    } else {
                        answer.error().ifPresent(e -> LOG.log(Level.INFO, "Not read: closed", e));
                    }
                });
    }

    /** What is said on the window's thread, and what went wrong. */
    private record Answer(Runnable say, Optional<Throwable> error) {
        boolean good() {
            return error.isEmpty();
        }
    }

    private static <T> Answer answer(
            Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        try {
            T result = work.get();
            return new Answer(() -> done.accept(result), Optional.empty());
        } catch (RuntimeException | Error e) {
            return new Answer(() -> failed.accept(e), Optional.of(e));
        }
    }

    /** Reads of one thing: an older one that is overtaken is not run, or its answer is dropped. */
    public final class Latest {

        private final AtomicLong newest = new AtomicLong();

        private Latest() {}

        /** Reads; only the newest call is answered. */
        public <T> void read(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            long mine = newest.incrementAndGet();
            if (stopped) {
                return;
            }
            readers.execute(
                    () -> {
                        if (mine == newest.get()) {
                            runRead(
                                    work,
                                    result -> ifNewest(mine, () -> done.accept(result)),
                                    error -> ifNewest(mine, () -> failed.accept(error)));
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
