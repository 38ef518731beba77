package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Work in other threads, held together by latches. */
final class Threads {

    private static final Duration TOO_LONG = Duration.ofSeconds(100);

    private Threads() {}

    /** A thread that is doing something, and what became of it. */
    record Running<T>(Thread thread, FutureTask<T> task) {
        T result() throws Exception {
            return task.get(TOO_LONG.toSeconds(), TimeUnit.SECONDS);
        }

        /** Comes back once the thread stands still and waits for somebody, with a limit. */
        Running<T> parked() {
            long began = System.nanoTime();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(System.nanoTime() - began).isLessThan(TOO_LONG.toNanos());
                assertThat(task.isDone()).isFalse();
                Thread.onSpinWait();
            }
            return this;
        }
    }

    static <T> Running<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        return new Running<>(Thread.ofPlatform().name(name).daemon().start(task), task);
    }

    /** Runs {@code work(i)} in {@code count} threads that begin at the same moment. */
    static <T> List<T> together(int count, Numbered<T> work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Running<T>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            all.add(
                    start(
                            "worker " + i,
                            () -> {
                                await(go);
                                return work.run(number);
                            }));
        }
        go.countDown();
        List<T> results = new ArrayList<>();
        for (Running<T> running : all) {
            results.add(running.result());
        }
        return results;
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(TOO_LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Work that knows its number. */
    @FunctionalInterface
    interface Numbered<T> {
        T run(int number) throws Exception;
    }
}
