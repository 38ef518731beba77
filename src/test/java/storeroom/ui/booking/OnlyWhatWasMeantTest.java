package storeroom.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Location;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is typed wrongly, too early or long ago is never booked as something else. */
class OnlyWhatWasMeantTest {

    @TempDir Path folder;
    Company company;
    OpenCompany open;
    BookViewModel model;
    ItemId anchor;

    @BeforeEach
    void tenAnchors() {
        company = TestCompany.open(folder.resolve("test.storeroom"));
        anchor = company.saveItem().add(ItemDetails.builder("A-1", "Anchor").build()).item();
        open = TestDesk.of(company, new TestDialogs());
        model = new BookViewModel(open, (_, _) -> {}, () -> {}, new Reasons());
        take("10*A-1");
    }

    @AfterEach
    void close() {
        open.drafts().close();
        company.close();
    }

    private void take(String text) {
        model.take(text, Optional.empty());
    }

    private ScanRow first() {
        return model.rows().all().getFirst();
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

    private void reopen() {
        model.close();
        open.drafts().close();
        open = TestDesk.of(company, new TestDialogs());
        model = new BookViewModel(open, (_, _) -> {}, () -> {}, new Reasons());
    }

    @Test
    void aCountWithoutItsNumberIsNeverBookedHoweverOftenItIsTriedNorAfterTheNextStart() {
        model.choices().kind().set(MovementKind.COUNT);
        take("A-1");
        model.retry(first());
        model.retryAll();
        reopen();
        assertThat(model.rows().problems().get()).isEqualTo(1);
        model.retry(first());
        model.retryAll();
        assertThat(onHand()).isEqualTo(Quantity.of(10));
        assertThat(model.rows().problems().get()).isEqualTo(1);
    }

    @Test
    void aNumberThatIsNoneIsNeverBookedAsOne() {
        take("1..2*A-1");
        model.choices().quantity().set("many");
        take("A-1");
        model.rows().open().forEach(model::retry);
        model.retryAll();
        reopen();
        model.rows().open().forEach(model::retry);
        assertThat(onHand()).isEqualTo(Quantity.of(10));
        assertThat(model.rows().problems().get()).isEqualTo(2);
    }

    @Test
    void aDocumentThatIsTooLongIsNotLeftOut() {
        model.choices().document().text().set("x".repeat(NewMovement.DOCUMENT_LENGTH + 1));
        take("A-1");
        assertThat(movements()).isEqualTo(1);
        assertThat(first().isProblem()).isTrue();
    }

    @Test
    void ofManyScansTheFirstIsSeenToBeTakenBackElsewhere() {
        for (int i = 0; i < 130; i++) {
            take("A-1");
        }
        ScanRow earliest = model.rows().all().getLast();
        var movement = ((State.Booked) earliest.state().get()).what().movement();
        open.changes().publish(company.reverse().reverse(movement.id(), "").changes());
        assertThat(earliest.state().get()).isInstanceOf(State.TakenBack.class);
    }

    @Test
    void whatIsScannedBeforeThePlacesAreKnownIsListedKeptAndBookedOnceTheyAre() {
        List<Runnable> reads = new ArrayList<>();
        OpenCompany slow = TestDesk.with(new Tasks(reads::add, Runnable::run, Runnable::run), open);
        BookViewModel early = new BookViewModel(slow, (_, _) -> {}, () -> {}, new Reasons());
        early.take("5*A-1", Optional.empty());
        assertThat(early.rows().all()).hasSize(1);
        List.copyOf(reads).forEach(Runnable::run);
        assertThat(onHand()).isEqualTo(Quantity.of(15));

        BookViewModel never = new BookViewModel(slow, (_, _) -> {}, () -> {}, new Reasons());
        never.take("7*A-1", Optional.empty());
        reopen();
        assertThat(model.rows().problems().get()).isEqualTo(1);
        model.retryAll();
        assertThat(onHand()).isEqualTo(Quantity.of(22));
    }

    @Test
    void whatIsCorrectedComesInThePlaceOfWhatWasWrongWithAllThatHeldForIt() {
        model.choices().kind().set(MovementKind.COUNT);
        model.choices().document().text().set("C-7");
        take("A-1");
        ScanRow wrong = first();
        model.choices().kind().set(MovementKind.SALE);
        model.choices().document().text().set("other");
        assertThat(model.correct(wrong)).isEqualTo("A-1");
        model.take("8*A-1", Optional.empty(), Optional.of(wrong));
        assertThat(model.rows().problems().get()).isZero();
        assertThat(onHand()).isEqualTo(Quantity.of(8));
        var movement = ((State.Booked) first().state().get()).what().movement();
        assertThat(movement.kind()).isEqualTo(MovementKind.COUNT);
        assertThat(movement.document()).isEqualTo("C-7");
    }

    @Test
    void aDocumentThatWasShortenedMeanwhileIsNotMadeLongAgain() {
        model.choices().document().text().set("x".repeat(NewMovement.DOCUMENT_LENGTH + 1));
        model.choices().quantity().set("3");
        take("A-1");
        ScanRow wrong = first();
        model.choices().document().text().set("D-1");
        assertThat(model.correct(wrong)).isEqualTo("A-1");
        assertThat(model.choices().quantity().get()).isEqualTo("3");
        model.take("A-1", Optional.empty(), Optional.of(wrong));
        assertThat(onHand()).isEqualTo(Quantity.of(13));
        assertThat(model.rows().problems().get()).isZero();
    }

    private Entry yesterday(String id, long times, MovementKind kind) {
        LocalDate day = TestCompany.TODAY.minusDays(1);
        return new Entry(
                id,
                company.clock().instant().minus(Duration.ofDays(1)),
                day,
                "A-1",
                "A-1",
                new Entry.Amount.Known(Quantity.of(times)),
                kind,
                model.choices().location().get().map(Location::id),
                Optional.empty(),
                "");
    }

    private void leave(Entry entry) {
        ScanRow row = new ScanRow(entry, new State.Waiting());
        open.drafts().keep(ScanDraft.of("left", company.clock().instant(), List.of(row)));
        reopen();
    }

    @Test
    void whatWasScannedYesterdayIsBookedOnYesterday() {
        leave(yesterday("y", 2, MovementKind.RECEIPT));
        model.retryAll();
        assertThat(((State.Booked) first().state().get()).what().movement().day())
                .isEqualTo(TestCompany.TODAY.minusDays(1));
        assertThat(onHand()).isEqualTo(Quantity.of(12));
    }

    @Test
    void whatWasCountedYesterdayIsNotSetAgainstTodayAndOnlyBookedWhereThePersonWantsIt() {
        leave(yesterday("y", 4, MovementKind.COUNT));
        model.retryAll();
        assertThat(onHand()).isEqualTo(Quantity.of(10));
        assertThat(BookTexts.problem(first(), open.words())).contains("Counted Yesterday");
        model.retry(first());
        assertThat(onHand())
                .as("four were there before the ten of today")
                .isEqualTo(Quantity.of(14));
    }

    @Test
    void inAnotherLanguageThePageGoesOnWithWhatWasBeingBookedAndNothingIsBookedTwice() {
        List<Runnable> writes = new ArrayList<>();
        OpenCompany slow =
                TestDesk.with(new Tasks(Runnable::run, writes::add, Runnable::run), open);
        BookViewModel before = new BookViewModel(slow, (_, _) -> {}, () -> {}, new Reasons());
        before.take("3*A-1", Optional.empty());
        before.take("4*A-1", Optional.empty());
        before.take("many*", Optional.empty());
        before.close();
        BookViewModel next = new BookViewModel(slow, (_, _) -> {}, () -> {}, new Reasons());
        while (!writes.isEmpty()) {
            writes.removeFirst().run();
        }
        assertThat(onHand()).isEqualTo(Quantity.of(17));
        assertThat(next.rows().problems().get()).as("many* is no code").isEqualTo(1);
        assertThat(next.rows().all()).hasSize(3);
        next.discard(
                next.rows().all().stream()
                        .filter(row -> row.state().get() instanceof State.Unknown)
                        .findFirst()
                        .orElseThrow());
        open.drafts().close();
        assertThat(TestDesk.drafts(company).list()).isEmpty();
    }

    @Test
    void inAnotherLanguageWhatWasRefusedSaysWhyWithAllItsFacts() {
        Reasons reasons = new Reasons();
        BookViewModel before = new BookViewModel(open, (_, _) -> {}, () -> {}, reasons);
        before.choices().kind().set(MovementKind.SALE);
        before.take("1200*A-1", Optional.empty());
        assertThat(problems(before))
                .singleElement(STRING)
                .contains("Only 10 ", " of Anchor", "1,200");
        before.close();
        open.words().speak(Locale.ITALY);
        BookViewModel italian = new BookViewModel(open, (_, _) -> {}, () -> {}, reasons);
        assertThat(problems(italian))
                .singleElement(STRING)
                .contains("solo 10 ", " di Anchor", "1.200");
        italian.close();
        open.words().speak(Locale.UK);
        BookViewModel again = new BookViewModel(open, (_, _) -> {}, () -> {}, reasons);
        assertThat(problems(again)).singleElement(STRING).contains("Only 10 ", "1,200");
        again.close();
        open.drafts().close();
        OpenCompany nextTime = TestDesk.of(company, new TestDialogs());
        assertThat(problems(new BookViewModel(nextTime, (_, _) -> {}, () -> {}, reasons)))
                .as("by now it may be otherwise")
                .singleElement(STRING)
                .doesNotContain("10");
    }

    private List<String> problems(BookViewModel of) {
        return of.rows().waiting().stream()
                .map(row -> BookTexts.problem(row, open.words()))
                .toList();
    }

    @Test
    void aQuantityThatNothingCanBeBookedOfIsCorrectedAndNotTriedAgain() {
        take("0*A-1");
        take("-1*A-1");
        model.choices().kind().set(MovementKind.ADJUSTMENT);
        take("0*A-1");
        assertThat(problems(model))
                .containsExactly(
                        "The change must not be zero.",
                        "The quantity must be greater than zero.",
                        "The quantity must be greater than zero.");
        assertThat(model.rows().waiting())
                .noneMatch(row -> row.state().get().canBeTriedAgain())
                .allMatch(row -> row.state().get() instanceof State.Unclear);
        reopen();
        ScanRow negative = model.rows().waiting().get(1);
        assertThat(BookTexts.problem(negative, open.words())).contains("greater than zero");
        assertThat(model.correct(negative)).isEqualTo("-1*A-1");
        model.take("1*A-1", Optional.empty(), Optional.of(negative));
        assertThat(onHand()).isEqualTo(Quantity.of(11));
        assertThat(model.rows().problems().get()).isEqualTo(2);
    }

    @Test
    void whereTheCompanyIsClosedWhatIsUnderWayIsBookedAndNotLeftBehind() {
        List<Runnable> writes = new ArrayList<>();
        OpenCompany slow =
                TestDesk.with(new Tasks(Runnable::run, writes::add, Runnable::run), open);
        BookViewModel last = new BookViewModel(slow, (_, _) -> {}, () -> {}, new Reasons());
        last.take("3*A-1", Optional.empty());
        last.take("4*A-1", Optional.empty());
        last.close();
        while (!writes.isEmpty()) {
            writes.removeFirst().run();
        }
        assertThat(onHand()).isEqualTo(Quantity.of(17));
        open.drafts().close();
        assertThat(TestDesk.drafts(company).list()).isEmpty();
    }

    @Test
    void aPageThatIsClosedTakesNoScansOnceTheCompanyCanBeChanged() {
        open.drafts()
                .keep(
                        ScanDraft.of(
                                "left",
                                company.clock().instant(),
                                List.of(
                                        new ScanRow(
                                                yesterday("y", 2, MovementKind.RECEIPT),
                                                new State.Waiting()))));
        model.close();
        open.drafts().close();
        open = TestDesk.of(company, new TestDialogs());
        open.editing().refuse("Somebody else writes.");
        BookViewModel gone = new BookViewModel(open, (_, _) -> {}, () -> {}, new Reasons());
        gone.close();
        model = new BookViewModel(open, (_, _) -> {}, () -> {}, new Reasons());
        open.editing().allow();
        assertThat(gone.rows().all()).isEmpty();
        assertThat(model.rows().problems().get()).isEqualTo(1);
    }
}
