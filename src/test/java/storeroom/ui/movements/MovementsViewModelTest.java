package storeroom.ui.movements;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Barcode;
import storeroom.model.Booking;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.LedgerLine;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.RowRange;
import storeroom.operation.Company;
import storeroom.repository.LedgerShop;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;
import storeroom.ui.movements.MovementsViewModel.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class MovementsViewModelTest {

    @TempDir Path folder;
    private Company company;
    private OpenCompany open;
    private MovementsViewModel ledger;
    private LocationId yard;
    private ItemId bolts;

    @BeforeEach
    void openTheCompany() {
        company = TestCompany.in(folder);
        yard = LedgerShop.addLocation(company, "YARD", "Yard");
        bolts = LedgerShop.item(company, "B-1", "Bolts", "Fasteners");
        open = TestDesk.of(company, new TestDialogs());
        ledger = new MovementsViewModel(open);
    }

    private void book() {
        ItemId cable = LedgerShop.item(company, "C-1", "Cable", "Electric");
        company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(bolts, 20, 40, "LS-7"));
        company.transfer().transfer(LedgerShop.goods(bolts, 4, 10, ""), yard);
        company.issue().issue(MovementKind.SALE, LedgerShop.goods(bolts, 3, 2, "INV-1"));
        company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(cable, 9, 0, "LS-8"));
    }

    @AfterEach
    void close() {
        company.close();
    }

    private List<Long> shown() {
        return lines().stream().map(line -> line.movement().change().thousandths() / 1000).toList();
    }

    private List<LedgerLine> lines() {
        return ledger.lines().get().stream().map(slot -> slot.row().get().orElseThrow()).toList();
    }

    @Test
    void itReadsNothingBeforeItIsShownAndSaysWhenThereIsNothing() {
        assertThat(ledger.state().get()).isEqualTo(State.LOADING);
        ledger.entered();
        assertThat(ledger.state().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void aTakeBackThatWasUndoneSaysThatTheSaleCountsAgainWhateverItsSign() {
        company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(bolts, 20, 40, ""));
        MovementId sale =
                company.issue()
                        .issue(MovementKind.SALE, LedgerShop.goods(bolts, 3, 2, ""))
                        .movements()
                        .getFirst();
        company.reverse().reverse(sale, "wrong");
        company.undo().undoLast();
        company.transfer().transfer(LedgerShop.goods(bolts, 4, 1, ""), yard);
        company.undo().undoLast();
        ledger.entered();
        assertThat(kinds(new MovementTexts(open.words())))
                .containsExactly(
                        "Transfer, back",
                        "Transfer, back",
                        "Transfer",
                        "Transfer",
                        "Sale, restored",
                        "Sale, back",
                        "Sale",
                        "Receipt");
        company.reverse().reverse(sale, "wrong all the same");
        ledger.reload();
        MovementTexts texts = new MovementTexts(open.words());
        assertThat(lines().stream().map(line -> texts.what(line.movement())))
                .contains("Take-back undone: Sale")
                .filteredOn("Taken back: Sale"::equals)
                .hasSize(2);
        open.words().speak(Locale.ITALY);
        assertThat(kinds(new MovementTexts(open.words())))
                .contains("Vendita, ripristino", "Vendita, storno");
    }

    @Test
    void whileAnotherMovementIsReadNothingOfTheOneBeforeIsShown() {
        book();
        Deque<Runnable> reads = new ArrayDeque<>();
        MovementsViewModel slow =
                new MovementsViewModel(
                        TestDesk.with(new Tasks(reads::add, Runnable::run, Runnable::run), open));
        MovementDetailViewModel detail = slow.detail();
        slow.entered();
        finish(reads);
        assertThat(detail.detail().get().orElseThrow().item().sku()).isEqualTo("C-1");
        assertThat(detail.curve().get().orElseThrow().last()).isEqualTo(Quantity.of(9));

        slow.choose(slow.lines().get().get(1));
        assertThat(detail.shown().get().orElseThrow().sku()).isEqualTo("B-1");
        assertThat(detail.detail().get()).isEmpty();
        assertThat(detail.curve().get()).as("of another item").isEmpty();
        slow.choose(slow.lines().get().get(0));
        slow.choose(slow.lines().get().get(2));
        finish(reads);
        assertThat(detail.detail().get().orElseThrow().movement().kind())
                .isEqualTo(MovementKind.TRANSFER);
        assertThat(detail.curve().get().orElseThrow().last()).isEqualTo(Quantity.of(17));

        slow.choose(slow.lines().get().get(1));
        assertThat(detail.detail().get()).isEmpty();
        assertThat(detail.curve().get()).as("of the same item").isPresent();
    }

    private static void finish(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private List<String> kinds(MovementTexts texts) {
        return lines().stream().map(line -> texts.shortly(line.movement())).toList();
    }

    @Test
    void eachFilterNarrowsTheListAndItsFigures() {
        book();
        ledger.entered();
        assertThat(shown()).containsExactly(9L, -3L, 4L, -4L, 20L);
        ledger.choices().period().set(LedgerPeriod.WEEK);
        assertThat(shown()).containsExactly(9L, -3L);
        ledger.choices().kind().set(Optional.of(MovementKind.SALE));
        assertThat(shown()).containsExactly(-3L);
        assertThat(ledger.figures().get().orElseThrow().outs()).isEqualTo(1);
        ledger.choices().search().set("zzz");
        assertThat(ledger.state().get()).isEqualTo(State.NO_HITS);
        ledger.showAll();
        ledger.choices().location().set(Optional.of(yard));
        assertThat(shown()).containsExactly(4L);
    }

    @Test
    void theTitleCountsMovementsThatAddUpAndOfOneItemItsUnits() {
        book();
        ItemId counted = LedgerShop.item(company, "D-1", "Dowel", "Wood");
        company.adjust().counted(LedgerShop.goods(counted, 0, 0, ""));
        var title = new MovementsFigures(ledger, open.words()).text();
        ledger.entered();
        assertThat(title.get())
                .isEqualTo("6 movements · 3 came in · 2 went out · 1 changed nothing");
        ledger.only(MovementFilter.of(bolts));
        assertThat(title.get()).isEqualTo("4 movements · in 24 pc · out 7 pc");
    }

    @Test
    void aReceiptAtNothingHasAnUnknownCostAndASaleAtNothingAPrice() {
        var goods = LedgerShop.goods(bolts, 2, 0, "");
        company.receive()
                .receive(MovementKind.RECEIPT, goods.withUnitPrice(Optional.of(Money.ZERO)));
        company.receive()
                .receive(MovementKind.RECEIPT, goods.withUnitPrice(Optional.of(Money.parse("3"))));
        company.issue().issue(MovementKind.SALE, goods.withUnitPrice(Optional.of(Money.ZERO)));
        ledger.entered();
        assertThat(lines().stream().map(LedgerLine::movement))
                .extracting(movement -> UnitPrices.text(movement, open.words()))
                .containsExactly("0.00", "3.00", "–");
    }

    @Test
    void whatIsTakenBackStaysChosen() {
        book();
        ledger.entered();
        Slot<LedgerLine> second = ledger.lines().get().get(1);
        MovementId id = second.row().get().orElseThrow().movement().id();
        ledger.choose(second);
        takeBack(second);
        assertThat(shown()).hasSize(6);
        assertThat(ledger.selected().get().orElseThrow().movement().id()).isEqualTo(id);
    }

    @Test
    void whatIsTakenBackFarDownTheListStaysChosen() {
        for (int i = 0; i < 250; i++) {
            company.receive().receive(MovementKind.RECEIPT, LedgerShop.goods(bolts, 1, 0, ""));
        }
        ledger.entered();
        Slot<LedgerLine> far = ledger.lines().get().get(220);
        MovementId id = far.row().get().orElseThrow().movement().id();
        ledger.choose(far);
        takeBack(far);
        assertThat(ledger.lines().get()).hasSize(251);
        assertThat(ledger.selected().get().orElseThrow().movement().id()).isEqualTo(id);
    }

    private void takeBack(Slot<LedgerLine> slot) {
        new ReverseViewModel(open, List.of(slot.row().get().orElseThrow().movement())).takeBack();
    }

    @Test
    void daysCanBeTyped() {
        book();
        ledger.entered();
        ledger.choices().period().set(LedgerPeriod.BETWEEN);
        ledger.choices().from().text().set(open.words().formats().shortDay(TODAY.minusDays(12)));
        ledger.choices().to().text().set(open.words().formats().shortDay(TODAY.minusDays(1)));
        assertThat(shown()).containsExactly(-3L, 4L, -4L);
        assertThat(LedgerPeriod.THIS_MONTH.from(TODAY)).contains(TODAY.withDayOfMonth(1));
        assertThat(LedgerPeriod.THIS_YEAR.from(TODAY)).contains(TODAY.withDayOfYear(1));
        assertThat(LedgerPeriod.MONTH.from(TODAY)).contains(TODAY.minusDays(29));
        assertThat(LedgerPeriod.TODAY.from(TODAY)).contains(TODAY);
    }

    @Test
    void aSkuThatIsTypedWholeShowsThatItemWithItsBalance() {
        book();
        ledger.entered();
        ledger.choices().search().set("b-1");
        ledger.searchAsItem(() -> {});
        assertThat(ledger.choices().item().get().orElseThrow().sku()).isEqualTo("B-1");
        assertThat(ledger.choices().search().get()).isEmpty();
        assertThat(lines())
                .extracting(line -> line.balance().orElseThrow().thousandths() / 1000)
                .containsExactly(17L, 20L, 16L, 20L);
    }

    @Test
    void whatStandsBehindAFigureIsShownWhateverWasSearched() {
        book();
        ledger.entered();
        ledger.choices().search().set("zzz");
        ledger.only(
                MovementFilter.of(bolts)
                        .withLocation(Optional.of(LocationId.MAIN))
                        .between(Optional.empty(), Optional.of(TODAY.minusDays(5))));
        assertThat(shown()).containsExactly(-4L, 20L);
        assertThat(ledger.choices().item().get().orElseThrow().sku()).isEqualTo("B-1");
        assertThat(ledger.choices().period().get()).isEqualTo(LedgerPeriod.BETWEEN);
    }

    @Test
    void theDetailTellsWhatWasSavedTogetherAndWhatTookItBack() {
        book();
        ledger.entered();
        ledger.choose(ledger.lines().get().get(2));
        var detail = ledger.detail().detail().get().orElseThrow();
        assertThat(detail.together().total()).isEqualTo(2);
        assertThat(detail.after().thousandths()).isEqualTo(20_000);
        assertThat(detail.location().orElseThrow().name()).isEqualTo("Yard");
        Movement sale = lines().get(1).movement();
        open.changes().publish(company.reverse().reverse(sale.id(), "not sold").changes());
        Movement reversal =
                lines().stream()
                        .map(LedgerLine::movement)
                        .filter(one -> one.reverses().isPresent())
                        .findFirst()
                        .orElseThrow();
        ledger.choose(ledger.lines().get().get(lines().indexOf(line(reversal))));
        assertThat(ledger.detail().detail().get().orElseThrow().reverses().orElseThrow().id())
                .isEqualTo(sale.id());
    }

    private LedgerLine line(Movement movement) {
        return lines().stream()
                .filter(line -> line.movement().id().equals(movement.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void severalAreTakenBackTogetherAndThoseThatWereAlreadyAreLeftOut() {
        book();
        ledger.entered();
        List<Movement> all = lines().stream().map(LedgerLine::movement).toList();
        ReverseViewModel one = new ReverseViewModel(open, List.of(all.get(1)));
        one.reason().text().set("not sold");
        one.takeBack();
        assertThat(shown()).hasSize(6);
        List<Movement> now = lines().stream().map(LedgerLine::movement).toList();
        ReverseViewModel rest = new ReverseViewModel(open, now);
        assertThat(rest.leftOut()).isEqualTo(2);
        rest.takeBack();
        assertThat(lines()).hasSize(10);
        assertThat(open.notice().get()).contains("4 movements");
        assertThat(lines().stream().mapToLong(l -> l.movement().change().thousandths()).sum())
                .isZero();
    }

    @Test
    void whatIsShownIsExported() throws IOException {
        book();
        ledger.entered();
        ledger.choices().kind().set(Optional.of(MovementKind.TRANSFER));
        Path file = folder.resolve("movements.csv");
        ledger.export(file);
        List<String> written = Files.readAllLines(file);
        assertThat(written).hasSize(3);
        assertThat(written.getFirst())
                .startsWith("id,day,booked_at,kind,sku,name,quantity,location");
        assertThat(written.get(1)).contains(",transfer,B-1,Bolts,4,YARD,");
        assertThat(open.notice().get()).contains("2 movements");
    }

    @Test
    void aBarcodeThatIsScannedIntoTheSearchShowsItsItem() {
        book();
        Item item = find("B-1");
        company.saveItem()
                .change(
                        new Item(
                                item.id(),
                                item.details().toBuilder()
                                        .barcodes(
                                                List.of(new Barcode("8003742100917", Quantity.ONE)))
                                        .build()));
        ledger.entered();
        ledger.choices().search().set("8003742100917");
        ledger.searchAsItem(() -> {});
        assertThat(ledger.choices().item().get().orElseThrow().sku()).isEqualTo("B-1");
    }

    private Item find(String sku) {
        try (Reader reader = company.connections().reader()) {
            return company.items().findBySku(reader, sku).orElseThrow();
        }
    }

    @Test
    void whatUndoPutBackIsNoLongerShownAsTakenBackAndCanBeTakenBackAgain() {
        book();
        ledger.entered();
        Movement sale = lines().get(1).movement();
        company.reverse().reverse(sale.id(), "not sold");
        open.changes().publish(company.undo().undoLast().changes());
        Movement now =
                lines().stream()
                        .map(LedgerLine::movement)
                        .filter(one -> one.id().equals(sale.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(now.reversedBy()).isEmpty();
        ReverseViewModel again = new ReverseViewModel(open, List.of(now));
        assertThat(again.leftOut()).isZero();
        again.takeBack();
        assertThat(open.notice().get()).isEqualTo("sale of 3 × B-1 taken back");
    }

    @Test
    void allMarkedRowsAreTakenBackLoadedOrNotAndTooManyAreRefusedInWords() {
        fillWith(4_500);
        ledger.entered();
        assertThat(ledger.lines().get()).hasSize(4_500);
        List<Movement> marked = new ArrayList<>();
        ledger.marked().read(List.of(new RowRange(0, 1), new RowRange(10, 4_490)), marked::addAll);
        assertThat(marked).hasSize(4_491).doesNotHaveDuplicates();
        ReverseViewModel reverse = new ReverseViewModel(open, marked);
        reverse.takeBack();
        assertThat(open.notice().get()).isEqualTo("4,491 movements taken back");
        assertThat(new StatusTexts(open).undo()).isEqualTo("take back of 4,491 movements");
        marked.clear();
        ledger.marked().read(List.of(new RowRange(0, 5_001)), marked::addAll);
        assertThat(marked).isEmpty();
        assertThat(open.notice().get()).startsWith("5,001 movements are too many");
    }

    /** What the status bar says of the last booking. */
    private record StatusTexts(OpenCompany open) {

        String undo() {
            try (Reader reader = open.company().connections().reader()) {
                return open.company()
                        .bookings()
                        .findLastUndoable(reader)
                        .map(new MovementTexts(open.words())::what)
                        .orElseThrow();
            }
        }
    }

    private void fillWith(int movements) {
        try (Writer writer = company.connections().writer("Fill")) {
            var booking =
                    company.bookings()
                            .insert(
                                    writer,
                                    Booking.Operation.RECEIVE,
                                    TestCompany.CLOCK.instant(),
                                    "anna",
                                    Optional.empty());
            for (int i = 0; i < movements; i++) {
                company.ledger()
                        .append(
                                writer,
                                booking,
                                new NewMovement(
                                        bolts,
                                        LocationId.MAIN,
                                        MovementKind.RECEIPT,
                                        Quantity.ONE,
                                        TODAY.minusDays(i / 100),
                                        Optional.empty(),
                                        "",
                                        "",
                                        Optional.empty()));
            }
            company.levels()
                    .add(
                            writer,
                            bolts,
                            LocationId.MAIN,
                            Quantity.of(movements),
                            TODAY,
                            TestCompany.CLOCK.instant(),
                            0);
            writer.commit();
        }
    }

    @Test
    void figuresOfOtherMovementsAreNotShownWhileTheNewSumIsOnItsWay() {
        book();
        Deque<Runnable> reads = new ArrayDeque<>();
        ledger =
                new MovementsViewModel(
                        TestDesk.with(new Tasks(reads::add, Runnable::run, Runnable::run), open));
        ledger.entered();
        letGo(reads);
        assertThat(ledger.figures().get().orElseThrow().movements()).isEqualTo(5);
        ledger.reload();
        assertThat(ledger.figures().get()).as("of the same movements").isPresent();
        letGo(reads);
        ledger.choices().kind().set(Optional.of(MovementKind.SALE));
        assertThat(ledger.figures().get()).isEmpty();
        letGo(reads);
        assertThat(ledger.figures().get().orElseThrow().movements()).isEqualTo(1);
    }

    private static void letGo(Deque<Runnable> reads) {
        while (!reads.isEmpty()) {
            reads.remove().run();
        }
    }
}
