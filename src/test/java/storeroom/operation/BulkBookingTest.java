package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.BulkStock.Entry;
import storeroom.repository.BulkLedger;
import storeroom.safety.Verification;

import java.nio.file.Path;
import java.util.List;

class BulkBookingTest {

    /** Enough for the indexes to be built again. */
    private static final int MANY = 60_000;

    @TempDir Path folder;
    Company company;
    ItemId anvil;
    ItemId bolt;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        anvil = company.saveItem().add(ItemDetails.builder("A", "Anvil").build()).item();
        bolt = company.saveItem().add(ItemDetails.builder("B", "Bolt").build()).item();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void manyMovementsAddUpAndTheIndexesAreThoseOfTheMigration() {
        List<String> before = indexes();
        receive(MANY);
        assertThat(indexes()).isEqualTo(before);
        assertThat(onHand(anvil)).isEqualTo(Quantity.of(MANY / 2));
        assertThat(onHand(bolt)).isEqualTo(Quantity.of(MANY / 2));
        assertSound();
    }

    @Test
    void theLedgerIsInTheOrderInWhichItWasAppended() {
        receive(100);
        try (Reader reader = company.connections().reader()) {
            assertThat(company.ledger().page(reader, MovementFilter.ALL, 0, 200).rows())
                    .hasSize(100)
                    .allSatisfy(
                            row ->
                                    assertThat(row.document())
                                            .isEqualTo(String.valueOf(row.id().value() - 1)));
        }
    }

    @Test
    void withoutCommitThereIsNoTraceAndTheIndexesAreThere() {
        List<String> before = indexes();
        try (BulkBooking bulk = BulkBooking.open(company, "Test")) {
            bulk.expect(MANY);
            append(bulk, MANY);
        }
        assertThat(indexes()).isEqualTo(before);
        assertThat(onHand(anvil)).isEqualTo(Quantity.ZERO);
        assertSound();
    }

    @Test
    void whoeverCancelsRightBeforeTheEndFindsTheCompanyAsItWas() {
        List<String> before = indexes();
        try (BulkBooking bulk = BulkBooking.open(company, "Test")) {
            bulk.expect(MANY);
            append(bulk, MANY);
            assertThat(bulk.commit(() -> true)).isEmpty();
        }
        assertThat(indexes()).isEqualTo(before);
        assertThat(onHand(anvil)).isEqualTo(Quantity.ZERO);
        assertSound();
    }

    @Test
    void undoTakesBackAnImportOfAnySize() {
        List<String> before = indexes();
        receive(MANY);
        UndoBooking.Undone undone = company.undo().undoLast();
        assertThat(undone.what().movements()).isEqualTo(MANY);
        assertThat(onHand(anvil)).isEqualTo(Quantity.ZERO);
        assertThat(indexes()).isEqualTo(before);
        assertSound();
        assertThatThrownBy(() -> company.undo().undoLast()).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void undoTakesBackWhatCountsAgainAsWell() {
        receive(2_000);
        company.reverse().reverse(new MovementId(1), "a mistake");
        assertThat(onHand(anvil)).isEqualTo(Quantity.of(999));
        company.undo().undoLast(); // the reversal
        assertThat(onHand(anvil)).isEqualTo(Quantity.of(1_000));
        company.undo().undoLast();
        assertThat(onHand(anvil)).isEqualTo(Quantity.ZERO);
        assertThat(onHand(bolt)).isEqualTo(Quantity.ZERO);
        assertSound();
    }

    @Test
    void whatWouldGoBelowZeroIsRefusedAsOneByOne() {
        try (BulkBooking bulk = BulkBooking.open(company, "Test")) {
            Entry entry = bulk.stock().find("a").orElseThrow();
            assertThat(bulk.stock().brokenBy(entry, 0, -1))
                    .containsInstanceOf(Rule.NotEnoughStock.class);
            assertThat(bulk.stock().brokenBy(entry, 0, Quantity.LIMIT)).isEmpty();
            bulk.stock().apply(entry, 0, Quantity.LIMIT, 0, 0);
            assertThat(bulk.stock().brokenBy(entry, 0, 1))
                    .containsInstanceOf(Rule.QuantityTooLarge.class);
        }
    }

    private void receive(int movements) {
        try (BulkBooking bulk = BulkBooking.open(company, "Test")) {
            bulk.expect(movements);
            append(bulk, movements);
            bulk.commit();
        }
    }

    private static void append(BulkBooking bulk, int movements) {
        BookingId booking = bulk.begin(Booking.Operation.IMPORT_MOVEMENTS, bulk.now());
        long today = TODAY.toEpochDay();
        for (int i = 0; i < movements; i++) {
            Entry entry = bulk.stock().find(i % 2 == 0 ? "A" : "B").orElseThrow();
            bulk.stock().apply(entry, 0, 1_000, today - i % 30, bulk.now().toEpochMilli());
            bulk.append(
                    booking,
                    entry,
                    0,
                    MovementKind.RECEIPT,
                    1_000,
                    today - i % 30,
                    BulkLedger.NO_PRICE,
                    String.valueOf(i),
                    "");
        }
    }

    private Quantity onHand(ItemId item) {
        try (Reader reader = company.connections().reader()) {
            return company.stock().find(reader, item).orElseThrow().onHand();
        }
    }

    private void assertSound() {
        var result = new Verification(company.connections(), company.clock()).run();
        assertThat(result.findings()).isEmpty();
    }

    private List<String> indexes() {
        try (Reader reader = company.connections().reader()) {
            return reader
                    .dsl()
                    .fetch(
                            """
                            SELECT i.name, i."unique", i.partial, x.seqno, x.name, x.desc, x.coll
                            FROM pragma_index_list('movement') i, pragma_index_xinfo(i.name) x
                            ORDER BY 1, 4
                            """)
                    .stream()
                    .map(row -> row.intoList().toString())
                    .toList();
        }
    }
}
