package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A file that an earlier version of the program filled is brought to today's schema. */
class UpgradeTest {

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void fillAFileOfTheFirstVersion() {
        file = TestDatabase.file(folder);
        List<Migration> first = Migration.load("db/migration/sqlite").subList(0, 1);
        try (ConnectionFactory connections =
                        ConnectionFactory.open(
                                file, TestDatabase.options(), new Migrations(first));
                Writer writer = connections.writer("Fill")) {
            for (String statement :
                    List.of(
                            "INSERT INTO category (name) VALUES ('Tools')",
                            """
                            INSERT INTO item (id, sku, name, category_id, unit, pack_size,
                                minimum_order, cost, price, reorder_point, lead_time_days, note,
                                active, may_go_negative, search_text, created_at, changed_at)
                            VALUES (7, 'DRILL', 'Drill', 2, 'pc', 1000, 0, 0, 0, 0, 0, '', 1, 0,
                                'drill', 0, 0)
                            """,
                            "INSERT INTO booking VALUES (1, 1, 0, 'anna', NULL)",
                            "INSERT INTO movement VALUES (1, 1, 7, 1, 2, 5000, 0, NULL, '', '',"
                                    + " NULL)",
                            "INSERT INTO stock_level VALUES (7, 1, 5000)",
                            "INSERT INTO stock_total VALUES (7, 1, 5000, 0, 0)")) {
                writer.dsl().execute(statement);
            }
            writer.commit();
        }
    }

    @Test
    void aFileOfTheFirstVersionKeepsAllItHasAndGetsAnAudit() throws SQLException {
        ConnectionFactory.open(file, TestDatabase.options()).close();
        try (Connection outside = TestDatabase.outside(file)) {
            assertThat(Pragmas.queryNumber(outside, "SELECT max(version) FROM schema_migration"))
                    .isEqualTo(Migrations.ofTheProgram().newest())
                    .isGreaterThan(1);
            assertThat(
                            Pragmas.queryText(
                                    outside,
                                    "SELECT concat_ws(' ', i.sku, c.name, m.quantity, l.on_hand)"
                                            + " FROM item i, category c, movement m, stock_level l"
                                            + " WHERE c.id = i.category_id AND m.item_id = i.id"
                                            + " AND l.item_id = i.id"))
                    .isEqualTo("DRILL Tools 5000 5000");
            assertThat(Pragmas.queryNumber(outside, "SELECT count(*) FROM audit")).isZero();
            assertThat(Pragmas.queryNumber(outside, "SELECT count(*) FROM setting")).isZero();
            assertThat(Pragmas.queryText(outside, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(Pragmas.queryText(outside, "PRAGMA foreign_key_check")).isEmpty();
        }
    }

    /** Item 7 is active; 8 is retired and on hand, 9 retired and gone, 10 retired and missing. */
    @Test
    void aFileOfTheFifthVersionListsWhatIsActiveOrOnHandFromThenOn() throws SQLException {
        List<Migration> five = Migration.load("db/migration/sqlite").subList(0, 5);
        try (ConnectionFactory connections =
                        ConnectionFactory.open(file, TestDatabase.options(), new Migrations(five));
                Writer writer = connections.writer("Fill")) {
            writer.dsl()
                    .execute(
                            """
                            INSERT INTO item SELECT value, 'S-' || value, name, category_id, unit,
                                pack_size, minimum_order, cost, price, reorder_point, maximum,
                                lead_time_days, shelf_life_days, note, 0, 1, 's-' || value, 0, 0
                            FROM item, json_each('[8, 9, 10]') WHERE item.id = 7
                            """);
            writer.dsl().execute("INSERT INTO stock_total VALUES (8, 0, 4000, 0, 0)");
            writer.dsl().execute("INSERT INTO stock_total VALUES (9, 0, 0, 0, 0)");
            writer.dsl().execute("INSERT INTO stock_total VALUES (10, 0, -1000, 0, 0)");
            writer.commit();
        }
        try (ConnectionFactory connections = ConnectionFactory.open(file, TestDatabase.options())) {
            assertThat(listed()).isEqualTo("7,8,10");
            save(connections, "UPDATE stock_total SET on_hand = on_hand - 4000");
            assertThat(listed()).isEqualTo("7,9,10");
            save(connections, "UPDATE stock_total SET active = 1 - active");
            assertThat(listed()).isEqualTo("7,8,9,10");
        }
        try (Connection outside = TestDatabase.outside(file)) {
            assertThat(Pragmas.queryText(outside, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(
                            Pragmas.queryNumber(
                                    outside,
                                    "SELECT count(*) FROM item JOIN stock_total ON item_id = id"
                                            + " WHERE item.listed <> stock_total.listed"))
                    .isZero();
        }
    }

    private static void save(ConnectionFactory connections, String sql) {
        try (Writer writer = connections.writer("Change")) {
            writer.dsl().execute(sql);
            writer.commit();
        }
    }

    private String listed() throws SQLException {
        try (Connection outside = TestDatabase.outside(file)) {
            return Pragmas.queryText(
                    outside,
                    "SELECT group_concat(id) FROM (SELECT id FROM item WHERE listed = 1"
                            + " ORDER BY id)");
        }
    }
}
