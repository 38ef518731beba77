package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is found is what SQLite's own check finds, for every key that the schema has. */
class OrphansTest {

    @TempDir Path folder;
    Path file;

    @BeforeEach
    void make() throws SQLException {
        file = folder.resolve("test.storeroom");
        BrokenCompany.make(file);
    }

    /** A supplier with a price, a lot, two papers with a line each, a count. */
    private static final String TRADE =
            """
            INSERT INTO partner VALUES (1, 'Smith', 1, 1, '', '', '', '', '', 0, '', 1, '', 0, 0);
            INSERT INTO supplier_item VALUES (1, 1, '', 1000, 0, 0, 1);
            INSERT INTO supplier_price VALUES (1, 1, 0, 5);
            INSERT INTO lot VALUES (1, 1, 'L', NULL, 0);
            INSERT INTO lot_level VALUES (1, 1, 0);
            INSERT INTO document VALUES (1, 2, 3, '', 2026, 1, 1, '', '', '', 1, 0, NULL, '', '',
                NULL, 0, 0, '', NULL, 0, '', 0);
            INSERT INTO document VALUES (2, 2, 3, '', 2026, 2, 1, '', '', '', 1, 0, NULL, '', '',
                1, 0, 0, '', 1, 0, '', 0);
            INSERT INTO document_line VALUES (1, 1, 1, 1, 'a', 5, 0, 0, 0, NULL, NULL, 0, '', 1,
                0, 0);
            INSERT INTO document_line VALUES (2, 2, 1, 1, 'a', 5, 0, 0, 0, NULL, 1, 0, '', 1,
                0, 0);
            UPDATE movement SET lot_id = 1, line_id = 1 WHERE id = 1;
            INSERT INTO count_sheet VALUES (1, 1, 2026, 1, 1, 1, 0, '', 0, 'anna', NULL, 1);
            INSERT INTO count_line VALUES (1, 1, 1, 1, NULL, NULL, NULL, '', 0)
            """;

    private record Key(String table, String column) {}

    @Test
    void aRowWithoutParentIsFoundByEveryKeyOfTheSchema() throws SQLException {
        BrokenCompany.tamper(
                file, // a row in each table that has a key
                "INSERT INTO barcode VALUES ('4000', 1, 1000, 0);"
                        + "INSERT INTO item_picture VALUES (1, 'image/png', 1, 1, x'00');"
                        + "INSERT INTO import_run VALUES (1, 0, 'anna', 'a.csv', 1, 0, 0, NULL);"
                        + "INSERT INTO withdrawn_item VALUES (1);"
                        + "INSERT INTO scan VALUES ('a', 1);"
                        + TRADE);
        List<Key> keys = keys();
        assertThat(keys).contains(new Key("movement", "reverses"), new Key("booking", "undoes"));
        for (Key key : keys) {
            Path copy = folder.resolve(key.table() + "-" + key.column());
            BrokenCompany.tamper(file, "VACUUM INTO '" + copy + "'");
            BrokenCompany.tamper(
                    copy,
                    "UPDATE %1$s SET %2$s = 123456 WHERE %2$s = (SELECT max(%2$s) FROM %1$s)"
                            .formatted(key.table(), key.column()));
            assertThat(sqlites(copy)).as("%s", key).isPositive();
            assertThat(found(copy)).as("%s", key).isEqualTo(sqlites(copy));
        }
    }

    @Test
    void tablesOfLaterVersionsAreLookedAtWhateverTheirKeysAreLike() throws SQLException {
        BrokenCompany.tamper(
                file,
                "CREATE TABLE pair (a TEXT COLLATE NOCASE, b INTEGER, PRIMARY KEY (a, b)) STRICT;"
                        + "CREATE TABLE of_pair (a TEXT, b INTEGER,"
                        + " FOREIGN KEY (a, b) REFERENCES pair) STRICT;"
                        + "CREATE TABLE by_code (code TEXT REFERENCES location (code)) STRICT;"
                        + "CREATE TABLE loose (id REFERENCES item);"
                        + "CREATE TABLE gone (id INTEGER REFERENCES nowhere (id)) STRICT;"
                        + "INSERT INTO pair VALUES ('x', 1);"
                        + "INSERT INTO of_pair VALUES ('X', 1), (NULL, 7), ('y', NULL);"
                        + "INSERT INTO by_code VALUES ('main'), (NULL);"
                        + "INSERT INTO loose VALUES (1), ('2'), (NULL);"
                        + "INSERT INTO gone VALUES (NULL)");
        assertThat(sqlites(file)).isZero();
        assertThat(found(file)).isZero();
        for (String broken :
                List.of(
                        "INSERT INTO of_pair VALUES ('y', 1)",
                        "INSERT INTO by_code VALUES ('attic')",
                        "INSERT INTO loose VALUES (77), ('x')",
                        "INSERT INTO gone VALUES (1), (2)")) {
            long before = sqlites(file);
            BrokenCompany.tamper(file, broken);
            assertThat(sqlites(file)).as(broken).isGreaterThan(before);
            assertThat(found(file)).as(broken).isEqualTo(sqlites(file));
        }
    }

    private static long found(Path file) {
        try (Company company = TestCompany.openReadOnly(file);
                Reader reader = company.connections().reader()) {
            return Orphans.find(reader).map(Finding::count).orElse(0L);
        }
    }

    private static long sqlites(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT count(*) FROM pragma_foreign_key_check")) {
            return row.getLong(1);
        }
    }

    private List<Key> keys() throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT t.name, k.\"from\" FROM sqlite_schema t,"
                                        + " pragma_foreign_key_list(t.name) k"
                                        + " WHERE t.type = 'table'")) {
            while (rows.next()) {
                keys.add(new Key(rows.getString(1), rows.getString(2)));
            }
        }
        return keys;
    }
}
