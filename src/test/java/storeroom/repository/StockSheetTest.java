package storeroom.repository;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;
import static storeroom.repository.LedgerShop.daysAgo;
import static storeroom.repository.LedgerShop.goods;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.LocationLevel;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockFilter.View;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Stock of one location and of past days, counted by hand and against the whole ledger. */
class StockSheetTest {

    @TempDir Path folder;
    private Company company;
    private LocationId yard;

    @BeforeEach
    void open() {
        company = TestCompany.in(folder);
        yard = LedgerShop.addLocation(company, "YARD", "Yard");
    }

    @AfterEach
    void close() {
        company.close();
    }

    private <T> T read(Function<Reader, T> work) {
        try (Reader reader = company.connections().reader()) {
            return work.apply(reader);
        }
    }

    private StockListing list(StockFilter filter, StockOrder order) {
        return read(reader -> company.stock().open(reader, filter, order));
    }

    private List<StockRow> rows(StockFilter filter, StockOrder order) {
        return read(reader -> company.stock().open(reader, filter, order).rows(reader, 0, 1000));
    }

    private List<String> shown(StockFilter filter, StockOrder order) {
        return rows(filter, order).stream()
                .map(row -> row.sku() + " " + row.onHand().thousandths() / 1000)
                .toList();
    }

    private static StockFilter filter(View view) {
        return new StockFilter("", view, TODAY);
    }

    private static final StockOrder BY_ON_HAND = new StockOrder(StockOrder.Column.ON_HAND, false);

    /** Bolts since 40 days, cable since 5; four bolts lie in the yard since 10. */
    private void threeItems() {
        ItemId bolts = LedgerShop.item(company, "B-1", "Bolts", "Fasteners");
        ItemId cable = LedgerShop.item(company, "C-1", "Cable", "Electric");
        LedgerShop.item(company, "A-1", "Anchor", "Fasteners");
        company.receive().receive(MovementKind.RECEIPT, goods(bolts, 20, 40, ""));
        company.transfer().transfer(goods(bolts, 4, 10, ""), yard);
        company.issue().issue(MovementKind.SALE, goods(bolts, 3, 2, ""));
        company.receive().receive(MovementKind.RECEIPT, goods(cable, 100, 5, ""));
    }

    private Item find(String sku) {
        return read(reader -> company.items().findBySku(reader, sku)).orElseThrow();
    }

    private void retire(String sku) {
        Item item = find(sku);
        company.saveItem()
                .change(new Item(item.id(), item.details().toBuilder().active(false).build()));
    }

    @Test
    void thePastShowsWhatWasThereOnThatEvening() {
        threeItems();
        StockFilter then = filter(View.ALL).withAsOf(Optional.of(daysAgo(7)));
        assertThat(shown(then, StockOrder.BY_SKU)).containsExactly("A-1 0", "B-1 20", "C-1 0");
        assertThat(shown(then, BY_ON_HAND)).containsExactly("B-1 20", "A-1 0", "C-1 0");
        assertThat(list(then, StockOrder.BY_SKU).summary())
                .isEqualTo(new StockSummary(3, Optional.of(Money.parse("30")), 2, 2, 2));
        assertThat(rows(then, StockOrder.BY_SKU).get(1).movedOn()).contains(daysAgo(10));
    }

    @Test
    void quickFiltersAreAboutThatDay() {
        threeItems();
        StockFilter then = filter(View.OUT).withAsOf(Optional.of(daysAgo(7)));
        assertThat(shown(then, StockOrder.BY_SKU)).containsExactly("A-1 0", "C-1 0");
        StockFilter idle = filter(View.IDLE).withAsOf(Optional.of(daysAgo(1))).withIdleDays(3);
        assertThat(shown(idle, StockOrder.BY_SKU)).containsExactly("A-1 0", "C-1 100");
        assertThat(shown(idle.withIdleDays(30), StockOrder.BY_SKU)).containsExactly("A-1 0");
    }

    @Test
    void aLocationShowsWhatEverLayThereAndNoReorderPoints() {
        threeItems();
        StockFilter inYard = filter(View.ALL).withLocation(Optional.of(yard));
        assertThat(shown(inYard, StockOrder.BY_SKU)).containsExactly("B-1 4");
        assertThat(rows(inYard, StockOrder.BY_SKU).getFirst().isLow()).isFalse();
        assertThat(list(inYard, StockOrder.BY_SKU).summary())
                .isEqualTo(new StockSummary(1, Optional.of(Money.parse("6")), 0, 0, 0));
        StockFilter main = filter(View.ALL).withLocation(Optional.of(LocationId.MAIN));
        assertThat(shown(main, StockOrder.BY_SKU)).containsExactly("B-1 13", "C-1 100");
        StockFilter before = main.withAsOf(Optional.of(daysAgo(11)));
        assertThat(shown(before, StockOrder.BY_SKU)).containsExactly("B-1 20");
        assertThat(shown(inYard.withAsOf(Optional.of(daysAgo(11))), StockOrder.BY_SKU)).isEmpty();
    }

    @Test
    void textAndCategoryNarrowTheListAndNotTheFigures() {
        threeItems();
        for (Optional<LocalDate> day :
                List.of(Optional.<LocalDate>empty(), Optional.of(daysAgo(1)))) {
            StockFilter fasteners =
                    filter(View.ALL).withCategory(Optional.of("fasteners")).withAsOf(day);
            assertThat(shown(fasteners, StockOrder.BY_SKU)).containsExactly("A-1 0", "B-1 17");
            assertThat(shown(fasteners, BY_ON_HAND)).containsExactly("B-1 17", "A-1 0");
            assertThat(list(fasteners, BY_ON_HAND).summary().items()).isEqualTo(3);
            StockFilter found = new StockFilter("cab", View.ALL, TODAY).withAsOf(day);
            assertThat(shown(found, StockOrder.BY_SKU)).containsExactly("C-1 100");
        }
    }

    @Test
    void whatIsRetiredNowAndLayThereThenIsOnTheListOfThen() {
        threeItems();
        retire("B-1");
        assertThat(shown(filter(View.ALL), StockOrder.BY_SKU))
                .as("it is still on hand")
                .containsExactly("A-1 0", "B-1 17", "C-1 100");
        company.undo().undoLast(); // the cable
        StockFilter then = filter(View.ALL).withAsOf(Optional.of(daysAgo(1)));
        assertThat(shown(then, StockOrder.BY_SKU)).containsExactly("A-1 0", "B-1 17", "C-1 0");
        assertThat(shown(then, BY_ON_HAND)).containsExactly("B-1 17", "A-1 0", "C-1 0");
        StockFilter longAgo = filter(View.ALL).withAsOf(Optional.of(daysAgo(50)));
        assertThat(shown(longAgo, StockOrder.BY_SKU)).containsExactly("A-1 0", "C-1 0");
        assertThat(rows(then, StockOrder.BY_SKU))
                .extracting(StockRow::retired)
                .containsExactly(false, true, false);
    }

    @Test
    void aRetiredItemIsListedAsLongAsAnyOfItIsOnHandInEveryOrder() {
        threeItems();
        ItemId anchor = find("A-1").id();
        company.receive().receive(MovementKind.RECEIPT, goods(anchor, 2, 0, ""));
        company.issue().issue(MovementKind.SALE, goods(anchor, 2, 0, ""));
        retire("A-1");
        listsOfNowShow(2, 1);
        company.undo().undoLast(); // the sale
        listsOfNowShow(3, 0);
        assertThat(shown(filter(View.LOW), StockOrder.BY_SKU))
                .as("what is retired is not ordered again")
                .isEmpty();
        assertThat(list(filter(View.ALL), StockOrder.BY_SKU).summary())
                .isEqualTo(new StockSummary(3, Optional.of(Money.parse("178.5")), 0, 0, 0));
        company.undo().undoLast(); // and the receipt
        listsOfNowShow(2, 1);
    }

    private void listsOfNowShow(int listed, int others) {
        for (StockOrder.Column column : StockOrder.Column.values()) {
            StockOrder order = new StockOrder(column, true);
            List<String> skus =
                    rows(filter(View.ALL), order).stream().map(StockRow::sku).sorted().toList();
            assertThat(skus)
                    .as("%s", column)
                    .isEqualTo(List.of("A-1", "B-1", "C-1").subList(3 - listed, 3));
            assertThat(list(filter(View.ALL), order).size()).isEqualTo(listed);
        }
        assertThat(list(filter(View.ALL), StockOrder.BY_SKU).summary().items()).isEqualTo(listed);
        read(
                reader -> {
                    assertThat(company.stock().retired(reader)).isEqualTo(others);
                    assertThat(company.stock().retired(reader, "", 0, 10)).hasSize(others);
                    return others;
                });
    }

    @Test
    void whatIsGoneByNowAndRetiredStandsBehindTheOthersOnTheListOfThen() {
        threeItems();
        ItemId anchor = find("A-1").id();
        company.receive().receive(MovementKind.RECEIPT, goods(anchor, 2, 3, ""));
        company.issue().issue(MovementKind.SALE, goods(anchor, 2, 0, ""));
        retire("A-1");
        assertThat(shown(filter(View.ALL), StockOrder.BY_SKU)).containsExactly("B-1 17", "C-1 100");
        StockFilter then = filter(View.ALL).withAsOf(Optional.of(daysAgo(1)));
        assertThat(shown(then, StockOrder.BY_SKU)).containsExactly("B-1 17", "C-1 100", "A-1 2");
        StockFilter found = new StockFilter("anch", View.ALL, TODAY).withAsOf(then.asOf());
        assertThat(shown(found, StockOrder.BY_SKU)).containsExactly("A-1 2");
        StockFilter low = filter(View.LOW).withAsOf(then.asOf());
        assertThat(shown(low, StockOrder.BY_SKU)).isEmpty();
    }

    @Test
    void theTotalsOfSomeRowsAreTheSameHoweverTheListIsMade() {
        threeItems();
        List<RowRange> ends = List.of(new RowRange(0, 1), new RowRange(2, 1));
        StockTotals expected =
                new StockTotals(
                        2,
                        Optional.of("pc"),
                        Optional.of(Quantity.of(100)),
                        Optional.of(Money.parse("150")));
        for (Optional<LocalDate> day :
                List.of(Optional.<LocalDate>empty(), Optional.of(daysAgo(1)))) {
            StockListing list = list(filter(View.ALL).withAsOf(day), StockOrder.BY_SKU);
            StockTotals totals = read(reader -> list.totals(reader, ends));
            assertThat(totals).isEqualTo(expected);
        }
    }

    @Test
    void totalsOfManyRangesAreWhatTheirRowsAddUpToInEveryOrder() {
        LedgerShop.fillAtRandom(company, yard, 60);
        company.saveItem()
                .add(
                        ItemDetails.builder("K-1", "Cable by weight")
                                .unit("kg")
                                .cost(Money.parse("0.3333"))
                                .build());
        for (StockOrder.Column column : StockOrder.Column.values()) {
            StockListing list = list(filter(View.ALL), new StockOrder(column, false));
            List<StockRow> all = read(reader -> list.rows(reader, 0, list.size()));
            assertThat(all).hasSize(9);
            for (List<RowRange> ranges :
                    List.of(
                            List.of(new RowRange(0, 9)),
                            List.of(new RowRange(0, 3), new RowRange(4, 2)),
                            List.of(new RowRange(2, 1), new RowRange(8, 1)),
                            List.<RowRange>of())) {
                TotalsSum sum = new TotalsSum();
                for (RowRange range : ranges) {
                    for (StockRow row : all.subList(range.first(), range.first() + range.count())) {
                        sum.add(
                                row.unit(),
                                row.onHand().thousandths(),
                                row.value().orElseThrow().tenThousandths());
                    }
                }
                StockTotals totals = read(reader -> list.totals(reader, ranges));
                assertThat(totals).as("%s %s", column, ranges).isEqualTo(sum.totals());
            }
        }
    }

    @Test
    void aValueBeyondTheSumOfTheDatabaseIsAddedUpExactly() {
        company.receive().receive(MovementKind.RECEIPT, goods(precious("V-1"), 400_000, 1, ""));
        company.issue().issue(MovementKind.SALE, goods(precious("V-2"), 400_000, 1, ""));
        company.receive().receive(MovementKind.RECEIPT, goods(precious("V-3"), 1, 1, ""));
        StockListing list = list(filter(View.ALL), StockOrder.BY_SKU);
        StockTotals totals = read(reader -> list.totals(reader, List.of(new RowRange(0, 3))));
        assertThat(totals.value()).contains(Money.parse("1000000"));
        assertThat(totals.onHand()).contains(Quantity.of(1));
    }

    private ItemId precious(String sku) {
        return company.saveItem()
                .add(
                        ItemDetails.builder(sku, sku)
                                .cost(Money.parse("1000000"))
                                .mayGoNegative(true)
                                .build())
                .item();
    }

    @Test
    void itemsOfDifferentUnitsHaveAValueTogetherButNoQuantity() {
        TotalsSum sum = new TotalsSum();
        sum.add("pc", 2_000, 30_000);
        sum.add("kg", 1_500, 30_000);
        assertThat(sum.totals())
                .isEqualTo(
                        new StockTotals(
                                2,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Money.parse("6"))));
    }

    @Test
    void aValueBeyondMoneyIsNoneAndWhatIsTakenAwayAgainCountsExactly() {
        TotalsSum sum = new TotalsSum();
        for (int i = 0; i < 20; i++) {
            sum.addValue(CostLayers.LIMIT);
        }
        assertThat(sum.value()).isEmpty();
        for (int i = 0; i < 20; i++) {
            sum.addValue(-CostLayers.LIMIT);
        }
        sum.addValue(15_000);
        assertThat(sum.value()).contains(Money.parse("1.5"));
    }

    @Test
    void everyPlaceAndDayIsWhatTheWholeLedgerAddsUpTo() {
        List<ItemId> items = LedgerShop.fillAtRandom(company, yard, 250);
        List<Movement> all = new ArrayList<>();
        read(
                reader -> {
                    company.ledger().forEach(reader, MovementFilter.ALL, 10_000, all::add);
                    return all;
                });
        for (Optional<LocationId> where :
                List.of(
                        Optional.<LocationId>empty(),
                        Optional.of(LocationId.MAIN),
                        Optional.of(yard))) {
            for (int daysAgo : new int[] {500, 400, 250, 99, 10, 0}) {
                LocalDate day = daysAgo(daysAgo);
                StockFilter then = filter(View.ALL).withLocation(where).withAsOf(Optional.of(day));
                for (StockRow row : rows(then, StockOrder.BY_SKU)) {
                    assertThat(row.onHand()).isEqualTo(sum(all, row.item(), where, day));
                }
            }
            if (where.isPresent()) {
                for (StockRow row : rows(filter(View.ALL).withLocation(where), BY_ON_HAND)) {
                    assertThat(row.onHand()).isEqualTo(sum(all, row.item(), where, TODAY));
                }
            }
        }
        for (ItemId item : items) {
            for (Optional<LocalDate> day :
                    List.of(Optional.<LocalDate>empty(), Optional.of(daysAgo(99)))) {
                for (LocationLevel level :
                        read(reader -> company.levels().byLocation(reader, item, day))) {
                    Optional<LocationId> there = Optional.of(level.location().id());
                    assertThat(level.onHand()).isEqualTo(sum(all, item, there, day.orElse(TODAY)));
                }
            }
        }
    }

    private static Quantity sum(
            List<Movement> all, ItemId item, Optional<LocationId> where, LocalDate day) {
        return new Quantity(
                all.stream()
                        .filter(one -> one.item().equals(item) && !one.day().isAfter(day))
                        .filter(one -> where.isEmpty() || where.get().equals(one.location()))
                        .mapToLong(one -> one.change().thousandths())
                        .sum());
    }
}
