package storeroom.safety;

/**
 * Something that does not add up: the facts, not the words.
 *
 * @param count how often
 * @param example where to begin to look: mostly a SKU
 */
public record Finding(Kind kind, long count, String example) {

    /** How bad it is, the worst first. */
    public enum Severity {
        /** Something of the file is lost: only a backup, or what can be salvaged, helps. */
        DAMAGED,
        /** Figures that a person goes by are wrong. */
        WRONG,
        /** No figure is wrong, but somebody should look at it. */
        NOTICE
    }

    /** What can be wrong. */
    public enum Kind {
        /** SQLite finds the file itself damaged. */
        DAMAGED(Severity.DAMAGED, false),
        /** Rows that refer to rows that are not there. */
        ORPHANS(Severity.DAMAGED, false),
        /** Numbers within the ledger that no movement has: nothing but a loss leaves such gaps. */
        MISSING_MOVEMENTS(Severity.WRONG, false),
        /** Bookings of which not one movement is there: each was saved with one at least. */
        EMPTY_BOOKINGS(Severity.WRONG, false),
        /** Rows with values that the schema does not allow, such as a day before 1900. */
        IMPOSSIBLE(Severity.WRONG, false),
        /** Levels by location that are not what the movements add up to. */
        LEVELS(Severity.WRONG, true),
        /** Totals by item that are not what the movements add up to. */
        TOTALS(Severity.WRONG, true),
        /** Items without a total. */
        NO_TOTAL(Severity.WRONG, true),
        /** Items whose latest movement is another than the total says. */
        LAST_MOVED(Severity.WRONG, true),
        /** Items whose total says retired and they are not, or the other way round. */
        ACTIVE(Severity.WRONG, true),
        /** Items that the stock list shows and should not, or the other way round. */
        LISTED(Severity.WRONG, true),
        /** Values of movements that are not what the ledger says they cost. */
        VALUES(Severity.WRONG, true),
        /** Items that are not worth what the values of their movements add up to. */
        VALUE_TOTALS(Severity.WRONG, true),
        /** Items below zero that may not be. */
        BELOW_ZERO(Severity.WRONG, false),
        /** Reversals that are not the opposite of what they take back. */
        REVERSALS(Severity.WRONG, false),
        /** Undone bookings of which something still counts. */
        UNDO(Severity.WRONG, false),
        /** Transfers of which another quantity arrived than left. */
        TRANSFERS(Severity.WRONG, false),
        /** Documents whose numbers have gaps, or are there twice. */
        PAPER_NUMBERS(Severity.WRONG, false),
        /** Lines of documents of which another quantity is on order or reserved than is noted. */
        OPEN_PAPERS(Severity.WRONG, true),
        /** Lines of documents that moved another quantity than stands on them. */
        PAPER_MOVEMENTS(Severity.WRONG, false),
        /** Stocktaking sheets that booked something else than what differed. */
        COUNTS(Severity.WRONG, false),
        /** Movements of days to come. */
        FUTURE(Severity.NOTICE, false),
        /** Bookings that were saved at a time to come: a clock was wrong. */
        BOOKED_LATER(Severity.NOTICE, false),
        /** Documents with signs in their number that nobody can type. */
        DOCUMENTS(Severity.NOTICE, false),
        /** Items that the search may not find. */
        SEARCH(Severity.NOTICE, false);

        private final Severity severity;
        private final boolean repairable;

        Kind(Severity severity, boolean repairable) {
            this.severity = severity;
            this.repairable = repairable;
        }

        public Severity severity() {
            return severity;
        }

        /** Whether the ledger says what it should be, so that it can be computed anew. */
        public boolean isRepairable() {
            return repairable;
        }
    }
}
