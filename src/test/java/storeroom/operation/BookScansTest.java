package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.schema.Tables.SCAN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseBusyException;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Location;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.ScanLog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class BookScansTest {

    @TempDir Path folder;
    Company company;
    ItemId anchor;
    Location main;

    @BeforeEach
    void anItemWithAPack() {
        company =
                TestCompany.open(
                        folder.resolve("test.storeroom"),
                        DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                                .withBusyWait(Duration.ofMillis(50)));
        anchor =
                company.saveItem()
                        .add(
                                ItemDetails.builder("A-1", "Anchor")
                                        .barcodes(
                                                List.of(
                                                        Barcode.single("40001"),
                                                        new Barcode("40006", Quantity.of(6))))
                                        .build())
                        .item();
        try (Reader reader = company.connections().reader()) {
            main = company.locations().list(reader).getFirst();
        }
    }

    @AfterEach
    void close() {
        company.close();
    }

    private Scan scan(String id, String code, long times, MovementKind kind) {
        return new Scan(
                id,
                code,
                code,
                Quantity.of(times),
                kind,
                main.id(),
                Optional.empty(),
                "PO-7",
                TestCompany.TODAY);
    }

    private Quantity onHand() {
        try (Reader reader = company.connections().reader()) {
            return company.stock().find(reader, anchor).orElseThrow().onHand();
        }
    }

    private int movements() {
        try (Reader reader = company.connections().reader()) {
            return company.ledger().count(reader, MovementFilter.of(anchor));
        }
    }

    @Test
    void aPackCountsAsOftenAsItsBarcodeSaysAndEachScanIsABookingOfItsOwn() {
        var result =
                company.bookScans()
                        .book(
                                List.of(
                                        scan("1", "40006", 2, MovementKind.RECEIPT),
                                        scan("2", "a-1", 1, MovementKind.RECEIPT)));
        assertThat(onHand()).isEqualTo(Quantity.of(13));
        assertThat(result.changes().touches(anchor)).isTrue();
        assertThat(result.scanned())
                .allSatisfy(
                        one ->
                                assertThat(((Scanned.Booked) one).onHand())
                                        .isEqualTo(Quantity.of(13)));
        assertThat(
                        result.scanned().stream()
                                .map(one -> ((Scanned.Booked) one).movement().booking())
                                .distinct())
                .hasSize(2);
        assertThat(((Scanned.Booked) result.scanned().getFirst()).movement().document())
                .isEqualTo("PO-7");
    }

    @Test
    void whatARuleForbidsOrNobodyKnowsDoesNotKeepTheOthersBack() {
        var result =
                company.bookScans()
                        .book(
                                List.of(
                                        scan("1", "A-1", 3, MovementKind.RECEIPT),
                                        scan("2", "A-1", 5, MovementKind.SALE),
                                        scan("3", "nobody", 1, MovementKind.RECEIPT),
                                        scan("4", "A-1", 1, MovementKind.SALE)));
        assertThat(onHand()).isEqualTo(Quantity.of(2));
        assertThat(movements()).isEqualTo(2);
        assertThat(((Scanned.Refused) result.scanned().get(1)).rule())
                .isInstanceOf(Rule.NotEnoughStock.class);
        assertThat(result.scanned().get(2)).isEqualTo(new Scanned.Unknown("nobody"));
        try (Reader reader = company.connections().reader()) {
            assertThat(company.bookings().findLastUndoable(reader).orElseThrow().movements())
                    .as("no booking without a movement is left behind")
                    .isEqualTo(1);
        }
    }

    @Test
    void aScanThatIsBookedAlreadyIsOnlyToldAbout() {
        company.bookScans().book(List.of(scan("1", "A-1", 3, MovementKind.RECEIPT)));
        var again =
                company.bookScans()
                        .book(
                                List.of(
                                        scan("1", "A-1", 3, MovementKind.RECEIPT),
                                        scan("2", "A-1", 1, MovementKind.RECEIPT)));
        assertThat(onHand()).isEqualTo(Quantity.of(4));
        assertThat(movements()).isEqualTo(2);
        assertThat(((Scanned.Booked) again.scanned().getFirst()).movement().change())
                .isEqualTo(Quantity.of(3));
    }

    @Test
    void theSameScanTwiceInOneGroupIsBookedOnce() {
        company.bookScans()
                .book(
                        List.of(
                                scan("1", "A-1", 3, MovementKind.RECEIPT),
                                scan("1", "A-1", 3, MovementKind.RECEIPT)));
        assertThat(onHand()).isEqualTo(Quantity.of(3));
    }

    @Test
    void whileAnotherProgramHoldsTheFileNothingIsBookedAndTryingAgainBooksItOnce()
            throws SQLException {
        List<Scan> group =
                List.of(
                        scan("1", "A-1", 1, MovementKind.RECEIPT),
                        scan("2", "A-1", 1, MovementKind.RECEIPT));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> company.bookScans().book(group))
                    .isInstanceOf(DatabaseBusyException.class);
            statement.execute("ROLLBACK");
        }
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        company.bookScans().book(group);
        company.bookScans().book(group);
        assertThat(onHand()).isEqualTo(Quantity.of(2));
    }

    @Test
    void aCountSetsTheStockAndAnAdjustmentIsSigned() {
        company.bookScans()
                .book(
                        List.of(
                                scan("1", "40006", 3, MovementKind.COUNT),
                                scan("2", "A-1", -2, MovementKind.ADJUSTMENT)));
        assertThat(onHand()).isEqualTo(Quantity.of(16));
        var refused =
                company.bookScans()
                        .book(
                                List.of(
                                        scan("3", "A-1", -1, MovementKind.RECEIPT),
                                        scan("4", "A-1", 1, MovementKind.TRANSFER)));
        assertThat(refused.scanned()).allMatch(Scanned.Refused.class::isInstance);
        assertThat(onHand()).isEqualTo(Quantity.of(16));
    }

    private Scan scannedOn(LocalDate day, String id, long times, MovementKind kind) {
        return new Scan(
                id, "A-1", "A-1", Quantity.of(times), kind, main.id(), Optional.empty(), "", day);
    }

    @Test
    void aScanIsBookedOnTheDayOfTheScanAndACountIsSetAgainstTheStockOfThatDay() {
        LocalDate yesterday = TestCompany.TODAY.minusDays(1);
        var result =
                company.bookScans()
                        .book(
                                List.of(
                                        scannedOn(yesterday, "1", 5, MovementKind.RECEIPT),
                                        scannedOn(TestCompany.TODAY, "2", 2, MovementKind.SALE),
                                        scannedOn(yesterday, "3", 4, MovementKind.COUNT)));
        assertThat(((Scanned.Booked) result.scanned().getFirst()).movement().day())
                .isEqualTo(yesterday);
        assertThat(onHand()).isEqualTo(Quantity.of(2));
    }

    @Test
    void whatIsTooOldToTellWhetherItIsBookedIsRefusedAndUntilThenItIsKnown() {
        LocalDate oldest = TestCompany.TODAY.minusDays(ScanLog.DAYS);
        LocalDate tooOld = oldest.minusDays(1);
        String known = Scan.newId(oldest);
        company.bookScans().book(List.of(scannedOn(oldest, known, 3, MovementKind.RECEIPT)));
        try (Writer writer = company.connections().writer("Book scans")) {
            new ScanLog()
                    .add(
                            writer,
                            Scan.newId(tooOld),
                            company.bookings().findLastUndoable(writer).orElseThrow().id());
            writer.commit();
        }
        assertThat(logged()).isEqualTo(2);
        var result =
                company.bookScans()
                        .book(
                                List.of(
                                        scannedOn(oldest, known, 3, MovementKind.RECEIPT),
                                        scannedOn(
                                                tooOld,
                                                Scan.newId(tooOld),
                                                3,
                                                MovementKind.RECEIPT),
                                        scan("1", "A-1", 1, MovementKind.RECEIPT)));
        assertThat(result.scanned().getFirst()).isInstanceOf(Scanned.Booked.class);
        assertThat(((Scanned.Refused) result.scanned().get(1)).rule())
                .isEqualTo(new Rule.ScanTooOld(tooOld));
        assertThat(onHand()).isEqualTo(Quantity.of(4));
        assertThat(logged()).as("the one that is too old is forgotten").isEqualTo(2);
    }

    private int logged() {
        try (Reader reader = company.connections().reader()) {
            return reader.dsl().fetchCount(SCAN);
        }
    }
}
