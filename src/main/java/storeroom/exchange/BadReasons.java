package storeroom.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Why which lines of a file are bad: of all of them, up to {@value #KEPT}. Immutable when told. */
public final class BadReasons {

    /** More bad rows than this are no rows to mend, but a wrong column. */
    public static final int KEPT = 200_000;

    private static final int WIDEST = 1_000;

    private final Map<Long, String> reasons = new HashMap<>();

    void add(BadRow row) {
        if (reasons.size() < KEPT) {
            reasons.put(
                    row.line(),
                    row.column().isEmpty() ? row.reason() : row.column() + ": " + row.reason());
        }
    }

    /** Why the row that begins in this line is bad; empty when it is not. */
    Optional<String> at(long line) {
        return Optional.ofNullable(reasons.get(line));
    }

    /** How many columns of a row are kept: a row that is too long is bad, and kept whole. */
    int widest() {
        return WIDEST;
    }

    /** How many rows are bad. */
    public int size() {
        return reasons.size();
    }
}
