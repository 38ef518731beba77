package storeroom.cli;

/**
 * A column of a list.
 *
 * @param key its name for programs; {@code column.KEY} is its title for people
 * @param figures whether it is set to the right
 * @param wide whether it may be as wide as its longest text
 */
record Column(String key, boolean figures, boolean wide) {

    static Column text(String key) {
        return new Column(key, false, false);
    }

    static Column figures(String key) {
        return new Column(key, true, false);
    }

    /** For sentences; the last column of a list. */
    static Column wide(String key) {
        return new Column(key, false, true);
    }
}
