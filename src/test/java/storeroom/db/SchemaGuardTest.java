package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.db.ConstraintException.Rule;

import java.nio.file.Path;

/** What the company's schema refuses by itself, whatever program writes. */
class SchemaGuardTest {

    private static final String ITEM =
            """
            INSERT INTO item (id, sku, name, category_id, unit, pack_size, minimum_order, cost,
                price, reorder_point, lead_time_days, note, active, may_go_negative, search_text,
                created_at, changed_at)
            VALUES (%d, '%s', 'Drill', 1, 'pc', 1000, 0, 0, 0, 0, 0, '', 1, %d, '', 0, 0)\
            """;

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections = ConnectionFactory.open(TestDatabase.file(folder), TestDatabase.options());
        save(ITEM.formatted(1, "DRILL", 0));
        save(ITEM.formatted(2, "LIQUID", 1));
        save("INSERT INTO booking VALUES (1, 1, 0, 'anna', NULL)");
        save(movement(1, 2, 5000, "NULL"));
        save("INSERT INTO stock_level VALUES (1, 1, 5000)");
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE movement SET quantity = 1 WHERE id = 1",
                "UPDATE movement SET note = '' WHERE id = 1",
                "DELETE FROM movement WHERE id = 1"
            })
    void aMovementIsNeverChangedAndNeverDeleted(String sql) {
        refused(sql, Rule.TRIGGER);
    }

    @Test
    void stockDoesNotFallBelowZero() {
        refused("UPDATE stock_level SET on_hand = -1 WHERE item_id = 1", Rule.TRIGGER);
        save("UPDATE stock_level SET on_hand = 0 WHERE item_id = 1");
        save("INSERT INTO location VALUES (2, 'YARD', 'Yard')");
        refused("INSERT INTO stock_level VALUES (1, 2, -1)", Rule.TRIGGER);
    }

    @Test
    void stockFallsBelowZeroWhereTheItemMay() {
        save("INSERT INTO stock_level VALUES (2, 1, -1)");
        save("UPDATE stock_level SET on_hand = -5000 WHERE item_id = 2");
    }

    @Test
    void stockThatIsBelowZeroMayRiseEvenWhenTheItemMayNoLonger() {
        save("INSERT INTO stock_level VALUES (2, 1, -5000)");
        save("UPDATE item SET may_go_negative = 0 WHERE id = 2");
        save("UPDATE stock_level SET on_hand = -1000 WHERE item_id = 2");
        refused("UPDATE stock_level SET on_hand = -2000 WHERE item_id = 2", Rule.TRIGGER);
    }

    @ParameterizedTest
    @CsvSource({
        "1, -1",
        "2, -1",
        "5, -1", // what comes in
        "3, 1",
        "4, 1",
        "6, 1", // what goes out
        "0, 1",
        "10, 1", // no such kind
        "2, 1000000000001",
        "7, -1000000000001" // too much
    })
    void aKindThatGoesOneWayHasItsSignAndEveryQuantityALimit(int kind, long quantity) {
        refused(movement(2, kind, quantity, "NULL"), Rule.CHECK);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1", "2, 1", "5, 1", "3, -1", "4, -1", "6, -1", "7, 1", "7, -1", "8, 0", "9, -1"
    })
    void everyKindGoesItsWay(int kind, long quantity) {
        save(movement(2, kind, quantity, "NULL"));
    }

    @Test
    void aReversalGoesTheOtherWayAndAMovementIsReversedOnce() {
        save(movement(2, 2, -5000, "1"));
        refused(movement(3, 2, -5000, "1"), Rule.UNIQUE);
        refused(movement(4, 2, -5000, "99"), Rule.CHECK);
        refused(movement(5, 2, -5000, "5"), Rule.CHECK);
    }

    @Test
    void aSkuIsThereOnceWhateverItsCase() {
        refused(ITEM.formatted(3, "drill", 0), Rule.UNIQUE);
        refused(ITEM.formatted(3, "  ", 0), Rule.CHECK);
    }

    @Test
    void nothingRefersToWhatIsNotThere() {
        refused("INSERT INTO stock_level VALUES (99, 1, 0)", Rule.FOREIGN_KEY);
        refused("INSERT INTO barcode VALUES ('4006381333931', 99, 1000, 0)", Rule.FOREIGN_KEY);
        refused("DELETE FROM item WHERE id = 1", Rule.FOREIGN_KEY);
    }

    @Test
    void aDayLiesBetween1900And2100() {
        for (long day : new long[] {-25_568, 47_847}) {
            refused(
                    "INSERT INTO movement VALUES (2, 1, 1, 1, 2, 1, %d, NULL, '', '', NULL, NULL, NULL)"
                            .formatted(day),
                    Rule.CHECK);
        }
    }

    @Test
    void numbersAreNumbers() {
        refused(
                "INSERT INTO movement VALUES (2, 1, 1, 1, 2, 1.5, 0, NULL, '', '', NULL, NULL,"
                        + " NULL)",
                Rule.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET after_value = '' WHERE id = 1",
                "UPDATE audit SET changed_by = 'nobody' WHERE id = 1",
                "DELETE FROM audit WHERE id = 1",
                "DELETE FROM audit"
            })
    void anEntryOfTheAuditIsNeverChangedAndNeverDeleted(String sql) {
        save(audit("1, 1, 1, 'DRILL'"));
        refused(sql, Rule.TRIGGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0, 1, 1, 'DRILL'",
                "10, 1, 1, 'DRILL'",
                "1, 0, 1, 'DRILL'",
                "1, 100, 1, 'DRILL'",
                "1, 1, 1, ' '"
            })
    void anEntryOfTheAuditSaysWhatWasDoneToWhat(String values) {
        refused(audit(values), Rule.CHECK);
    }

    @Test
    void aSettingHasAKeyThatIsThereOnceWhateverItsCase() {
        save("INSERT INTO setting VALUES ('backup.folder', '/media/stick')");
        refused("INSERT INTO setting VALUES ('Backup.Folder', '')", Rule.UNIQUE);
        refused("INSERT INTO setting VALUES (' ', '')", Rule.CHECK);
        refused("INSERT INTO setting VALUES ('" + "k".repeat(101) + "', '')", Rule.CHECK);
        refused("INSERT INTO setting VALUES ('k', '" + "v".repeat(10_001) + "')", Rule.CHECK);
    }

    private static String audit(String values) {
        return "INSERT INTO audit (changed_at, changed_by, action, entity, entity_id, label, field)"
                + " VALUES (0, 'anna', %s, '')".formatted(values);
    }

    private static String movement(long id, int kind, long quantity, String reverses) {
        return "INSERT INTO movement VALUES (%d, 1, 1, 1, %d, %d, 0, NULL, '', '', %s, NULL, NULL)"
                .formatted(id, kind, quantity, reverses);
    }

    private void save(String sql) {
        try (Writer writer = connections.writer("Save")) {
            assertThat(writer.dsl().execute(sql)).isEqualTo(1);
            writer.commit();
        }
    }

    private void refused(String sql, Rule rule) {
        try (Writer writer = connections.writer("Refused")) {
            assertThatThrownBy(() -> writer.dsl().execute(sql))
                    .isInstanceOfSatisfying(
                            ConstraintException.class, e -> assertThat(e.rule()).isEqualTo(rule));
        }
    }
}
