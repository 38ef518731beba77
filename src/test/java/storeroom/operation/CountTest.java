package storeroom.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static storeroom.TestCompany.TODAY;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.CountFilter;
import storeroom.model.CountId;
import storeroom.model.CountLine;
import storeroom.model.CountProgress;
import storeroom.model.CountState;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.CloseCount.Uncounted;
import storeroom.operation.EnterCount.Mode;
import storeroom.repository.CountReads;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Stocktaking: sheets are counted, interrupted, counted again, and booked once. */
class CountTest {

    @TempDir private Path folder;
    private final MovingClock clock = new MovingClock();
    private Company company;
    private Trading trading;

    @BeforeEach
    void open() {
        company =
                new Wiring(clock, "anna", DatabaseOptions.defaults(clock, "test"))
                        .open(folder.resolve("test.storeroom"));
        trading = new Trading(company);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private OpenCount.Opened begin() {
        return company.counts().open().open(LocationId.MAIN, Optional.empty(), false, "");
    }

    private EnterCount.Entered count(CountId sheet, ItemId item, long quantity) {
        clock.tick();
        return company.counts().enter().note(sheet, item, Quantity.of(quantity), Mode.REPLACE);
    }

    private CloseCount.Closed book(CountId sheet) {
        clock.tick();
        return company.counts().close().close(sheet, Uncounted.LEFT_ALONE);
    }

    private void receive(ItemId item, long quantity) {
        clock.tick();
        company.receive()
                .receive(MovementKind.RECEIPT, Goods.of(item, Quantity.of(quantity), TODAY));
    }

    private void issue(ItemId item, long quantity) {
        clock.tick();
        company.issue().issue(MovementKind.ISSUE, Goods.of(item, Quantity.of(quantity), TODAY));
    }

    private List<CountLine> lines(CountId sheet) {
        try (Reader reader = company.connections().reader()) {
            return company.counts().lines().list(reader, sheet, CountFilter.ALL);
        }
    }

    private CountProgress progress(CountId sheet) {
        try (Reader reader = company.connections().reader()) {
            return CountReads.progress(reader, sheet);
        }
    }

    private CountState state(CountId sheet) {
        try (Reader reader = company.connections().reader()) {
            return company.counts().sheets().find(reader, sheet).orElseThrow().state();
        }
    }

    private static void assertRefused(ThrowingCallable action, Rule rule) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RuleBrokenException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    @Test
    void aSheetListsWhatIsInUseAndWhatIsLeftOfRetiredItems() {
        ItemId hammer = trading.item("A-1", 5);
        ItemId neverMoved = trading.item("A-2");
        ItemId left = trading.item("B-1", 3);
        ItemId gone = trading.item("B-2");
        retire(left);
        retire(gone);
        LocationId shop = trading.location("SHOP");

        assertThat(lines(begin().sheet().id()))
                .extracting(CountLine::item)
                .containsExactly(hammer, neverMoved, left);
        assertThat(company.counts().open().open(shop, Optional.empty(), false, "").lines())
                .isZero();
    }

    private void retire(ItemId item) {
        try (var writer = company.connections().writer("Change an item")) {
            var found = company.items().find(writer, item).orElseThrow();
            company.items()
                    .update(
                            writer,
                            new storeroom.model.Item(
                                    item, found.details().toBuilder().active(false).build()),
                            clock.instant());
            writer.commit();
        }
    }

    @Test
    void numbersBeginWithOneAndAreNeverMissing() {
        assertThat(begin().sheet().number()).isEqualTo("CT-2026-0001");
        OpenCount.Opened second = begin();
        company.counts().cancel().cancel(second.sheet().id());
        assertThat(begin().sheet().number()).isEqualTo("CT-2026-0003");
    }

    @Test
    void aSheetOfACategoryListsItsItemsAlone() {
        company.saveItem()
                .add(ItemDetails.builder("P-1", "Paint").category(Optional.of("Paint")).build());
        trading.item("A-1", 5);
        var paint =
                company.counts().open().open(LocationId.MAIN, Optional.of("paint"), true, " x ");
        assertThat(lines(paint.sheet().id())).extracting(CountLine::sku).containsExactly("P-1");
        assertThat(paint.sheet().category()).contains("Paint");
        assertThat(paint.sheet().blind()).isTrue();
        assertThat(paint.sheet().note()).isEqualTo("x");
        assertRefused(
                () -> company.counts().open().open(LocationId.MAIN, Optional.of("No"), false, ""),
                new Rule.UnknownCategory("No"));
        assertRefused(
                () -> company.counts().open().open(new LocationId(9), Optional.empty(), false, ""),
                new Rule.UnknownLocation());
    }

    @Test
    void theDifferencesAreBookedInOneBookingWithTheNumberOfTheSheet() {
        ItemId hammer = trading.item("A-1", 5);
        ItemId saw = trading.item("A-2", 5);
        ItemId same = trading.item("A-3", 5);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 3);
        count(sheet, saw, 9);
        count(sheet, same, 5);

        CloseCount.Closed closed = book(sheet);

        assertThat(trading.onHand(hammer)).isEqualTo("3");
        assertThat(trading.onHand(saw)).isEqualTo("9");
        assertThat(trading.onHand(same)).isEqualTo("5");
        assertThat(closed.sheet().state()).isEqualTo(CountState.BOOKED);
        assertThat(closed.changes().items()).containsExactlyInAnyOrder(hammer, saw);
        try (Reader reader = company.connections().reader()) {
            List<Movement> movements =
                    closed.booked().orElseThrow().movements().stream()
                            .map(id -> company.ledger().find(reader, id).orElseThrow())
                            .toList();
            assertThat(movements)
                    .hasSize(2)
                    .allMatch(movement -> movement.kind() == MovementKind.COUNT)
                    .allMatch(movement -> movement.document().equals("CT-2026-0001"));
        }
    }

    @Test
    void whatMovesAfterTheCountingIsRespected() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        issue(hammer, 1);
        count(sheet, hammer, 7);
        receive(hammer, 20);
        issue(hammer, 2);

        book(sheet);

        assertThat(trading.onHand(hammer)).isEqualTo("25");
    }

    @Test
    void aCountGoesOnWhereItWasAfterARestart() {
        ItemId hammer = trading.item("A-1", 10);
        ItemId saw = trading.item("A-2", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 7);
        company.close();
        open();

        CountProgress progress = progress(sheet);
        assertThat(progress.lines()).isEqualTo(2);
        assertThat(progress.counted()).isEqualTo(1);
        assertThat(progress.differing()).isEqualTo(1);
        count(sheet, saw, 10);
        book(sheet);
        assertThat(trading.onHand(hammer)).isEqualTo("7");
    }

    @Test
    void scansAddUpAndATypedQuantityReplaces() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        EnterCount enter = company.counts().enter();
        enter.note(sheet, hammer, Quantity.ONE, Mode.ADD);
        enter.note(sheet, hammer, Quantity.of(12), Mode.ADD);
        assertThat(lines(sheet).getFirst().found().orElseThrow().counted())
                .isEqualTo(Quantity.of(13));
        issue(hammer, 4);
        EnterCount.Entered added = enter.note(sheet, hammer, Quantity.of(-1), Mode.ADD);
        assertThat(added.moved()).isEqualTo(Quantity.of(-4));
        assertThat(added.line().difference()).isEqualTo(Quantity.of(6));
        EnterCount.Entered typed = enter.note(sheet, hammer, Quantity.of(2), Mode.REPLACE);
        assertThat(typed.moved()).isEqualTo(Quantity.ZERO);
        assertThat(typed.line().difference()).isEqualTo(Quantity.of(-4));
    }

    @Test
    void whatIsBelowZeroOrTooLargeIsRefusedAndChangesNothing() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 3);
        EnterCount enter = company.counts().enter();
        assertRefused(() -> count(sheet, hammer, -1), new Rule.NegativeCount());
        assertRefused(
                () -> enter.note(sheet, hammer, Quantity.of(-4), Mode.ADD),
                new Rule.NegativeCount());
        assertRefused(
                () -> enter.note(sheet, hammer, new Quantity(Quantity.LIMIT), Mode.ADD),
                new Rule.QuantityTooLarge());
        assertRefused(() -> count(sheet, new ItemId(99), 1), new Rule.UnknownItem("99"));
        assertThat(lines(sheet).getFirst().found().orElseThrow().counted())
                .isEqualTo(Quantity.of(3));
    }

    @Test
    void anItemThatIsFoundByChanceIsAdded() {
        CountId sheet = begin().sheet().id();
        ItemId found = trading.item("NEW");
        assertThat(count(sheet, found, 4).isNew()).isTrue();
        assertThat(count(sheet, found, 5).isNew()).isFalse();
        book(sheet);
        assertThat(trading.onHand(found)).isEqualTo("5");
    }

    @Test
    void whatNobodyCountedStaysOrIsGoneAsThePersonSays() {
        ItemId hammer = trading.item("A-1", 10);
        ItemId saw = trading.item("A-2", 8);
        CountId first = begin().sheet().id();
        count(first, hammer, 10);
        assertThat(book(first).booked()).isEmpty();
        assertThat(trading.onHand(saw)).isEqualTo("8");

        CountId second = begin().sheet().id();
        count(second, hammer, 10);
        clock.tick();
        company.counts().close().close(second, Uncounted.NOTHING_THERE);
        assertThat(trading.onHand(saw)).isEqualTo("0");
        clock.tick();
        company.undo().undoLast();
        assertThat(trading.onHand(saw)).isEqualTo("8");
        assertThat(progress(second).counted()).isEqualTo(1);
    }

    @Test
    void itIsBookedOnceAndTheSecondTimeSaysSo() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 7);
        book(sheet);
        assertRefused(() -> book(sheet), new Rule.CountBooked("CT-2026-0001"));
        assertRefused(() -> count(sheet, hammer, 1), new Rule.CountBooked("CT-2026-0001"));
        assertRefused(
                () -> company.counts().cancel().cancel(sheet),
                new Rule.CountBooked("CT-2026-0001"));
        assertThat(trading.onHand(hammer)).isEqualTo("7");
    }

    @Test
    void nothingCountedIsNotBooked() {
        trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        assertRefused(() -> book(sheet), new Rule.NothingCounted("CT-2026-0001"));
        assertRefused(
                () -> company.counts().close().close(sheet, Uncounted.NOTHING_THERE),
                new Rule.NothingCounted("CT-2026-0001"));
        company.counts().cancel().cancel(sheet);
        assertRefused(() -> book(sheet), new Rule.CountCancelled("CT-2026-0001"));
        assertRefused(
                () -> company.counts().close().takeBack(sheet),
                new Rule.CountNotBooked("CT-2026-0001"));
        assertRefused(() -> book(new CountId(77)), new Rule.UnknownCount());
    }

    @Test
    void whatIsToBeCountedAgainMustBe() {
        ItemId hammer = trading.item("A-1", 10);
        ItemId saw = trading.item("A-2", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 1);
        count(sheet, saw, 10);
        company.counts().enter().recount(sheet, List.of(hammer));
        assertThat(lines(sheet).getFirst().found()).isEmpty();
        assertThat(progress(sheet).recount()).isEqualTo(1);
        assertRefused(() -> book(sheet), new Rule.RecountFirst(1, "Item A-1"));
        count(sheet, hammer, 9);
        book(sheet);
        assertThat(trading.onHand(hammer)).isEqualTo("9");
    }

    @Test
    void moreThanWasCountedCannotHaveGoneOut() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 5);
        issue(hammer, 8);
        assertRefused(
                () -> book(sheet),
                new Rule.MoreWentOutThanCounted(
                        "A-1", "Item A-1", "pc", Quantity.of(5), Quantity.of(8)));
        assertThat(trading.onHand(hammer)).isEqualTo("2");
        assertThat(state(sheet)).isEqualTo(CountState.OPEN);
    }

    @Test
    void undoOpensTheSheetAgain() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 7);
        book(sheet);
        clock.tick();
        assertThat(company.undo().undoLast().changes().items()).containsExactly(hammer);
        assertThat(trading.onHand(hammer)).isEqualTo("10");
        assertThat(state(sheet)).isEqualTo(CountState.OPEN);
        assertThat(lines(sheet).getFirst().difference()).isEqualTo(Quantity.of(-3));
        book(sheet);
        assertThat(trading.onHand(hammer)).isEqualTo("7");
    }

    @Test
    void aSheetWithoutDifferencesCanBeOpenedAgain() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 10);
        book(sheet);
        company.counts().close().takeBack(sheet);
        count(sheet, hammer, 8);
        book(sheet);
        company.counts().close().takeBack(sheet);
        assertThat(trading.onHand(hammer)).isEqualTo("10");
    }

    @Test
    void aMovementOfASheetIsTakenBackWithAllOfIt() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 7);
        var movement = book(sheet).booked().orElseThrow().movements().getFirst();
        assertRefused(
                () -> company.reverse().reverse(movement, ""),
                new Rule.BelongsToDocument("CT-2026-0001"));
    }

    @Test
    void whatOneSheetCorrectedAnotherDoesNotCorrectAgain() {
        ItemId hammer = trading.item("A-1", 10);
        CountId one = begin().sheet().id();
        clock.tick();
        OpenCount.Opened other = begin();
        assertThat(other.overlapping()).extracting(sheet -> sheet.id()).containsExactly(one);
        CountId two = other.sheet().id();
        count(one, hammer, 6);
        count(two, hammer, 6);
        book(one);
        assertThat(lines(two).getFirst().difference()).isEqualTo(Quantity.ZERO);
        assertThat(book(two).booked()).isEmpty();
        assertThat(trading.onHand(hammer)).isEqualTo("6");

        clock.tick();
        company.counts().close().takeBack(one);
        assertThat(trading.onHand(hammer)).isEqualTo("10");
        book(one);
        assertThat(trading.onHand(hammer)).isEqualTo("6");
    }

    @Test
    void aCountWithoutASheetMeanwhileIsNotCorrectedAgain() {
        ItemId hammer = trading.item("A-1", 10);
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 6);
        clock.tick();
        company.adjust().counted(Goods.of(hammer, Quantity.of(6), TODAY));
        book(sheet);
        assertThat(trading.onHand(hammer)).isEqualTo("6");
    }

    @Test
    void theRehearsalSaysWhatIsBookedThenAndSavesNothing() {
        ItemId hammer = trading.item("A-1");
        clock.tick();
        company.receive()
                .receive(
                        MovementKind.RECEIPT,
                        Goods.of(hammer, Quantity.of(10), TODAY)
                                .withUnitPrice(Optional.of(Money.parse("2.50"))));
        CountId sheet = begin().sheet().id();
        count(sheet, hammer, 7);
        CloseCount.Closed rehearsed =
                company.counts().close().rehearse(sheet, Uncounted.LEFT_ALONE);
        assertThat(rehearsed.progress().value()).contains(Money.parse("-7.5"));
        assertThat(rehearsed.differences().getFirst().value()).contains(Money.parse("-7.5"));
        assertThat(trading.onHand(hammer)).isEqualTo("10");
        assertThat(progress(sheet).value()).contains(Money.parse("-7.5"));
        assertThat(book(sheet).progress()).isEqualTo(rehearsed.progress());
        assertThat(progress(sheet).value()).contains(Money.parse("-7.5"));
    }

    @Test
    void aCategoryThatBecomesOneWithAnotherTakesItsSheetsAlong() {
        company.saveItem()
                .add(ItemDetails.builder("P-1", "Paint").category(Optional.of("Paint")).build());
        company.saveItem()
                .add(ItemDetails.builder("P-2", "Colour").category(Optional.of("Colour")).build());
        CountId sheet =
                company.counts()
                        .open()
                        .open(LocationId.MAIN, Optional.of("Paint"), false, "")
                        .sheet()
                        .id();
        company.renameCategory().merge("Paint", "Colour");
        try (Reader reader = company.connections().reader()) {
            assertThat(company.counts().sheets().find(reader, sheet).orElseThrow().category())
                    .contains("Colour");
        }
    }

    /** A clock that stands still until it is told to go on. */
    private static final class MovingClock extends java.time.Clock {
        private java.time.Instant now = TestCompany.CLOCK.instant();

        void tick() {
            now = now.plusMillis(1);
        }

        @Override
        public java.time.Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }
    }
}
