package storeroom.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Two ways to do the same, in turns: their medians, and how many times the other one ours takes.
 */
final class Turns {

    private final Turn ours;
    private final Turn other;
    private final double oursMillis;
    private final double otherMillis;

    private Turns(Turn ours, double oursMillis, Turn other, double otherMillis) {
        this.ours = ours;
        this.other = other;
        this.oursMillis = oursMillis;
        this.otherMillis = otherMillis;
    }

    /** One way to do it. */
    record Turn(String name, Action action) {}

    /** What is measured. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /** Does both once unmeasured, then {@code rounds} times one after the other. */
    static Turns of(int rounds, Turn ours, Turn other) throws Exception {
        millis(ours);
        millis(other);
        double[] oursMillis = new double[rounds];
        double[] otherMillis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            oursMillis[round] = millis(ours);
            otherMillis[round] = millis(other);
        }
        return new Turns(ours, median(oursMillis), other, median(otherMillis));
    }

    private static double millis(Turn turn) throws Exception {
        long began = System.nanoTime();
        turn.action().run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** How many times what the other one takes. */
    double ratio() {
        return oursMillis / otherMillis;
    }

    void print(String goal) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.0f ms, the sqlite3 shell's %s %.0f ms, ratio %.2f   goal %s%n",
                ours.name(),
                oursMillis,
                other.name(),
                otherMillis,
                ratio(),
                goal);
    }
}
