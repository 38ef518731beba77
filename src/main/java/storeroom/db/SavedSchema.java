package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What a damaged file says about itself: where its tables begin, and of which version it is. */
final class SavedSchema {

    /** SQLite's list of tables. */
    static final SavedTable TABLE =
            new SavedTable(
                    "sqlite_schema",
                    false,
                    List.of(
                            column("type", "TEXT"),
                            column("name", "TEXT"),
                            column("tbl_name", "TEXT"),
                            new SavedTable.Column("rootpage", "INTEGER", false, false, false),
                            new SavedTable.Column("sql", "TEXT", false, false, false)));

    private static final SavedTable STEPS =
            new SavedTable(
                    Migrations.TABLE_NAME,
                    false,
                    List.of(
                            new SavedTable.Column("version", "INTEGER", false, true, false),
                            column("name", "TEXT"),
                            column("checksum", "TEXT"),
                            column("applied_at", "INTEGER"),
                            column("program_version", "TEXT")));

    private SavedSchema() {}

    private static SavedTable.Column column(String name, String type) {
        return new SavedTable.Column(name, type, true, false, false);
    }

    /**
     * Takes one row of {@link #TABLE}.
     *
     * @param roots first pages of tables, by their names
     * @param indexes names of the tables, by the first pages of their indexes
     */
    static void note(
            List<@Nullable Object> row, Map<String, Integer> roots, Map<Integer, String> indexes) {
        if (row.get(1) instanceof String name
                && row.get(2) instanceof String table
                && row.get(3) instanceof Long root
                && root > 0
                && root <= Integer.MAX_VALUE) {
            if ("table".equals(row.get(0))) {
                roots.put(name, root.intValue());
            } else {
                indexes.put(root.intValue(), table);
            }
        }
    }

    /** The newest step of the schema that is noted in the file; 0 when none can be read. */
    static int version(SavedPages pages, Map<String, Integer> roots) {
        int[] newest = {0};
        Migrations known = Migrations.ofTheProgram();
        SavedTree tree =
                new SavedTree(
                        pages,
                        false,
                        new BitSet(),
                        row -> {
                            var values = STEPS.values(row);
                            boolean isStep = values.filter(step -> isStep(step, known)).isPresent();
                            if (isStep) {
                                newest[0] = Math.toIntExact(Math.max(newest[0], row.id()));
                            }
                            return values.isPresent();
                        });
        Integer root = roots.get(STEPS.name());
        if (root != null) {
            tree.walk(root);
        }
        for (int number = 1; newest[0] == 0 && number <= pages.count(); number++) {
            tree.leaf(number);
        }
        return newest[0];
    }

    /** One of the program's, or one of a newer program; not one with a damaged number. */
    private static boolean isStep(List<@Nullable Object> step, Migrations known) {
        if (!(step.get(0) instanceof Long version
                && step.get(1) instanceof String name
                && step.get(2) instanceof String checksum
                && name.startsWith("%03d_".formatted(version)))) {
            return false;
        }
        return version > known.newest() || known.isStep(version.intValue(), checksum);
    }
}
