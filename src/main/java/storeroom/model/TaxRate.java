package storeroom.model;

import java.math.BigDecimal;

/**
 * A tax rate in hundredths of a percent: 22 % is 2,200. Immutable.
 *
 * @param hundredths from 0 to {@link #LIMIT}
 */
public record TaxRate(int hundredths) {

    /** Highest rate: 100 %. */
    public static final int LIMIT = 10_000;

    /** Decimals of the percentage. */
    public static final int SCALE = 2;

    public static final TaxRate NONE = new TaxRate(0);

    /**
     * @throws ArithmeticException below 0 % or beyond 100 %
     */
    public TaxRate {
        if (hundredths < 0 || hundredths > LIMIT) {
            throw new ArithmeticException("no such tax rate");
        }
    }

    /**
     * Reads a percentage with a point and at most two decimals: {@code 22}, {@code 5.5}.
     *
     * @throws NumberFormatException when it is none, or has more decimals
     * @throws ArithmeticException below 0 % or beyond 100 %
     */
    public static TaxRate parse(CharSequence percent) {
        return new TaxRate(Math.toIntExact(FixedPoint.parse(percent, SCALE, Integer.MAX_VALUE)));
    }

    /** The percentage, for formatting. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(hundredths, SCALE);
    }

    /** The percentage without trailing zeros, with a point; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return FixedPoint.format(hundredths, SCALE);
    }
}
