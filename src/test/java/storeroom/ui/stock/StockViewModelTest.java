package storeroom.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import static storeroom.TestCompany.TODAY;

import javafx.beans.binding.StringBinding;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseOptions;
import storeroom.model.Changes;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.operation.ChangeItems;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.stock.BookingViewModel.Verb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class StockViewModelTest {

    @TempDir Path folder;
    Company company;
    TestDialogs dialogs = new TestDialogs();
    OpenCompany open;
    StockViewModel stock;

    @BeforeEach
    void openTheCompany() {
        DatabaseOptions impatient =
                DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                        .withBusyWait(Duration.ofMillis(20));
        company = TestCompany.open(folder.resolve("test.storeroom"), impatient);
        open = TestDesk.of(company, dialogs);
        stock = new StockViewModel(open);
    }

    @AfterEach
    void close() {
        company.close();
    }

    private ItemId add(String sku, String name, int onHand, int reorderPoint) {
        ItemId item =
                company.saveItem()
                        .add(
                                ItemDetails.builder(sku, name)
                                        .reorderPoint(Quantity.of(reorderPoint))
                                        .build())
                        .item();
        if (onHand > 0) {
            company.receive()
                    .receive(
                            MovementKind.OPENING,
                            Goods.of(item, Quantity.of(onHand), TODAY.minusDays(3)));
        }
        return item;
    }

    private void addThree() {
        add("A-1", "Anchor", 5, 10);
        add("B-1", "Bolt", 50, 10);
        add("C-1", "Cable", 0, 0);
        stock.reload();
    }

    private List<String> shown() {
        return stock.rows().get().stream()
                .map(slot -> slot.row().get().map(StockRow::sku).orElse("…"))
                .toList();
    }

    private String selected() {
        return stock.selected().get().map(StockRow::sku).orElse("none");
    }

    @Test
    void aCompanyWithoutItemsIsEmpty() {
        stock.reload();
        assertThat(stock.state().get()).isEqualTo(StockViewModel.State.EMPTY_COMPANY);
    }

    @Test
    void theFirstItemIsChosenAndItsDetailShown() {
        addThree();
        assertThat(stock.state().get()).isEqualTo(StockViewModel.State.LIST);
        assertThat(shown()).containsExactly("A-1", "B-1", "C-1");
        assertThat(selected()).isEqualTo("A-1");
        assertThat(stock.detail().detail().get().orElseThrow().item().name()).isEqualTo("Anchor");
    }

    @Test
    void searchingAsYouTypeChoosesTheFirstHit() {
        addThree();
        stock.choices().search().set("bol");
        assertThat(shown()).containsExactly("B-1");
        assertThat(selected()).isEqualTo("B-1");
        stock.choices().search().set("nothing like it");
        assertThat(stock.state().get()).isEqualTo(StockViewModel.State.NO_HITS);
        assertThat(selected()).isEqualTo("none");
        stock.choices().clear();
        assertThat(shown()).hasSize(3);
    }

    @Test
    void theTitleSaysWhatTheListShows() {
        addThree();
        StringBinding title = new StockFigures(stock, open.words()).text();
        assertThat(title.get()).isEqualTo("3 items");
        stock.choices().search().set("bol");
        assertThat(title.get()).isEqualTo("1 of 3 items · value 0.00");
        stock.choices().search().set("nothing like it");
        assertThat(title.get()).isEqualTo("0 of 3 items");
        stock.choices().clear();
        stock.choices().view().set(StockFilter.View.LOW);
        assertThat(title.get()).isEqualTo("1 of 3 items · value 0.00");
    }

    @Test
    void withoutACostTheValueIsNotKnown() {
        addThree();
        assertThat(stock.detail().detail().get().orElseThrow().value()).isEmpty();
    }

    @Test
    void aQuickFilterShowsWhatRunsLow() {
        addThree();
        stock.choices().view().set(StockFilter.View.LOW);
        assertThat(shown()).containsExactly("A-1");
        stock.choices().view().set(StockFilter.View.OUT);
        assertThat(shown()).containsExactly("C-1");
    }

    @Test
    void anotherOrderKeepsTheChosenItem() {
        addThree();
        stock.selected().set(stock.rows().get().get(1).row().get());
        stock.choices().order().set(new StockOrder(StockOrder.Column.ON_HAND, false));
        assertThat(shown()).containsExactly("B-1", "A-1", "C-1");
        assertThat(selected()).isEqualTo("B-1");
    }

    @Test
    void whatIsReceivedShowsInTheListTheFiguresAndTheDetail() {
        addThree();
        var list = stock.rows().get();
        BookingViewModel form = stock.booking(Verb.RECEIVE).orElseThrow();
        form.quantity().text().set("18");
        form.document().text().set("PO-1");
        assertThat(form.after().get()).contains(Quantity.of(23));
        form.book();
        assertThat(form.saved().get()).isTrue();
        assertThat(stock.rows().get()).as("the list stays under the hands").isSameAs(list);
        assertThat(list.get(0).row().get().orElseThrow().onHand()).isEqualTo(Quantity.of(23));
        assertThat(stock.detail().detail().get().orElseThrow().row().onHand())
                .isEqualTo(Quantity.of(23));
        assertThat(stock.summary().get().orElseThrow().low()).isZero();
        assertThat(open.notice().get()).isEqualTo("receipt of 18 × A-1");
    }

    @Test
    void tooMuchIsSaidAtTheQuantityAndWhatWasTypedStays() {
        addThree();
        BookingViewModel form = stock.booking(Verb.ISSUE).orElseThrow();
        form.quantity().text().set("9");
        form.document().text().set("S-7");
        form.book();
        assertThat(form.saved().get()).isFalse();
        assertThat(form.quantity().error().get()).startsWith("Only 5 pc of Anchor in stock");
        assertThat(form.document().text().get()).isEqualTo("S-7");
        form.quantity().text().set("4");
        assertThat(form.quantity().error().get()).isEmpty();
        form.book();
        assertThat(form.saved().get()).isTrue();
    }

    @Test
    void badFieldsAreSaidInWordsAndNothingIsSaved() {
        addThree();
        BookingViewModel form = stock.booking(Verb.RECEIVE).orElseThrow();
        form.book();
        assertThat(form.quantity().error().get()).isEqualTo("Type a quantity.");
        form.quantity().text().set("1,5");
        assertThat(form.quantity().error().get()).isEqualTo("Type a number, such as 12.5.");
        form.quantity().text().set("-1");
        assertThat(form.quantity().error().get())
                .isEqualTo("The quantity must be greater than zero.");
        form.quantity().text().set("1");
        form.day().text().set("22/11/2026");
        assertThat(form.day().error().get()).contains("lies in the future");
        form.book();
        assertThat(form.saved().get()).isFalse();
    }

    @Test
    void anAdjustmentGoesByADifferenceOrToWhatWasCounted() {
        addThree();
        BookingViewModel form = stock.booking(Verb.ADJUST).orElseThrow();
        form.quantity().text().set("-2");
        assertThat(form.after().get()).contains(Quantity.of(3));
        form.kind().set(MovementKind.COUNT);
        assertThat(form.quantity().error().get()).isNotEmpty();
        form.quantity().text().set("7");
        assertThat(form.after().get()).contains(Quantity.of(7));
        form.book();
        assertThat(stock.selected().get().orElseThrow().onHand()).isEqualTo(Quantity.of(7));
    }

    @Test
    void whenAnotherProgramHoldsTheFileTheDialogSaysSoAndTryingAgainSaves() throws SQLException {
        addThree();
        BookingViewModel form = stock.booking(Verb.RECEIVE).orElseThrow();
        form.quantity().text().set("18");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + company.file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            form.book();
            assertThat(dialogs.problems()).hasSize(1);
            assertThat(dialogs.problems().getFirst().title())
                    .isEqualTo("Not saved yet: “Receive 18 × A-1”");
            assertThat(dialogs.problems().getFirst().facts())
                    .extracting(fact -> fact.name() + " " + fact.value())
                    .contains("Held by an outside program (not Storeroom)", "File test.storeroom");
            assertThat(form.saved().get()).isFalse();
            assertThat(form.quantity().text().get()).isEqualTo("18");
            statement.execute("ROLLBACK");
        }
        dialogs.tryAgain();
        assertThat(form.saved().get()).isTrue();
    }

    @Test
    void aNewItemIsFoundAndChosen() {
        addThree();
        ItemId added =
                open.company()
                        .saveItem()
                        .add(ItemDetails.builder("A-2", "Another anchor").build())
                        .item();
        stock.showAdded(added);
        assertThat(selected()).isEqualTo("A-2");
        assertThat(dialogs.defects()).isEmpty();
    }

    @Test
    void theCategoryThatWasMergedIsShownAgainWhenThatIsTakenBack() {
        addIn("Tools", "T-1");
        addIn("Fixings", "F-1");
        stock.reload();
        stock.choices().category().set(Optional.of("Tools"));
        ChangeItems.Done merged = company.renameCategory().merge("Tools", "Fixings");
        open.changes().publish(merged.changes());
        assertThat(stock.choices().category().get()).contains("Fixings");
        assertThat(shown()).containsExactly("F-1", "T-1");
        open.changes().publish(company.changeItems().undo(merged).changes());
        assertThat(stock.choices().category().get()).contains("Tools");
        assertThat(shown()).containsExactly("T-1");
    }

    private void addIn(String category, String sku) {
        company.saveItem()
                .add(ItemDetails.builder(sku, sku).category(Optional.of(category)).build());
    }

    @Test
    void aMovementIsTakenBackWithAReason() {
        addThree();
        HistoryViewModel history = stock.history().orElseThrow();
        history.choose(history.movements().get().get(0));
        history.reason().text().set("wrong item");
        history.takeBack();
        assertThat(history.movements().get()).hasSize(2);
        assertThat(history.movements().get().get(0).row().get().orElseThrow().note())
                .isEqualTo("wrong item");
        assertThat(stock.selected().get().orElseThrow().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(open.notice().get()).isEqualTo("opening stock of 5 × A-1 taken back");
    }

    @Test
    void aSecondClickOnTakeBackTakesNothingElseBack() {
        addThree();
        ItemId anchor = stock.selected().get().orElseThrow().item();
        company.receive().receive(MovementKind.RECEIPT, Goods.of(anchor, Quantity.of(7), TODAY));
        Deque<Runnable> writes = new ArrayDeque<>();
        HistoryViewModel history =
                new HistoryViewModel(
                        TestDesk.with(new Tasks(Runnable::run, writes::add, Runnable::run), open),
                        stock.selected().get().orElseThrow());
        history.choose(history.movements().get().get(1)); // the opening stock
        history.takeBack();
        history.takeBack();
        assertThat(writes).hasSize(1);
        writes.remove().run();
        assertThat(history.selected().get().orElseThrow().kind()).isEqualTo(MovementKind.OPENING);
        history.takeBack();
        assertThat(writes).as("it was taken back already").isEmpty();
        assertThat(stock.selected().get().orElseThrow().onHand()).isEqualTo(Quantity.of(7));
        assertThat(dialogs.rules()).isEmpty();
    }

    /** Reads that are let go by hand. */
    private final Deque<Runnable> reads = new ArrayDeque<>();

    private StockViewModel slowly() {
        return new StockViewModel(
                TestDesk.with(new Tasks(reads::add, Runnable::run, Runnable::run), open));
    }

    private void letGo() {
        while (!reads.isEmpty()) {
            reads.remove().run();
        }
    }

    private static String chosen(StockViewModel model) {
        return model.selected().get().map(StockRow::sku).orElse("none");
    }

    @Test
    void whatIsDoneWhileASearchRunsWaitsForItsHits() {
        addThree();
        StockViewModel slowly = slowly();
        slowly.choices().search().set("cab");
        List<String> booked = new ArrayList<>();
        slowly.whenFound(() -> booked.add(chosen(slowly)));
        assertThat(booked).isEmpty();
        letGo();
        assertThat(booked).containsExactly("C-1");
    }

    @Test
    void whoeverGoesOnToAnotherItemWhileTheListIsRefreshedStaysThere() {
        addThree();
        StockViewModel slowly = slowly();
        slowly.reload();
        letGo();
        BookingViewModel form = slowly.booking(Verb.RECEIVE).orElseThrow();
        form.quantity().text().set("18");
        form.book();
        slowly.choose(slowly.rows().get().get(1));
        letGo();
        assertThat(chosen(slowly)).isEqualTo("B-1");
        assertThat(slowly.rows().get().get(0).row().get().orElseThrow().onHand())
                .isEqualTo(Quantity.of(23));
        slowly.reload();
        slowly.choose(slowly.rows().get().get(2));
        letGo();
        assertThat(chosen(slowly)).isEqualTo("C-1");
    }

    @Test
    void aBookingWhileASearchRunsDoesNotKeepItFromChoosingItsFirstHit() {
        addThree();
        StockViewModel slowly = slowly();
        slowly.reload();
        letGo();
        slowly.choices().search().set("o");
        open.changes().publish(Changes.EVERYTHING);
        slowly.choices().search().set("bol");
        open.changes().publish(Changes.EVERYTHING);
        letGo();
        assertThat(chosen(slowly)).isEqualTo("B-1");
        slowly.choices().search().set("c");
        open.changes().publish(Changes.EVERYTHING);
        letGo();
        assertThat(chosen(slowly)).isEqualTo("A-1"); // Anchor has a c
    }

    @Test
    void aRowThatIsNotLoadedYetIsChosenWhenItArrivesAndWhatIsDoneWithItWaits() {
        for (int i = 0; i < 250; i++) {
            add("I-%03d".formatted(i), "Item " + i, 0, 0);
        }
        StockViewModel slowly = slowly();
        slowly.reload();
        letGo();
        List<String> booked = new ArrayList<>();
        slowly.choose(slowly.rows().get().get(249));
        assertThat(chosen(slowly)).isEqualTo("none");
        slowly.whenFound(() -> booked.add(chosen(slowly)));
        assertThat(booked).isEmpty();
        letGo();
        assertThat(chosen(slowly)).isEqualTo("I-249");
        assertThat(booked).containsExactly("I-249");
    }

    @Test
    void whatWaitsForARowIsNotDoneWithAnotherOne() {
        for (int i = 0; i < 250; i++) {
            add("I-%03d".formatted(i), "Item " + i, 0, 0);
        }
        StockViewModel slowly = slowly();
        slowly.reload();
        letGo();
        List<String> booked = new ArrayList<>();
        slowly.choose(slowly.rows().get().get(249));
        slowly.whenFound(() -> booked.add(chosen(slowly)));
        slowly.choose(slowly.rows().get().get(3));
        letGo();
        assertThat(chosen(slowly)).isEqualTo("I-003");
        assertThat(booked).isEmpty();
    }
}
