package storeroom.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.Alarm;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class BookViewModelTest {

    @TempDir Path folder;
    Company company;
    OpenCompany open;
    BookViewModel model;
    ItemId anchor;
    List<String> asked = new ArrayList<>();
    List<Runnable> made = new ArrayList<>();
    Reasons reasons = new Reasons();
    int alarms;

    @BeforeEach
    void openTheCompany() {
        company =
                TestCompany.open(
                        folder.resolve("test.storeroom"),
                        DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                                .withBusyWait(Duration.ofMillis(50)));
        anchor =
                company.saveItem()
                        .add(
                                ItemDetails.builder("A-1", "Anchor")
                                        .barcodes(List.of(new Barcode("40006", Quantity.of(6))))
                                        .build())
                        .item();
        open = TestDesk.of(company, new TestDialogs());
        model = model();
    }

    private BookViewModel model() {
        return new BookViewModel(
                open,
                (code, then) -> {
                    asked.add(code);
                    made.add(then);
                },
                () -> alarms++,
                reasons);
    }

    @AfterEach
    void close() {
        open.drafts().close();
        company.close();
    }

    private void take(String text) {
        model.take(text, Optional.empty());
    }

    private Quantity onHand() {
        try (Reader reader = company.connections().reader()) {
            return company.stock().find(reader, anchor).orElseThrow().onHand();
        }
    }

    private String sentence() {
        return BookTexts.problem(model.rows().all().getFirst(), open.words());
    }

    private State first() {
        return model.rows().all().getFirst().state().get();
    }

    @Test
    void aCodeIsBookedAsWhatIsChosenAndTheChoiceStays() {
        model.choices().document().text().set("PO-7");
        take("A-1");
        take("12*a-1");
        take("2x40006");
        assertThat(onHand()).isEqualTo(Quantity.of(25));
        model.choices().kind().set(MovementKind.SALE);
        take("A-1");
        assertThat(onHand()).isEqualTo(Quantity.of(24));
        assertThat(model.rows().all()).hasSize(4);
        assertThat(first())
                .isInstanceOfSatisfying(
                        State.Booked.class,
                        row -> {
                            assertThat(row.what().onHand()).isEqualTo(Quantity.of(24));
                            assertThat(row.what().movement().document()).isEqualTo("PO-7");
                        });
        assertThat(alarms).isZero();
        assertThat(new BookChoices(open.preferences(), open.words()).kind().get())
                .isEqualTo(MovementKind.SALE);
    }

    @Test
    void aQuantityWithoutACodeIsForTheNextOneAlone() {
        take("12*");
        assertThat(model.choices().quantity().get()).isEqualTo("12");
        take("A-1");
        take("A-1");
        assertThat(onHand()).isEqualTo(Quantity.of(13));
    }

    @Test
    void aCodeThatLooksLikeAMultipleIsTheItemThatHasIt() {
        company.saveItem().add(ItemDetails.builder("3x40006", "Screw 3 × 40").build());
        take("3x40006");
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        assertThat(((State.Booked) first()).what().movement().sku()).isEqualTo("3x40006");
    }

    @Test
    void anUnknownCodeIsHeardStaysAndIsBookedOnceThereIsSuchAnItem() {
        take("77001");
        take("3*77001");
        take("A-1");
        assertThat(alarms).isEqualTo(2);
        assertThat(model.rows().problems().get()).isEqualTo(2);
        assertThat(first()).isInstanceOf(State.Booked.class);
        assertThat(model.rows().waiting()).hasSize(2);
        model.makeItem(model.rows().waiting().getFirst());
        assertThat(asked).containsExactly("77001");
        ItemId bolt =
                company.saveItem()
                        .add(
                                ItemDetails.builder("B-1", "Bolt")
                                        .barcodes(List.of(Barcode.single("77001")))
                                        .build())
                        .item();
        made.getFirst().run();
        assertThat(model.rows().problems().get()).isZero();
        try (Reader reader = company.connections().reader()) {
            assertThat(company.stock().find(reader, bolt).orElseThrow().onHand())
                    .isEqualTo(Quantity.of(4));
        }
    }

    @Test
    void whatARuleForbidsStaysWithItsSentenceUntilItIsTriedAgainOrGivenUp() {
        model.choices().kind().set(MovementKind.SALE);
        take("A-1");
        ScanRow refused = model.rows().all().getFirst();
        assertThat(refused.state().get())
                .isInstanceOfSatisfying(
                        State.Refused.class,
                        row -> assertThat(row.why().say(open.words())).contains("Anchor"));
        model.choices().kind().set(MovementKind.RECEIPT);
        take("A-1");
        assertThat(first()).as("what was booked last").isInstanceOf(State.Booked.class);
        assertThat(model.rows().waiting()).containsExactly(refused);
        model.retry(refused);
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        take("A-1*");
        model.discard(model.rows().all().getFirst());
        assertThat(model.rows().problems().get()).isZero();
        assertThat(alarms).isEqualTo(2);
    }

    @Test
    void aCountNeedsANumberAndABadNumberIsSaid() {
        model.choices().kind().set(MovementKind.COUNT);
        take("A-1");
        assertThat(sentence()).contains("12*A-1");
        take("8*A-1");
        assertThat(onHand()).isEqualTo(Quantity.of(8));
        model.choices().quantity().set("many");
        take("A-1");
        assertThat(sentence()).contains("number");
        assertThat(onHand()).isEqualTo(Quantity.of(8));
    }

    @Test
    void oneScanIsTakenBackAndUndoElsewhereIsSeenHere() {
        take("A-1");
        take("2*A-1");
        ScanRow older = model.rows().all().get(1);
        model.undo(older);
        assertThat(older.state().get()).isInstanceOf(State.TakenBack.class);
        assertThat(onHand()).isEqualTo(Quantity.of(2));
        ScanRow newer = model.rows().all().getFirst();
        var movement = ((State.Booked) newer.state().get()).what().movement();
        open.changes().publish(company.reverse().reverse(movement.id(), "").changes());
        assertThat(newer.state().get()).isInstanceOf(State.TakenBack.class);
    }

    @Test
    void whatCouldNotBeSavedStaysAndTryingAgainBooksItOnceInItsOrder() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            take("3*A-1");
            take("4*A-1");
            statement.execute("ROLLBACK");
        }
        assertThat(model.rows().all()).allMatch(ScanRow::isProblem);
        assertThat(sentence()).contains("Not saved yet. Another program");
        open.words().speak(Locale.ITALY);
        model.close();
        model = model();
        assertThat(sentence()).contains("Non ancora salvato. Un altro programma");
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        model.retryAll();
        model.retryAll();
        assertThat(onHand()).isEqualTo(Quantity.of(7));
        assertThat(model.rows().problems().get()).isZero();
        assertThat(((State.Booked) first()).what().movement().change()).isEqualTo(Quantity.of(4));
    }

    @Test
    void scansThatAreNotBookedOutliveTheProgramAndWhatWasBookedAfterAllIsNotBookedTwice() {
        List<Runnable> never = new ArrayList<>();
        OpenCompany dying =
                TestDesk.with(new Tasks(Runnable::run, never::add, Runnable::run), open);
        BookViewModel before = new BookViewModel(dying, (_, _) -> {}, () -> {}, new Reasons());
        before.choices().document().text().set("a\tb");
        before.take("3*A-1", Optional.empty());
        before.take("77001", Optional.empty());
        company.bookScans() // it was saved, and the program ended before it heard of it
                .book(List.of(before.rows().all().getLast().entry().scan().orElseThrow()));
        open.drafts().close();

        open = reopened();
        model = model();
        assertThat(model.rows().problems().get()).isEqualTo(2);
        assertThat(first()).isInstanceOf(State.NotSaved.class);
        assertThat(sentence()).contains("It was scanned before the program ended.");
        model.retryAll();
        assertThat(onHand()).isEqualTo(Quantity.of(3));
        assertThat(first()).as("still nobody knows it").isInstanceOf(State.Unknown.class);
        assertThat(model.rows().problems().get()).isEqualTo(1);
        model.discard(model.rows().all().getFirst());
        open.drafts().close();
        assertThat(TestDesk.drafts(company).list()).isEmpty();
    }

    private OpenCompany reopened() {
        return TestDesk.of(company, new TestDialogs());
    }

    @Test
    void aNumberThatIsTooLargeOrTooExactIsNamedAndItsLimitIsSaid() {
        take("999999999999*A-1");
        assertThat(sentence())
                .isEqualTo(
                        "“999999999999” is too large: at most 1,000,000,000. Nothing was booked.");
        take("1.2345*A-1");
        assertThat(sentence())
                .isEqualTo("“1.2345” is too exact: at most 3 decimals. Nothing was booked.");
        assertThat(BookTexts.typed(model.rows().all().getFirst().entry(), open.words()))
                .isEqualTo("Receipt · 1.2345 × A-1");
        for (String number : List.of("1000000000.5", "1,000,000,001")) {
            take(number + "*A-1");
            assertThat(sentence()).as(number).contains("too large");
        }
        take("1..2*A-1");
        assertThat(sentence()).contains("Type a number, such as 12.5.");
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void theOneItemThatIsCalledSoIsOfferedAndOnlyBookedWhereThePersonTakesIt() {
        take("3*ancho");
        assertThat(onHand()).isEqualTo(Quantity.ZERO);
        assertThat(alarms).isEqualTo(1);
        assertThat(sentence())
                .isEqualTo(
                        "No item has this code. One item is called Anchor (A-1): press ↓ and Enter"
                                + " to take it.");
        model.takeCalled(model.rows().all().getFirst());
        assertThat(onHand()).isEqualTo(Quantity.of(3));
        assertThat(model.rows().all()).hasSize(1);
        assertThat(model.rows().problems().get()).isZero();

        company.saveItem().add(ItemDetails.builder("A-2", "Anchor, small").build());
        take("ancho");
        assertThat(sentence()).as("two are called so").isEqualTo("No item has this code.");
        take("40");
        assertThat(sentence()).as("no name").isEqualTo("No item has this code.");
    }

    @Test
    void whatWaitsIsNeverDroppedAndNeverHidesTheLatest() {
        for (int i = 0; i < 17; i++) {
            take("7700" + i);
        }
        for (int i = 0; i < ScanRows.DONE_KEPT + 20; i++) {
            take("A-1");
        }
        assertThat(first()).isInstanceOf(State.Booked.class);
        assertThat(model.rows().waiting()).hasSize(17).allMatch(ScanRow::isProblem);
        assertThat(model.rows().all()).hasSize(17 + ScanRows.DONE_KEPT);
        ScanRow oldest = model.rows().waiting().getLast();
        model.retry(oldest);
        assertThat(model.rows().all().getFirst()).as("what became of it").isSameAs(oldest);
        assertThat(model.rows().waiting()).hasSize(17);
    }

    @Test
    void proposalsAreFoundByWordsAndWithoutTheQuantityBeforeThem() {
        model.propose("12*anch");
        assertThat(model.proposals().get()).singleElement().matches(row -> row.sku().equals("A-1"));
        model.take("12*anch", Optional.of("A-1"));
        assertThat(onHand()).isEqualTo(Quantity.of(12));
        assertThat(model.proposals().get()).isEmpty();
    }

    @Test
    void theToneIsTwoShortOnesWithAPauseAndCanBeSwitchedOff() {
        byte[] tones = Alarm.tones();
        assertThat(tones.length).isBetween(4_000, 8_000);
        assertThat(tones[tones.length / 2]).isZero();
        model.sound().set(false);
        take("77001");
        assertThat(alarms).isZero();
        assertThat(open.preferences().get("book.sound")).contains("off");
    }
}
