package storeroom.model;

import java.math.BigDecimal;

/**
 * An exact amount of goods in the item's unit, counted in thousandths; never a floating-point
 * number. Positive, zero or negative; immutable.
 *
 * @param thousandths the amount × 1000, within ±{@link #LIMIT}
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {

    /** Decimals that a quantity keeps. */
    public static final int SCALE = 3;

    /** Largest absolute amount, in thousandths: one thousand million units. */
    public static final long LIMIT = 1_000_000_000_000L;

    public static final Quantity ZERO = new Quantity(0);
    public static final Quantity ONE = new Quantity(1000);

    /**
     * @throws ArithmeticException beyond ±{@link #LIMIT}
     */
    public Quantity {
        if (thousandths > LIMIT || thousandths < -LIMIT) {
            throw new ArithmeticException("quantity too large");
        }
    }

    /** A whole number of units. */
    public static Quantity of(long units) {
        return new Quantity(Math.multiplyExact(units, 1000L));
    }

    /**
     * Reads a plain decimal with a point and at most three decimals.
     *
     * @throws NumberFormatException when it is none, has more decimals or is too large
     */
    public static Quantity parse(CharSequence text) {
        return new Quantity(FixedPoint.parse(text, SCALE, LIMIT));
    }

    /** The sum. */
    public Quantity plus(Quantity other) {
        return new Quantity(thousandths + other.thousandths);
    }

    /** The difference. */
    public Quantity minus(Quantity other) {
        return new Quantity(thousandths - other.thousandths);
    }

    /** The same amount with the other sign. */
    public Quantity negated() {
        return new Quantity(-thousandths);
    }

    public boolean isNegative() {
        return thousandths < 0;
    }

    public boolean isPositive() {
        return thousandths > 0;
    }

    public boolean isZero() {
        return thousandths == 0;
    }

    /** The same number as a decimal, for formatting. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(thousandths, SCALE);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /** Plain decimal without trailing zeros, with a point; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return FixedPoint.format(thousandths, SCALE);
    }
}
