package storeroom.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Whole numbers that are multiplied and divided exactly, and rounded once. */
public final class Fractions {

    private Fractions() {}

    /**
     * a × b ÷ c, rounded half up (away from zero).
     *
     * @param c not zero
     * @throws ArithmeticException when the result does not fit
     */
    public static long product(long a, long b, long c) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) != low >> 63 || c == Long.MIN_VALUE) {
            return large(a, b, c);
        }
        long quotient = low / c;
        long rest = low % c;
        // |rest| < |c|, and so is |c| - |rest|: neither overflows
        if (rest != 0 && Math.abs(rest) >= Math.abs(c) - Math.abs(rest)) {
            quotient += (low < 0) == (c < 0) ? 1 : -1;
        }
        return quotient;
    }

    private static long large(long a, long b, long c) {
        return new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
                .divide(BigDecimal.valueOf(c), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * The number itself.
     *
     * @throws ArithmeticException beyond ±{@code limit}
     */
    public static long within(long number, long limit) {
        if (number > limit || number < -limit) {
            throw new ArithmeticException("value too large");
        }
        return number;
    }
}
