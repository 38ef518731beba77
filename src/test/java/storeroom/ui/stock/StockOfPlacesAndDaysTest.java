package storeroom.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.operation.ChangeItems;
import storeroom.operation.Company;
import storeroom.repository.LedgerShop;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The stock list of one place and of past days, and what stands behind it. */
class StockOfPlacesAndDaysTest {

    @TempDir Path folder;
    private Company company;
    private OpenCompany open;
    private StockViewModel stock;
    private LocationId yard;
    private ItemId bolts;

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        yard = LedgerShop.addLocation(company, "YARD", "Yard");
        bolts = LedgerShop.item(company, "B-1", "Bolts", "Fasteners");
        LedgerShop.item(company, "C-1", "Cable", "Electric");
        company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(bolts, 20, 40, ""));
        company.transfer().transfer(LedgerShop.goods(bolts, 4, 10, ""), yard);
        company.issue().issue(MovementKind.SALE, LedgerShop.goods(bolts, 3, 2, ""));
        open = TestDesk.of(company, new TestDialogs());
        stock = new StockViewModel(open);
        stock.reload();
    }

    @AfterEach
    void close() {
        company.close();
    }

    private List<String> shown() {
        return stock.rows().get().stream()
                .map(slot -> slot.row().get().orElseThrow())
                .map(row -> row.sku() + " " + row.onHand().thousandths() / 1000)
                .toList();
    }

    @Test
    void aPlaceShowsWhatLiesThere() {
        assertThat(shown()).containsExactly("B-1 17", "C-1 0");
        stock.choices().location().set(Optional.of(yard));
        assertThat(shown()).containsExactly("B-1 4");
        assertThat(stock.summary().get().orElseThrow().items()).isEqualTo(1);
        stock.choices().location().set(Optional.empty());
        assertThat(shown()).containsExactly("B-1 17", "C-1 0");
    }

    @Test
    void whatIsBookedMeanwhileIsShownThere() {
        stock.choices().location().set(Optional.of(yard));
        var booked = company.transfer().transfer(LedgerShop.goods(bolts, 2, 0, ""), yard);
        open.changes().publish(booked.changes());
        assertThat(shown()).containsExactly("B-1 6");
    }

    @Test
    void aPlaceHasNoReorderPointsSoNothingIsBelowThem() {
        stock.choices().view().set(StockFilter.View.LOW);
        assertThat(shown()).containsExactly("C-1 0");
        stock.choices().location().set(Optional.of(yard));
        assertThat(stock.choices().view().get()).isEqualTo(StockFilter.View.ALL);
        assertThat(shown()).containsExactly("B-1 4");
    }

    @Test
    void whatRunsLowIsCountedTodayAndEverywhereWhateverTheListShows() {
        company.issue().issue(MovementKind.SALE, LedgerShop.goods(bolts, 13, 0, ""));
        stock.reload();
        int now = stock.lowNow().get();
        assertThat(now).isEqualTo(stock.summary().get().orElseThrow().low()).isPositive();
        stock.choices().day().text().set(open.words().formats().shortDay(TODAY.minusDays(5)));
        assertThat(stock.summary().get().orElseThrow().low()).isNotEqualTo(now);
        assertThat(stock.lowNow().get()).isEqualTo(now);
        stock.choices().backToToday();
        stock.choices().location().set(Optional.of(yard));
        assertThat(stock.lowNow().get()).isEqualTo(now);
    }

    @Test
    void theTitleSaysTheValueOfWhatIsSearchedFor() {
        var title = new StockFigures(stock, open.words()).text();
        assertThat(title.get()).isEqualTo("2 items · value 25.50");
        stock.choices().search().set("cable");
        assertThat(title.get()).isEqualTo("1 of 2 items · value 0.00");
        stock.choices().search().set("bolts");
        assertThat(title.get()).isEqualTo("1 of 2 items · value 25.50");
    }

    private void setActive(ItemId item, boolean active) {
        open.changes()
                .publish(
                        company.changeItems()
                                .change(
                                        List.of(item),
                                        List.of(new ItemEdit.Active(active)),
                                        ChangeItems.Stock.DOES_NOT_MATTER)
                                .changes());
    }

    @Test
    void aRetiredItemStaysInListAndValueWhileItIsOnHandTodayAsInThePast() {
        ItemId cable = stock.rows().get().get(1).row().get().orElseThrow().item();
        setActive(bolts, false);
        setActive(cable, false);
        var title = new StockFigures(stock, open.words()).text();
        assertThat(shown()).containsExactly("B-1 17");
        assertThat(stock.rows().get().getFirst().row().get().orElseThrow().retired()).isTrue();
        assertThat(title.get()).isEqualTo("1 item · value 25.50");
        stock.choices().day().text().set(open.words().formats().shortDay(TODAY.minusDays(1)));
        assertThat(shown()).containsExactly("B-1 17");
        assertThat(title.get()).isEqualTo("1 item · value 25.50");
        stock.choices().backToToday();
        stock.choices().view().set(StockFilter.View.OUT);
        assertThat(shown()).isEmpty();
        stock.choices().view().set(StockFilter.View.ALL);
        setActive(bolts, true);
        assertThat(title.get()).isEqualTo("1 item · value 25.50");
        assertThat(stock.rows().get().getFirst().row().get().orElseThrow().retired()).isFalse();
    }

    @Test
    void whatIsBookedIsShownWhileARetiredItemIsOnHand() {
        ItemId cable = stock.rows().get().get(1).row().get().orElseThrow().item();
        setActive(bolts, false);
        var booked =
                company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(cable, 3, 0, ""));
        open.changes().publish(booked.changes());
        assertThat(shown()).containsExactly("B-1 17", "C-1 3");
    }

    @Test
    void aRetiredItemLeavesTheListWithItsLastPieceAndComesBackWithIt() {
        ItemId cable = stock.rows().get().get(1).row().get().orElseThrow().item();
        var title = new StockFigures(stock, open.words()).text();
        var received =
                company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(cable, 3, 0, ""));
        setActive(cable, false);
        assertThat(shown()).containsExactly("B-1 17", "C-1 3");
        assertThat(title.get()).isEqualTo("2 items · value 30.00");
        var taken = company.reverse().reverse(received.movements().getFirst(), "");
        open.changes().publish(taken.changes());
        assertThat(shown()).containsExactly("B-1 17");
        assertThat(title.get()).isEqualTo("1 item · value 25.50");
        open.changes().publish(company.undo().undoLast().changes());
        assertThat(shown()).containsExactly("B-1 17", "C-1 3");
        assertThat(title.get()).isEqualTo("2 items · value 30.00");
    }

    @Test
    void aTypedDayShowsThatEveningAndTodayOrNothingShowsNow() {
        stock.choices().day().text().set(open.words().formats().shortDay(TODAY.minusDays(5)));
        assertThat(stock.choices().asOf().get()).contains(TODAY.minusDays(5));
        assertThat(shown()).containsExactly("B-1 20", "C-1 0");
        assertThat(stock.summary().get().orElseThrow().value()).contains(Money.parse("30"));
        assertThat(stock.detail().detail().get().orElseThrow().row().onHand())
                .isEqualTo(Quantity.of(20));
        stock.choices().day().text().set(open.words().formats().shortDay(TODAY));
        assertThat(stock.choices().asOf().get()).isEmpty();
        assertThat(shown()).containsExactly("B-1 17", "C-1 0");
        stock.choices().day().text().set("2026-11-0");
        assertThat(stock.choices().asOf().get()).isEmpty();
        stock.choices().day().text().set("2026-11-01");
        stock.choices().backToToday();
        assertThat(shown()).containsExactly("B-1 17", "C-1 0");
    }

    @Test
    void theDetailSaysWhereItLies() {
        var levels = stock.detail().detail().get().orElseThrow().levels();
        assertThat(levels)
                .extracting(level -> level.onHand().thousandths() / 1000)
                .containsExactly(13L, 4L);
        assertThat(levels).extracting(level -> level.location().name()).contains("Yard");
    }

    @Test
    void theChartReachesAsFarAsAPersonWantsAndThatIsRemembered() {
        stock.detail().chartDays().set(365);
        assertThat(stock.detail().detail().get().orElseThrow().curve().from())
                .isEqualTo(TODAY.minusDays(364));
        assertThat(new StockViewModel(open).detail().chartDays().get()).isEqualTo(365);
    }

    @Test
    void markedRowsAreAddedUpAndOneAloneIsNot() {
        stock.addUp(List.of(new RowRange(0, 2)));
        var totals = stock.totals().get().orElseThrow();
        assertThat(totals.items()).isEqualTo(2);
        assertThat(totals.onHand()).contains(Quantity.of(17));
        assertThat(totals.value()).contains(Money.parse("25.5"));
        stock.addUp(List.of(new RowRange(0, 1)));
        assertThat(stock.totals().get()).isEmpty();
    }

    @Test
    void behindAFigureStandTheMovementsOfItsItemPlaceAndDay() {
        assertThat(stock.movementsBehind(Optional.empty())).contains(MovementFilter.of(bolts));
        stock.choices().day().text().set(open.words().formats().shortDay(TODAY.minusDays(5)));
        assertThat(stock.movementsBehind(Optional.of(yard)))
                .contains(
                        MovementFilter.of(bolts)
                                .withLocation(Optional.of(yard))
                                .between(Optional.empty(), Optional.of(TODAY.minusDays(5))));
    }

    @Test
    void aCategoryNarrowsTheListUntilAllIsShownAgain() {
        stock.choices().category().set(Optional.of("Electric"));
        assertThat(shown()).containsExactly("C-1 0");
        stock.choices().clear();
        assertThat(shown()).containsExactly("B-1 17", "C-1 0");
    }

    @Test
    void theDetailOfAPlaceIsAboutThatPlaceAndSaysTheOthers() {
        stock.choices().location().set(Optional.of(yard));
        var there = stock.detail().detail().get().orElseThrow();
        assertThat(there.row().onHand()).isEqualTo(Quantity.of(4));
        assertThat(there.row().reorderPoint()).isEqualTo(Quantity.ZERO);
        assertThat(there.value()).contains(Money.parse("6"));
        assertThat(there.movements().total()).isEqualTo(1);
        assertThat(there.curve().balances().getLast().onHand()).isEqualTo(Quantity.of(4));
        assertThat(there.levels()).hasSize(2);
        stock.choices().day().text().set(open.words().formats().shortDay(TODAY.minusDays(15)));
        assertThat(stock.detail().detail().get()).isEmpty();
        stock.choices().location().set(Optional.empty());
        assertThat(stock.detail().detail().get().orElseThrow().row().onHand())
                .isEqualTo(Quantity.of(20));
    }

    @Test
    void markedRowsAreAddedUpAgainAfterABookingAndNoLongerInAnotherOrder() {
        stock.addUp(List.of(new RowRange(0, 2)));
        var booked =
                company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(bolts, 83, 0, ""));
        open.changes().publish(booked.changes());
        assertThat(stock.totals().get().orElseThrow().onHand()).contains(Quantity.of(100));
        stock.choices().order().set(new StockOrder(StockOrder.Column.ON_HAND, true));
        assertThat(stock.totals().get()).isEmpty();
    }
}
