package storeroom.safety;

/**
 * Something that does not add up: the facts, not the words.
 *
 * @param count how often
 * @param example where to begin to look
 */
public record Finding(Kind kind, long count, String example) {

    /** What can be wrong. */
    public enum Kind {
        /** SQLite finds the file itself damaged. */
        DAMAGED,
        /** Rows that refer to rows that are not there. */
        ORPHANS,
        /** Levels by location that are not what the movements add up to. */
        LEVELS,
        /** Totals by item that are not what the movements add up to. */
        TOTALS,
        /** Items without a total. */
        NO_TOTAL,
        /** Items whose latest movement is another than the total says. */
        LAST_MOVED,
        /** Movements of days to come. */
        FUTURE,
        /** Items below zero that may not be. */
        BELOW_ZERO,
        /** Items whose total says retired and they are not, or the other way round. */
        ACTIVE
    }
}
