package storeroom.db;

import java.util.List;

/**
 * What {@link Salvage} could read, and what it knows that it could not.
 *
 * @param schemaVersion of the damaged file; it is the new file's, too
 * @param tables those that were read, by name
 * @param lostSavings parts of the log, each of which was saved and cannot be read: the latest
 *     changes, as far as nothing newer took their place
 */
public record Salvaged(int schemaVersion, List<Table> tables, int lostSavings) {

    public Salvaged {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param rows that are in the new file
     * @param refused rows that were read, and that a rule of the database does not allow
     * @param damagedPages places that should hold more of it
     * @param damagedRows rows of places that could be read otherwise
     * @param missing numbers that no row has, the first hundred stretches: those between others
     *     only where something is damaged, because otherwise they were free before; those behind
     *     the last row where at least two of its indexes, or the way to its rows, know of them
     * @param missingRows how many numbers those stretches and all further ones have
     * @param endIsLost whether there may have been rows behind the last one
     */
    public record Table(
            String name,
            long rows,
            long refused,
            int damagedPages,
            int damagedRows,
            List<Stretch> missing,
            long missingRows,
            boolean endIsLost) {

        public Table {
            missing = List.copyOf(missing);
        }

        /** Whether all of it is there. */
        public boolean isWhole() {
            return refused == 0 && damagedPages == 0 && damagedRows == 0 && missingRows == 0;
        }
    }

    /** Numbers that follow each other, both ends included. */
    public record Stretch(long first, long last) {}

    /** Rows that were read, of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** Whether nothing is known to be lost. */
    public boolean isWhole() {
        return lostSavings == 0 && tables.stream().allMatch(Table::isWhole);
    }
}
