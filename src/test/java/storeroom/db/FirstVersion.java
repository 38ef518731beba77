package storeroom.db;

import storeroom.TestCompany;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Files as the first version of the program left them: with the first step of the schema alone. */
public final class FirstVersion {

    /** Units of each item. */
    public static final int UNITS = 5;

    private FirstVersion() {}

    /** Makes one with so many items, each received once. */
    public static Path make(Path file, int items) {
        List<Migration> first = Migration.load("db/migration/sqlite").subList(0, 1);
        try (ConnectionFactory connections =
                        ConnectionFactory.open(
                                file,
                                DatabaseOptions.defaults(TestCompany.CLOCK, "0.9"),
                                new Migrations(first));
                Writer writer = connections.writer("Fill")) {
            String numbers =
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                            + items
                            + ") ";
            for (String statement :
                    List.of(
                            """
                            INSERT INTO item (id, sku, name, category_id, unit, pack_size,
                                minimum_order, cost, price, reorder_point, lead_time_days, note,
                                active, may_go_negative, search_text, created_at, changed_at)
                            %s SELECT i, 'S' || i, 'Item ' || i, 1, 'pc', 1000, 0, 0, 0, 0, 0, '',
                                1, 0, 's' || i || char(10) || 'item ' || i, 0, 0 FROM n
                            """
                                    .formatted(numbers),
                            numbers + "INSERT INTO booking SELECT i, 1, 0, 'anna', NULL FROM n",
                            numbers
                                    + "INSERT INTO movement SELECT i, i, i, 1, 2, "
                                    + UNITS * 1000
                                    + ", 0, NULL, '', '', NULL FROM n",
                            numbers
                                    + "INSERT INTO stock_level SELECT i, 1, "
                                    + UNITS * 1000
                                    + " FROM n",
                            numbers
                                    + "INSERT INTO stock_total SELECT i, 1, "
                                    + UNITS * 1000
                                    + ", 0, 0 FROM n")) {
                writer.dsl().execute(statement);
            }
            writer.commit();
        }
        return file;
    }

    /** The version that this program brings it to. */
    public static int latest() {
        return Migration.load("db/migration/sqlite").size();
    }

    /** The steps from the first version to the {@link #latest}. */
    public static List<String> steps() {
        return Migration.load("db/migration/sqlite").stream().skip(1).map(Migration::name).toList();
    }

    /** Lets the second step fail: what it wants to make is there already. */
    public static void obstruct(Path file) throws SQLException {
        try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Pragmas.execute(outside, "CREATE INDEX audit_by_entity ON item (id)");
        }
    }

    /** Schema version of a file, and whether SQLite finds it sound. */
    public static int versionOfSound(Path file) throws SQLException {
        try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            String sound = Pragmas.queryText(outside, "PRAGMA integrity_check");
            if (!sound.equals("ok")) {
                throw new AssertionError(file + ": " + sound);
            }
            return Math.toIntExact(
                    Pragmas.queryNumber(outside, "SELECT max(version) FROM schema_migration"));
        }
    }
}
