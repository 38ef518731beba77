package storeroom.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate between 0 and 100 %, exact to a hundredth: a discount or a tax.
 *
 * @param hundredths the rate × 100, from 0 to {@link #LIMIT}
 */
public record Percent(int hundredths) implements Comparable<Percent> {

    /** Decimals that a rate keeps. */
    public static final int SCALE = 2;

    /** 100 %, in hundredths. */
    public static final int LIMIT = 10_000;

    public static final Percent ZERO = new Percent(0);

    /**
     * @throws ArithmeticException below 0 % or beyond 100 %
     */
    public Percent {
        if (hundredths < 0 || hundredths > LIMIT) {
            throw new ArithmeticException("no such rate");
        }
    }

    /** Whole percents. */
    public static Percent of(int percent) {
        return new Percent(Math.multiplyExact(percent, 100));
    }

    /**
     * Reads a plain decimal with a point and at most two decimals.
     *
     * @throws NumberFormatException when it is none, has more decimals or is no rate
     */
    public static Percent parse(CharSequence text) {
        long value = FixedPoint.parse(text, SCALE, LIMIT);
        if (value < 0) {
            throw new NumberFormatException("below zero");
        }
        return new Percent((int) value);
    }

    public boolean isZero() {
        return hundredths == 0;
    }

    /** This part of an amount, rounded half up to {@code decimals}. */
    public BigDecimal of(BigDecimal amount, int decimals) {
        return amount.multiply(BigDecimal.valueOf(hundredths, SCALE + 2))
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The same number as a decimal, for formatting: 22 for 22 %. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(hundredths, SCALE);
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** Plain decimal without trailing zeros, with a point; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return FixedPoint.format(hundredths, SCALE);
    }
}
