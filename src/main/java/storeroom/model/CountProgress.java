package storeroom.model;

import java.util.Optional;

/**
 * How far a stocktaking is.
 *
 * @param counted lines that were counted
 * @param differing those of them that are not as the books say
 * @param recount lines that somebody is to count again
 * @param value what the differences are worth together, see {@link CountLine}; empty where that is
 *     too large to be money
 */
public record CountProgress(
        int lines, int counted, int differing, int recount, Optional<Money> value) {

    public static final CountProgress NONE = new CountProgress(0, 0, 0, 0, Optional.of(Money.ZERO));

    /** Lines that nobody counted yet. */
    public int left() {
        return lines - counted;
    }
}
