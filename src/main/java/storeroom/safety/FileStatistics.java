package storeroom.safety;

import java.time.Instant;
import java.util.List;

/**
 * What a company's file consists of, at one moment.
 *
 * @param steps of the schema, in the order in which they were applied
 * @param tables by name; SQLite's own are left out
 */
public record FileStatistics(FileFacts file, List<Step> steps, List<Table> tables) {

    public FileStatistics {
        steps = List.copyOf(steps);
        tables = List.copyOf(tables);
    }

    /**
     * A step of the schema.
     *
     * @param appliedAt when it was applied to this file
     * @param programVersion which version of the program did so
     */
    public record Step(int version, String name, Instant appliedAt, String programVersion) {}

    /**
     * A table.
     *
     * @param rows how many it has, counted
     * @param indexes the names of those that the schema gives it, without SQLite's own
     */
    public record Table(String name, long rows, List<String> indexes) {

        public Table {
            indexes = List.copyOf(indexes);
        }
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
