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
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;

import java.nio.file.Path;
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
        company.reverse().undoLast();
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));
        company.reverse().undoLast();
        assertThat(row().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(history()).hasSize(4);
        assertThatThrownBy(() -> company.reverse().undoLast())
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void aTransferLeavesTheTotalAsItWas() {
        company.receive().receive(MovementKind.RECEIPT, goods(18));
        assertThatThrownBy(() -> company.transfer().transfer(goods(4), LocationId.MAIN))
                .isInstanceOf(RuleBrokenException.class);
        assertThat(row().onHand()).isEqualTo(Quantity.of(18));
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
