package storeroom.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of the company's currency in ten-thousandths of its unit; never a floating-point
 * number. Immutable.
 *
 * @param tenThousandths the amount × 10,000, within ±{@link #LIMIT}
 */
public record Money(long tenThousandths) implements Comparable<Money> {

    /** Decimals that an amount keeps. */
    public static final int SCALE = 4;

    /** Largest absolute amount, in ten-thousandths: one hundred thousand million units. */
    public static final long LIMIT = 1_000_000_000_000_000L;

    public static final Money ZERO = new Money(0);

    /**
     * @throws ArithmeticException beyond ±{@link #LIMIT}
     */
    public Money {
        if (tenThousandths > LIMIT || tenThousandths < -LIMIT) {
            throw new ArithmeticException("amount too large");
        }
    }

    /**
     * Reads a plain decimal with a point and at most four decimals.
     *
     * @throws NumberFormatException when it is none, has more decimals or is too large
     */
    public static Money parse(CharSequence text) {
        return new Money(FixedPoint.parse(text, SCALE, LIMIT));
    }

    /** The sum. */
    public Money plus(Money other) {
        return new Money(tenThousandths + other.tenThousandths);
    }

    /** This price for {@code quantity} units, rounded half up to four decimals. */
    public Money times(Quantity quantity) {
        BigDecimal product =
                toBigDecimal()
                        .multiply(quantity.toBigDecimal())
                        .setScale(SCALE, RoundingMode.HALF_UP);
        return new Money(product.unscaledValue().longValueExact());
    }

    public boolean isNegative() {
        return tenThousandths < 0;
    }

    /** The same number as a decimal, for formatting. */
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(tenThousandths, SCALE);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    /** Plain decimal without trailing zeros, with a point; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return FixedPoint.format(tenThousandths, SCALE);
    }
}
