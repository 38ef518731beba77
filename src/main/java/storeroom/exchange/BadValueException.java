package storeroom.exchange;

/**
 * One value of one row is not usable. Never leaves the package; carries no stack, being frequent.
 */
final class BadValueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;

    BadValueException(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    BadRow at(long line) {
        return new BadRow(line, column, shortened(value), String.valueOf(getMessage()));
    }

    private static String shortened(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.length() <= 60 ? oneLine : oneLine.substring(0, 60) + "…";
    }
}
