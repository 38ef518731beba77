package storeroom.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of one action, repeated: warmed up first, then summed up in a line. */
final class Timings {

    private final long[] nanos;

    private Timings(long[] nanos) {
        this.nanos = nanos;
        Arrays.sort(nanos);
    }

    /** What is measured; the number of the run chooses its input. */
    interface Action {
        void run(int number) throws Exception;
    }

    /** Runs the action {@code warmUp} times unmeasured, then {@code runs} times. */
    static Timings of(int warmUp, int runs, Action action) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            action.run(i);
        }
        long[] nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long began = System.nanoTime();
            action.run(i);
            nanos[i] = System.nanoTime() - began;
        }
        return new Timings(nanos);
    }

    /** Milliseconds that {@code share} of the runs did not exceed. */
    double millis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.floor(share * nanos.length))] / 1e6;
    }

    double perSecond() {
        return nanos.length / (Arrays.stream(nanos).sum() / 1e9);
    }

    void print(String what, String limit) {
        System.out.printf(
                Locale.ROOT,
                "%-46s median %8.3f ms   p95 %8.3f ms   max %8.3f ms   goal %s%n",
                what,
                millis(0.5),
                millis(0.95),
                millis(1),
                limit);
    }
}
