package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.CLOCK;
import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import storeroom.TestCompany;
import storeroom.operation.Company;
import storeroom.safety.Finding.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A broken row of each kind, made by another program, is found as what it is: and nothing else. */
class EveryFindingTest {

    @TempDir Path folder;
    Path file;

    @BeforeEach
    void make() throws SQLException {
        file = folder.resolve("test.storeroom");
        BrokenCompany.make(file);
    }

    @Test
    void whatTheProgramItselfWroteIsFoundSoundByOneThreadAndByTwo() {
        assertThat(inOne()).isEmpty();
        assertThat(inTwo()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DAMAGED")
    void aBrokenRowOfEachKindIsFound(Kind kind) throws SQLException {
        BrokenCompany.tamper(file, broken(kind));
        assertThat(inOne()).extracting(Finding::kind).containsExactly(kind);
        assertThat(inTwo()).isEqualTo(inOne());
        assertThat(inOne())
                .filteredOn(finding -> finding.kind() == kind)
                .singleElement()
                .isEqualTo(new Finding(kind, 1, example(kind)));
    }

    @Test
    void anIndexThatDoesNotFitItsTableIsDamage() throws SQLException {
        BrokenCompany.tamper(file, broken(Kind.DAMAGED));
        for (List<Finding> found : List.of(inOne(), inTwo())) {
            assertThat(found.getFirst().kind()).isEqualTo(Kind.DAMAGED);
            assertThat(found.getFirst().example()).isEqualTo(example(Kind.DAMAGED));
            assertThat(Findings.areRepairable(found)).isFalse();
        }
    }

    /** What SQLite itself would only find on a connection that may write. */
    @Test
    void whatTheSchemaDoesNotAllowIsFound() throws IOException, SQLException {
        for (String impossible :
                List.of(
                        "UPDATE movement SET day = -25568 WHERE id = 2",
                        "UPDATE movement SET quantity = -1 WHERE id = 2",
                        "UPDATE movement SET quantity = 2000000000000 WHERE id = 2",
                        "UPDATE movement SET unit_price = -1 WHERE id = 2",
                        "UPDATE item SET active = 2 WHERE id = 2",
                        "UPDATE item SET cost = -1 WHERE id = 2",
                        "INSERT INTO barcode VALUES ('4000', 2, 0, 0)")) {
            Path copy = folder.resolve("copy.storeroom");
            BrokenCompany.tamper(file, "VACUUM INTO '" + copy + "'");
            BrokenCompany.tamper(copy, impossible);
            try (Company company = TestCompany.open(copy)) {
                assertThat(new Verification(company.connections(), CLOCK).run().findings())
                        .as(impossible)
                        .contains(new Finding(Kind.IMPOSSIBLE, 1, "B"));
            }
            Files.delete(copy);
        }
    }

    /** A movement needs an item's sums to change with it, or they are found as well. */
    private static String broken(Kind kind) {
        long tomorrow = TODAY.plusDays(1).toEpochDay();
        return switch (kind) {
            case DAMAGED ->
                    "PRAGMA writable_schema = ON;"
                            + "UPDATE sqlite_schema SET sql = replace(sql, '(item_id, day,',"
                            + " '(item_id, kind,') WHERE name = 'movement_by_item'";
            case IMPOSSIBLE -> "UPDATE movement SET kind = 77 WHERE id = 2";
            case ORPHANS -> "DELETE FROM booking WHERE id = 1";
            case MISSING_MOVEMENTS -> "UPDATE movement SET id = 9 WHERE id = 8";
            case EMPTY_BOOKINGS -> "INSERT INTO booking VALUES (8, 1, 0, 'anna', NULL)";
            case LEVELS -> "UPDATE stock_level SET on_hand = 1 WHERE item_id = 2";
            case TOTALS -> "UPDATE stock_total SET on_hand = 1 WHERE item_id = 2";
            case NO_TOTAL ->
                    "INSERT INTO item SELECT 3, 'C', 'Crate', category_id, unit, pack_size,"
                            + " minimum_order, cost, price, reorder_point, maximum, lead_time_days,"
                            + " shelf_life_days, note, active, may_go_negative, 'c' || char(10)"
                            + " || 'crate', created_at, changed_at, 1, 0 FROM item WHERE id = 1";
            case LAST_MOVED -> "UPDATE stock_total SET moved_day = moved_day - 1 WHERE item_id = 2";
            case ACTIVE -> "UPDATE stock_total SET active = 0 WHERE item_id = 2";
            case LISTED -> "UPDATE item SET listed = 0 WHERE id = 2";
            case VALUES ->
                    "UPDATE movement_value SET value = value + 5 WHERE movement_id = 2;"
                            + "UPDATE stock_total SET value = value + 5 WHERE item_id = 2";
            case VALUE_TOTALS -> "UPDATE stock_total SET value = value + 5 WHERE item_id = 2";
            case BELOW_ZERO ->
                    "UPDATE movement SET quantity = -100, kind = 7 WHERE id = 2;"
                            + "UPDATE stock_level SET on_hand = -100 WHERE item_id = 2;"
                            + "UPDATE stock_total SET on_hand = -100 WHERE item_id = 2";
            case REVERSALS ->
                    "UPDATE movement SET quantity = quantity - 500, kind = 7 WHERE id = 8;"
                            + "UPDATE stock_level SET on_hand = on_hand - 500 WHERE item_id = 2;"
                            + "UPDATE stock_total SET on_hand = on_hand - 500 WHERE item_id = 2";
            case UNDO ->
                    "INSERT INTO movement SELECT 9, 3, item_id, location_id, 7, 0, day,"
                            + " unit_price, document, note, NULL, NULL, NULL FROM movement"
                            + " WHERE id = 3";
            case TRANSFERS ->
                    "UPDATE movement SET quantity = quantity - 500 WHERE id = 6;"
                            + "UPDATE stock_level SET on_hand = on_hand - 500 WHERE item_id = 1"
                            + " AND location_id = 2;"
                            + "UPDATE stock_total SET on_hand = on_hand - 500 WHERE item_id = 1";
            case PAPER_NUMBERS -> "INSERT INTO document_series VALUES (3, '', 2026, 5)";
            case OPEN_PAPERS -> paper(1, 1, "NULL") + line(5);
            case PAPER_MOVEMENTS ->
                    paper(2, 3, "1")
                            + line(0)
                            + "INSERT INTO document_series VALUES (2, '', 2026, 1)";
            case COUNTS ->
                    "INSERT INTO count_sheet VALUES (1, 3, 2026, 1, 1, NULL, 0, '', 0, 'anna', 1,"
                            + " NULL);"
                            + "INSERT INTO count_line VALUES"
                            + " (1, 1, 2, NULL, 5000, 4000, 0, 'anna', 0)";
            case FUTURE ->
                    "UPDATE movement SET day = %1$d WHERE id = 2;".formatted(tomorrow)
                            + "UPDATE movement_value SET day = %d WHERE movement_id = 2;"
                                    .formatted(tomorrow)
                            + "UPDATE stock_total SET moved_day = %d WHERE item_id = 2"
                                    .formatted(tomorrow);
            case BOOKED_LATER ->
                    "UPDATE booking SET booked_at = %d WHERE id = 2"
                            .formatted(CLOCK.instant().plus(Duration.ofDays(2)).toEpochMilli());
            case DOCUMENTS -> "UPDATE movement SET document = 'D' || char(10) || '1' WHERE id = 2";
            case SEARCH -> "UPDATE item SET search_text = 'b' WHERE id = 2";
        };
    }

    private static String paper(int kind, int state, String number) {
        return """
        INSERT INTO document (id, kind, state, series, year, number, partner_name,
            partner_address, partner_tax_number, location_id, day, reference, note, net, tax,
            search_text, created_at, created_by, changed_at)
        VALUES (1, %d, %d, '', 2026, %s, '', '', '', 1, 20000, '', '', 0, 0, '', 0, '', 0);
        """
                .formatted(kind, state, number);
    }

    private static String line(int onOrder) {
        return """
        INSERT INTO document_line (document_id, position, item_id, text, quantity, unit_price,
            discount, tax_rate, rejected, note, on_order)
        VALUES (1, 1, 2, 'Bolt', 5, 0, 0, 0, 0, '', %d);
        """
                .formatted(onOrder);
    }

    private static String example(Kind kind) {
        return switch (kind) {
            case DAMAGED -> "row 1 missing from index movement_by_item";
            case ORPHANS -> "movement";
            case NO_TOTAL -> "C";
            case COUNTS -> "CT-2026-0001";
            case TRANSFERS -> "A";
            case PAPER_NUMBERS -> "DN-2026";
            case BOOKED_LATER -> "2";
            case MISSING_MOVEMENTS, EMPTY_BOOKINGS -> "8";
            default -> "B";
        };
    }

    private List<Finding> inOne() {
        return verified(Long.MAX_VALUE);
    }

    private List<Finding> inTwo() {
        return verified(0);
    }

    private List<Finding> verified(long large) {
        try (Company company = TestCompany.open(file)) {
            return new Verification(company.connections(), CLOCK, large).run().findings();
        }
    }
}
