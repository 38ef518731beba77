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
import storeroom.model.Barcode;
import storeroom.model.BookingId;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

class BookingTest {

    @TempDir Path folder;
    Company company;
    ItemId drill;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        drill =
                company.saveItem()
                        .add(
                                ItemDetails.builder("DR-SET-19", "Drill bit set HSS")
                                        .barcodes(List.of(Barcode.single("8003742100915")))
                                        .reorderPoint(Quantity.of(6))
                                        .build())
                        .item();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void whatWasReceivedIsOnHand() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));
        assertThat(row().movedOn()).contains(TODAY);
    }

    @Test
    void whatWasIssuedIsGone() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        company.issue().issue(MovementKind.SALE, goods(2));
        assertThat(row().onHand()).isEqualTo(Quantity.of(16));
    }

    @Test
    void moreThanThereIsCannotBeIssuedAndTheMessageSaysWhatIsThere() {
        company.receive().receive(MovementKind.RECEIPT, goods(3));
        assertThatThrownBy(() -> company.issue().issue(MovementKind.SALE, goods(5)))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e ->
                                assertThat(e.rule())
                                        .isEqualTo(
                                                new Rule.NotEnoughStock(
                                                        "DR-SET-19",
                                                        "Drill bit set HSS",
                                                        "pc",
                                                        Quantity.of(3),
                                                        Quantity.of(5))));
        assertThat(row().onHand()).isEqualTo(Quantity.of(3));
        assertThat(history()).hasSize(1);
    }

    @Test
    void undoTakesBackTheLastBookingAndThenTheOneBefore() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        company.issue().issue(MovementKind.SALE, goods(2));
        company.undo().undoLast();
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));
        company.undo().undoLast();
        assertThat(row().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(history()).hasSize(4);
        assertThatThrownBy(() -> company.undo().undoLast()).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void aTransferLeavesTheTotalAsItWasAndIsTakenBackAtBothEnds() throws SQLException {
        LocationId yard = addLocation();
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        Booked transfer = company.transfer().transfer(goods(4), yard);
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));
        assertThat(onHand(yard)).isEqualTo(Quantity.of(4));
        assertThat(onHand(LocationId.MAIN)).isEqualTo(Quantity.of(14));

        company.reverse().reverse(transfer.movements().getFirst(), "wrong place");
        assertThat(onHand(yard)).isEqualTo(Quantity.ZERO);
        assertThat(onHand(LocationId.MAIN)).isEqualTo(Quantity.of(18));
    }

    @Test
    void aTransferToTheSamePlaceIsRefused() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        assertThatThrownBy(() -> company.transfer().transfer(goods(4), LocationId.MAIN))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(history()).hasSize(1);
    }

    @Test
    void undoTakesBackAReversalTooAndThenWhatCountsAgain() {
        Booked receipt = company.receive().receive(MovementKind.RECEIPT, goods(18));
        company.issue().issue(MovementKind.SALE, goods(2));
        company.reverse().reverse(history().getFirst().id(), "not sold");
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));

        company.undo().undoLast(); // the reversal: the sale counts again
        assertThat(row().onHand()).isEqualTo(Quantity.of(16));
        company.undo().undoLast(); // the sale
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));
        UndoBooking.Undone first = company.undo().undoLast();
        assertThat(first.what().id()).isEqualTo(receipt.booking());
        assertThat(row().onHand()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void undoTakesBackNothingElseThanWhatWasMeant() {
        BookingId meant = company.receive().receive(MovementKind.RECEIPT, goods(18)).booking();
        company.issue().issue(MovementKind.SALE, goods(2));
        assertThatThrownBy(() -> company.undo().undo(meant))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isEqualTo(new Rule.LastBookingChanged()));
        assertThat(row().onHand()).isEqualTo(Quantity.of(16));
    }

    @Test
    void whatWasSoldOnCannotBeUndone() {
        BookingId receipt = company.receive().receive(MovementKind.RECEIPT, goods(18)).booking();
        company.issue().issue(MovementKind.SALE, goods(17));
        MovementId sale = history().getFirst().id();
        company.reverse().reverse(sale, "");
        company.issue().issue(MovementKind.SALE, goods(17));
        assertThatThrownBy(
                        () ->
                                company.reverse()
                                        .reverse(
                                                history().getLast().id(),
                                                "the receipt of booking " + receipt.value()))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        e -> assertThat(e.rule()).isInstanceOf(Rule.NotEnoughStock.class));
    }

    @Test
    void aCountOfAnEarlierDayIsComparedWithWhatWasThereThen() {
        LocalDate monday = TODAY.minusDays(5);
        company.receive().receive(MovementKind.RECEIPT, Goods.of(drill, Quantity.of(10), monday));
        company.issue().issue(MovementKind.SALE, goods(3));
        company.adjust().counted(Goods.of(drill, Quantity.of(9), monday.plusDays(1)));
        assertThat(row().onHand()).isEqualTo(Quantity.of(6));
        try (Reader reader = company.connections().reader()) {
            assertThat(company.levels().asOf(reader, drill, monday.plusDays(1)))
                    .isEqualTo(Quantity.of(9));
        }
    }

    @Test
    void aCountBooksTheDifference() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        company.adjust().counted(goods(17));
        assertThat(row().onHand()).isEqualTo(Quantity.of(17));
        assertThat(history().getFirst().change()).isEqualTo(Quantity.of(-1));
    }

    @Test
    void stockAsOfADayCountsWhatHappenedByThen() {
        company.receive()
                .receive(
                        MovementKind.RECEIPT, Goods.of(drill, Quantity.of(18), TODAY.minusDays(3)));
        company.issue().issue(MovementKind.SALE, goods(2));
        try (Reader reader = company.connections().reader()) {
            assertThat(company.levels().asOf(reader, drill, TODAY.minusDays(4)))
                    .isEqualTo(Quantity.ZERO);
            assertThat(company.levels().asOf(reader, drill, TODAY.minusDays(1)))
                    .isEqualTo(Quantity.of(18));
            assertThat(company.levels().asOf(reader, drill, TODAY)).isEqualTo(Quantity.of(16));
            assertThat(company.levels().allAsOf(reader, TODAY.minusDays(1)).onHand(drill))
                    .isEqualTo(Quantity.of(18));
        }
    }

    @Test
    void aPartOfTheBarcodeFindsTheItem() {
        try (Reader reader = company.connections().reader()) {
            for (String typed : List.of("drill", "dr-set", "BIT drill", "742100")) {
                assertThat(
                                company.stock()
                                        .page(
                                                reader,
                                                new StockFilter(typed, StockFilter.View.ALL, TODAY),
                                                StockOrder.BY_SKU,
                                                0,
                                                10)
                                        .rows())
                        .as(typed)
                        .hasSize(1);
            }
        }
    }

    @Test
    void theSummaryAndEveryOrderAndViewCanBeRead() {
        try (Reader reader = company.connections().reader()) {
            assertThat(company.stock().summary(reader, TODAY).low()).isEqualTo(1);
            for (StockOrder.Column column : StockOrder.Column.values()) {
                for (StockFilter.View view : StockFilter.View.values()) {
                    assertThat(
                                    company.stock()
                                            .page(
                                                    reader,
                                                    new StockFilter("", view, TODAY),
                                                    new StockOrder(column, false),
                                                    0,
                                                    10)
                                            .rows())
                            .hasSize(1);
                }
            }
        }
    }

    private Goods goods(int quantity) {
        return Goods.of(drill, Quantity.of(quantity), TODAY);
    }

    private Quantity onHand(LocationId location) {
        try (Reader reader = company.connections().reader()) {
            return company.levels().findBookable(reader, drill, location).orElseThrow().onHand();
        }
    }

    /** The tables are ready for many locations; the program adds them later. */
    private LocationId addLocation() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO location VALUES (2, 'YARD', 'Yard')");
        }
        return new LocationId(2);
    }

    private StockRow row() {
        try (Reader reader = company.connections().reader()) {
            return company.stock().find(reader, drill).orElseThrow();
        }
    }

    private List<Movement> history() {
        try (Reader reader = company.connections().reader()) {
            return company.ledger().page(reader, MovementFilter.of(drill), 0, 100).rows();
        }
    }
}
