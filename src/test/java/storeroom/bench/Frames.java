package storeroom.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/**
 * How long each frame of the window took: from one of JavaFX's pulses to the next, while something
 * is done at each of them. A pulse that is late is a frame that a person sees late.
 */
final class Frames extends AnimationTimer {

    private final long[] nanos;
    private final IntConsumer step;
    private final CountDownLatch done = new CountDownLatch(1);
    private int frame = -1;
    private long before;

    private Frames(int frames, IntConsumer step) {
        this.nanos = new long[frames];
        this.step = step;
    }

    /**
     * Measures; not on the window's thread.
     *
     * @param step called on the window's thread with the number of the frame
     */
    static Frames of(int frames, IntConsumer step) throws InterruptedException {
        Frames measured = new Frames(frames, step);
        Platform.runLater(measured::start);
        measured.done.await();
        Arrays.sort(measured.nanos);
        return measured;
    }

    @Override
    public void handle(long pulse) {
        long now = System.nanoTime();
        if (frame >= 0) {
            nanos[frame] = now - before;
        }
        before = now;
        frame++;
        if (frame == nanos.length) {
            stop();
            done.countDown();
        } else {
            step.accept(frame);
        }
    }

    /** Milliseconds that {@code share} of the frames did not exceed. */
    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.floor(share * nanos.length))] / 1e6;
    }

    /** A line with a goal that the longest frame is held against. */
    void print(String what, int goalMillis) {
        long late = Arrays.stream(nanos).filter(each -> each > goalMillis * 1_000_000L).count();
        System.out.printf(
                Locale.ROOT,
                "%-46s median %6.1f ms   p99 %6.1f ms   longest %6.1f ms   over %d ms: %d of %d%n",
                what,
                millis(0.5),
                millis(0.99),
                millis(1),
                goalMillis,
                late,
                nanos.length);
    }
}
