package storeroom.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact decimals as scaled integers: the one place where digits become a {@code long} and back. */
final class FixedPoint {

    private FixedPoint() {}

    /**
     * Reads a plain decimal such as {@code 12}, {@code -0.5} or {@code +3.25}, with a point.
     *
     * @param scale decimals kept; digits behind them must be zero, nothing is ever rounded away
     * @param limit largest absolute value allowed, scaled
     * @throws NumberFormatException when it is no number, has too many decimals, or is too large
     */
    static long parse(CharSequence text, int scale, long limit) {
        int length = text.length();
        int at = 0;
        boolean negative = false;
        if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            negative = text.charAt(at) == '-';
            at++;
        }
        long value = 0;
        int digits = 0;
        int decimals = -1;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c == '.' && decimals < 0) {
                decimals = 0;
                continue;
            }
            if (c < '0' || c > '9') {
                throw new NumberFormatException("not a number: " + shortened(text));
            }
            digits++;
            if (decimals >= scale) {
                if (c != '0') {
                    throw new NumberFormatException("more than " + scale + " decimals");
                }
                continue;
            }
            value = value * 10 + (c - '0');
            if (value > limit) {
                throw new NumberFormatException("too large");
            }
            if (decimals >= 0) {
                decimals++;
            }
        }
        if (digits == 0) {
            throw new NumberFormatException("not a number: " + shortened(text));
        }
        for (int i = Math.max(decimals, 0); i < scale; i++) {
            value *= 10;
            if (value > limit) {
                throw new NumberFormatException("too large");
            }
        }
        return negative ? -value : value;
    }

    /** The shortest plain text of a scaled value: no exponent, no trailing zeros. */
    static String format(long scaled, int scale) {
        BigDecimal value = BigDecimal.valueOf(scaled, scale).stripTrailingZeros();
        return value.scale() < 0
                ? value.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : value.toPlainString();
    }

    private static String shortened(CharSequence text) {
        return text.length() <= 40 ? text.toString() : text.subSequence(0, 40) + "…";
    }
}
