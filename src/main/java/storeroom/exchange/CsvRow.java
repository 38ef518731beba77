package storeroom.exchange;

/** A row of a file. */
final class CsvRow {

    private final long line;
    private final String[] fields;
    private final int count;

    /**
     * @param line where it begins, from 1
     * @param fields the columns that are needed, at their places; the others are empty
     * @param count how many columns it has, needed or not
     */
    CsvRow(long line, String[] fields, int count) {
        this.line = line;
        this.fields = fields;
        this.count = count;
    }

    long line() {
        return line;
    }

    String[] fields() {
        return fields;
    }

    int count() {
        return count;
    }

    /** The column without the blanks around it. */
    String get(int column) {
        return column < fields.length ? given(fields[column]) : "";
    }

    /** Without the blanks around it; {@code NULL}, as databases export it, is nothing. */
    static String given(String value) {
        String stripped = value.strip();
        return stripped.equals("NULL") ? "" : stripped;
    }
}
