package storeroom.exchange;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * One value of one row is not usable. Never leaves the package; carries no stack, being frequent.
 */
final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final @Nullable Hint hint;

    BadValueException(String column, String value, String reason) {
        this(column, value, reason, null);
    }

    /**
     * @param hint which setting would have helped, if any
     */
    BadValueException(String column, String value, String reason, @Nullable Hint hint) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
        this.hint = hint;
    }

    BadRow at(long line) {
        return new BadRow(
                line,
                column,
                shortened(value),
                String.valueOf(getMessage()),
                Optional.ofNullable(hint));
    }

    private static String shortened(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 60) + "…";
    }
}
