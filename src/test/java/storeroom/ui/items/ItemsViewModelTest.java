package storeroom.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemEdit;
import storeroom.model.ItemField;
import storeroom.model.ItemFilter;
import storeroom.model.ItemId;
import storeroom.model.ItemOrder;
import storeroom.model.Money;
import storeroom.model.Picture;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.Job;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Tasks;

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

/** What is searched is found, filtered, ordered and marked; views and columns are remembered. */
class ItemsViewModelTest {

    @TempDir Path folder;
    private OpenCompany open;
    private TestDialogs dialogs;
    private LastChange last;
    private ItemsViewModel items;

    @BeforeEach
    void start() {
        dialogs = new TestDialogs();
        open = TestDesk.of(TestCompany.in(folder), dialogs);
        last = open.lastChange();
        add("A-1", "Anvil", Optional.of("Tools"), "30", "40001");
        add("B-1", "Bolt", Optional.of("Fixings"), "0.1");
        add("C-1", "Crate", Optional.empty(), "5", "40003");
        items = new ItemsViewModel(open, dialogs);
        items.reload();
    }

    @AfterEach
    void end() {
        items.close();
        open.drafts().close();
        open.company().close();
    }

    private ItemId add(
            String sku, String name, Optional<String> category, String price, String... codes) {
        return open.company()
                .saveItem()
                .add(
                        ItemDetails.builder(sku, name)
                                .category(category)
                                .price(Money.parse(price))
                                .barcodes(List.of(codes).stream().map(Barcode::single).toList())
                                .build())
                .item();
    }

    private List<String> shown() {
        return items.rows().get().stream()
                .map(slot -> slot.row().get().orElseThrow().sku())
                .toList();
    }

    private BulkChanges bulk() {
        return new BulkChanges(open, dialogs);
    }

    private ItemId id(int row) {
        return items.rows().get().get(row).row().get().map(Item::id).orElseThrow();
    }

    @Test
    void itIsSearchedFilteredAndOrderedByTheDatabase() {
        assertThat(shown()).containsExactly("A-1", "B-1", "C-1");
        assertThat(items.selected().get().orElseThrow().sku()).isEqualTo("A-1");
        items.order().set(new ItemOrder(ItemField.PRICE, false));
        assertThat(shown()).containsExactly("A-1", "C-1", "B-1");
        items.order().set(new ItemOrder(ItemField.CATEGORY, true));
        assertThat(shown()).containsExactly("C-1", "B-1", "A-1");
        items.view().set(ItemFilter.View.NO_CATEGORY);
        assertThat(shown()).containsExactly("C-1");
        items.view().set(ItemFilter.View.NO_BARCODE);
        assertThat(shown()).containsExactly("B-1");
        items.clearSearch();
        items.category().set(Optional.of("tools"));
        assertThat(shown()).containsExactly("A-1");
        items.search().set("zzz");
        assertThat(items.state().get()).isEqualTo(ItemsViewModel.State.NO_HITS);
        items.clearSearch();
        items.search().set("40003");
        assertThat(shown()).containsExactly("C-1");
    }

    @Test
    void retiredOnesAreCountedAndShownBySelf() {
        bulk().change(
                        List.of(id(0)),
                        List.of(new ItemEdit.Active(false)),
                        () -> "Retire",
                        () -> {});
        assertThat(shown()).containsExactly("B-1", "C-1");
        assertThat(items.counts().get().orElseThrow().retired()).isEqualTo(1);
        items.view().set(ItemFilter.View.RETIRED);
        assertThat(shown()).containsExactly("A-1");
    }

    @Test
    void whatIsInStockIsRetiredOnlyAfterAQuestion() {
        new TestBooks(open.company()).receive("A-1", 14);
        BulkChanges bulk = bulk();
        bulk.change(List.of(id(0)), List.of(new ItemEdit.Active(false)), () -> "Retire", () -> {});
        assertThat(dialogs.questions().getLast().sentence()).contains("still in stock: 14 pc");
        assertThat(last.undoable().get()).isEmpty();
        dialogs.answer(1);
        assertThat(shown()).containsExactly("B-1", "C-1");
        last.undo();
        assertThat(shown()).containsExactly("A-1", "B-1", "C-1");
        assertThat(last.undoable().get()).isEmpty();
    }

    @Test
    void undoSaysWhatWasChangedMeanwhile() {
        bulk().change(
                        List.of(id(0), id(1)),
                        List.of(new ItemEdit.Unit("kg")),
                        () -> "Change",
                        () -> {});
        Item bolt = items.rows().get().get(1).row().get().orElseThrow();
        open.company()
                .saveItem()
                .change(new Item(bolt.id(), bolt.details().toBuilder().unit("box").build()));
        last.undo();
        assertThat(dialogs.rules().getLast())
                .contains("One item was changed again meanwhile", "B-1");
        assertThat(open.notice().get()).isEqualTo("1 item is as before");
    }

    @Test
    void rowsAreMarkedByTheirPlaceAndStayMarkedWhateverIsShown() {
        items.markRows(2, 1);
        assertThat(items.marks().count().get()).isEqualTo(2);
        items.search().set("anvil");
        items.marks().toggle(id(0));
        items.clearSearch();
        assertThat(items.marks().has(id(0))).isTrue();
        items.marks().toggle(id(0));
        assertThat(items.marks().all()).containsExactly(id(1), id(2));
        items.marks().clear();
        items.markAll();
        assertThat(items.marks().count().get()).isEqualTo(3);
    }

    @Test
    void theCardSaysBeforeWhatWouldBeChangedAndChangesWhatIsTicked() {
        BulkEditViewModel card = new BulkEditViewModel(open, List.of(id(0), id(1), id(2)), bulk());
        assertThat(card.preview().get()).startsWith("Tick what shall be changed");
        card.price().text().set("10");
        assertThat(card.changesPrice().get()).as("typing ticks").isTrue();
        assertThat(card.preview().get()).isEqualTo("3 of 3 change. A-1: 30.00 → 33.00.");
        card.pricing().set(BulkEditViewModel.Pricing.BY_AMOUNT);
        card.price().text().set("-1");
        assertThat(card.preview().get()).contains("The price of B-1 would be below zero");
        card.pricing().set(BulkEditViewModel.Pricing.TO_AMOUNT);
        card.save();
        assertThat(card.price().error().get()).isEqualTo("It cannot be negative.");
        card.changesPrice().set(false);
        card.category().text().set("Tools");
        assertThat(card.preview().get()).isEqualTo("2 of 3 change.");
        card.save();
        assertThat(card.saved().get()).isTrue();
        items.category().set(Optional.of("Tools"));
        assertThat(shown()).hasSize(3);
    }

    @Test
    void aViewIsSavedChosenRenamedAndDeletedAndOutlivesThePage() {
        Preferences preferences = open.preferences();
        ColumnsOfATest columns = new ColumnsOfATest();
        ViewsViewModel views = new ViewsViewModel(items, columns, preferences, open.changes());
        items.search().set("a & b=c, ü\"");
        items.view().set(ItemFilter.View.NO_BARCODE);
        items.order().set(new ItemOrder(ItemField.PRICE, false));
        columns.arrange("sku,cost");
        views.save("Dear, no code");
        items.clearSearch();
        items.order().set(ItemOrder.BY_SKU);
        columns.arrange("sku");

        ViewsViewModel later = new ViewsViewModel(items, columns, preferences, open.changes());
        later.choose(later.views().getFirst());
        assertThat(items.search().get()).isEqualTo("a & b=c, ü\"");
        assertThat(items.view().get()).isEqualTo(ItemFilter.View.NO_BARCODE);
        assertThat(items.order().get()).isEqualTo(new ItemOrder(ItemField.PRICE, false));
        assertThat(columns.arrangement()).isEqualTo("sku,cost");
        later.rename("Dear");
        items.search().set("");
        later.update();
        assertThat(new SavedViews(preferences).find("Dear").orElseThrow().filter().text())
                .isEmpty();
        later.delete();
        assertThat(new SavedViews(preferences).all()).isEmpty();
    }

    private static final class ColumnsOfATest implements ViewsViewModel.Columns {

        private String now = "";

        @Override
        public String arrangement() {
            return now;
        }

        @Override
        public void arrange(String arrangement) {
            now = arrangement;
        }
    }

    @Test
    void whatIsNarrowedToACategoryFollowsItsName() {
        Preferences preferences = open.preferences();
        ViewsViewModel views =
                new ViewsViewModel(items, new ColumnsOfATest(), preferences, open.changes());
        items.category().set(Optional.of("Tools"));
        views.save("My tools");
        CategoryViewModel renaming = new CategoryViewModel(open, dialogs, "Tools", _ -> {});
        renaming.newName().text().set("Hand tools");
        renaming.save();
        assertThat(items.category().get()).contains("Hand tools");
        assertThat(shown()).containsExactly("A-1");
        assertThat(views.current().get().orElseThrow().filter().category()).contains("Hand tools");
        assertThat(new SavedViews(preferences).find("My tools").orElseThrow().filter().category())
                .contains("Hand tools");
        assertThat(items.categoryIsGone().get()).isFalse();
        items.category().set(Optional.of("Tools"));
        assertThat(items.state().get()).isEqualTo(ItemsViewModel.State.NO_HITS);
        assertThat(items.categoryIsGone().get()).isTrue();
    }

    @Test
    void whatFollowedAMergedCategoryReturnsWhenThatIsTakenBackAndNothingElse() {
        ColumnsOfATest columns = new ColumnsOfATest();
        ViewsViewModel views =
                new ViewsViewModel(items, columns, open.preferences(), open.changes());
        items.category().set(Optional.of("Fixings"));
        views.save("My fixings");
        items.category().set(Optional.of("Tools"));
        views.save("My tools");
        merge("Tools", "Fixings");
        assertThat(items.category().get()).contains("Fixings");
        assertThat(category(open.preferences(), "My tools")).contains("Fixings");

        views.close(); // as when the language is changed
        ViewsViewModel later =
                new ViewsViewModel(items, columns, open.preferences(), open.changes());
        last.undo();
        assertThat(shown()).containsExactly("A-1");
        assertThat(items.category().get()).contains("Tools");
        assertThat(category(open.preferences(), "My tools")).contains("Tools");
        assertThat(category(open.preferences(), "My fixings")).contains("Fixings");
        later.close();
    }

    @Test
    void whatStayedWithAnEarlierMergeIsNotMovedByTheUndoOfALaterOne() {
        ViewsViewModel views =
                new ViewsViewModel(items, new ColumnsOfATest(), open.preferences(), open.changes());
        items.category().set(Optional.of("Tools"));
        views.save("My tools");
        merge("Tools", "Fixings");
        add("D-1", "Drill", Optional.of("Tools"), "9");
        merge("Tools", "Fixings");
        last.undo();
        assertThat(category(open.preferences(), "My tools")).contains("Fixings");
        assertThat(items.category().get()).contains("Fixings");
        assertThat(details("D-1").category()).contains("Tools");
    }

    private void merge(String from, String into) {
        CategoryViewModel merging = new CategoryViewModel(open, dialogs, from, _ -> {});
        merging.newName().text().set(into);
        merging.save();
        dialogs.answer(1);
    }

    private static Optional<String> category(Preferences preferences, String view) {
        return new SavedViews(preferences).find(view).orElseThrow().filter().category();
    }

    private ItemDetails details(String sku) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().items().findBySku(reader, sku).orElseThrow().details();
        }
    }

    @Test
    void theButtonSaysWhichWayItGoes() {
        assertThat(items.bringsBack().get()).isFalse();
        bulk().change(
                        List.of(id(0)),
                        List.of(new ItemEdit.Active(false)),
                        () -> "Retire",
                        () -> {});
        items.view().set(ItemFilter.View.RETIRED);
        assertThat(items.bringsBack().get()).isTrue();
        items.marks().toggle(id(0));
        items.view().set(ItemFilter.View.ACTIVE);
        assertThat(items.bringsBack().get()).isFalse();
    }

    /** Writes wait until the test lets them go. */
    private OpenCompany withHeldWrites(Deque<Runnable> held) {
        return TestDesk.with(new Tasks(Runnable::run, held::add, Runnable::run), open);
    }

    @Test
    void twoEntersRaiseAPriceOnce() {
        Deque<Runnable> held = new ArrayDeque<>();
        OpenCompany slow = withHeldWrites(held);
        BulkEditViewModel card =
                new BulkEditViewModel(slow, List.of(id(0)), new BulkChanges(slow, dialogs));
        card.price().text().set("10");
        card.save();
        assertThat(card.saving().get()).isTrue();
        card.save();
        assertThat(held).hasSize(1);
        held.remove().run();
        card.save();
        assertThat(held).isEmpty();
        assertThat(details(0).price()).isEqualTo(Money.parse("33"));
        last.undo();
        last.undo();
        assertThat(held).hasSize(1);
        assertThat(slow.notice().get()).startsWith("The change before is still being saved.");
        held.remove().run();
        assertThat(details(0).price()).isEqualTo(Money.parse("30"));
        assertThat(last.undoable().get()).isEmpty();
    }

    @Test
    void aCardThatSavesIsStoppedAndKeepsWhatWasChosen() {
        Deque<Runnable> held = new ArrayDeque<>();
        OpenCompany slow = withHeldWrites(held);
        BulkEditViewModel card =
                new BulkEditViewModel(slow, List.of(id(0)), new BulkChanges(slow, dialogs));
        List<String> left = new ArrayList<>();
        card.price().text().set("10");
        card.save();
        card.giveUp(dialogs, () -> left.add("left"));
        assertThat(dialogs.questions()).as("stopped, not left").isEmpty();
        assertThat(card.preview().get()).startsWith("It is being stopped");
        card.giveUp(dialogs, () -> left.add("left"));
        assertThat(dialogs.questions()).as("who does not wait is asked").hasSize(1);
        dialogs.answer(0);
        held.remove().run();
        assertThat(card.saving().get()).isFalse();
        assertThat(card.saved().get()).isFalse();
        assertThat(left).isEmpty();
        assertThat(slow.notice().get()).isEqualTo("Stopped: nothing was changed");
        assertThat(details(0).price()).isEqualTo(Money.parse("30"));
        assertThat(card.preview().get()).isEqualTo("1 of 1 changes. A-1: 30.00 → 33.00.");
        card.save();
        held.remove().run();
        assertThat(card.saved().get()).isTrue();
    }

    @Test
    void aCardIsLeftWhileAnotherChangeIsBeingSavedAndSavesOnlyAfterIt() {
        Deque<Runnable> held = new ArrayDeque<>();
        OpenCompany slow = withHeldWrites(held);
        UnitViewModel renaming = new UnitViewModel(slow, dialogs, "pc", _ -> {});
        renaming.newName().text().set("piece");
        renaming.save();
        BulkEditViewModel card =
                new BulkEditViewModel(slow, List.of(id(0)), new BulkChanges(slow, dialogs));
        List<String> left = new ArrayList<>();
        card.giveUp(dialogs, () -> left.add("left"));
        assertThat(left).containsExactly("left");
        card.price().text().set("10");
        card.save();
        assertThat(held).hasSize(1);
        assertThat(card.saving().get()).isFalse();
        assertThat(card.preview().get()).startsWith("The change before is still being saved.");
        UnitViewModel second = new UnitViewModel(slow, dialogs, "pc", _ -> {});
        second.newName().text().set("box");
        second.save();
        assertThat(held).hasSize(1);
        assertThat(second.saving().get()).as("it can be tried again").isFalse();
        held.remove().run();
        assertThat(renaming.saved().get()).isTrue();
        card.save();
        held.remove().run();
        assertThat(details(0).price()).isEqualTo(Money.parse("33"));
    }

    @Test
    void twoUndosOfAPictureTakeOneBackAndWhatWasOfferedMeanwhileStays() {
        PictureChanges pictures = new PictureChanges(open, dialogs);
        ItemId anvil = id(0);
        pictures.set(anvil, new WritableImage(40, 30));
        Deque<Runnable> held = new ArrayDeque<>();
        OpenCompany slow = withHeldWrites(held);
        new PictureChanges(slow, dialogs).remove(anvil);
        held.remove().run();
        last.undo();
        last.undo();
        assertThat(held).hasSize(1);
        assertThat(slow.notice().get()).startsWith("The change before is still being saved.");
        LastChange.Undoable later =
                new LastChange.Undoable(() -> "later", () -> "", () -> "", () -> {});
        last.offer(later);
        held.remove().run();
        assertThat(width(anvil)).isEqualTo(40);
        assertThat(last.undoable().get()).contains(later);
    }

    @Test
    void anUndoThatIsTriedAgainForgetsWhatItTookBackAndNotALaterChange() throws SQLException {
        Duration soon = Duration.ofMillis(1);
        Path file = folder.resolve("impatient.storeroom");
        try (Company company =
                TestCompany.open(
                        file,
                        DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                                .withBusyWait(soon)
                                .withGateWait(soon))) {
            OpenCompany impatient = TestDesk.of(company, dialogs);
            ItemId item = company.saveItem().add(ItemDetails.builder("A", "Axe").build()).item();
            new BulkChanges(impatient, dialogs)
                    .change(
                            List.of(item),
                            List.of(new ItemEdit.Unit("kg")),
                            () -> "Change",
                            () -> {});
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                impatient.lastChange().undo();
                statement.execute("ROLLBACK");
            }
            assertThat(dialogs.problems()).hasSize(1);
            LastChange.Undoable later =
                    new LastChange.Undoable(() -> "later", () -> "", () -> "", () -> {});
            impatient.lastChange().offer(later);
            dialogs.tryAgain();
            assertThat(impatient.notice().get()).isEqualTo("1 item is as before");
            assertThat(impatient.lastChange().undoable().get()).contains(later);
            impatient.drafts().close();
        }
    }

    private ItemDetails details(int row) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().items().find(reader, id(row)).orElseThrow().details();
        }
    }

    @Test
    void aChangeOfManyIsAJobWithANameThatCanBeStopped() {
        List<ItemId> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            many.add(add("N-" + i, "Nail", Optional.empty(), "1"));
        }
        Deque<Runnable> held = new ArrayDeque<>();
        OpenCompany slow = withHeldWrites(held);
        BulkChanges bulk = new BulkChanges(slow, dialogs);
        List<ItemEdit> unit = List.of(new ItemEdit.Unit("box"));
        bulk.change(many, unit, () -> "Change 501 items", () -> {});
        Job job = slow.tasks().jobs().underWay().getFirst();
        assertThat(job.what()).isEqualTo("Change 501 items");
        job.cancel();
        held.remove().run();
        assertThat(slow.notice().get()).isEqualTo("Stopped: nothing was changed");
        assertThat(slow.tasks().jobs().underWay()).isEmpty();
        bulk.change(many, unit, () -> "Change 501 items", () -> {});
        Job again = slow.tasks().jobs().underWay().getFirst();
        held.remove().run();
        assertThat(again.progress().get()).isEqualTo(1);
        assertThat(last.undoable().get().orElseThrow().button().get()).contains("501");
    }

    @Test
    void aPictureThatWasReplacedOrRemovedComesBack() {
        PictureChanges pictures = new PictureChanges(open, dialogs);
        ItemId anvil = id(0);
        pictures.set(anvil, new WritableImage(40, 30));
        assertThat(last.undoable().get().orElseThrow().what().get())
                .isEqualTo("Picture of A-1 added");
        pictures.set(anvil, new WritableImage(50, 30));
        assertThat(width(anvil)).isEqualTo(50);
        last.undo();
        assertThat(width(anvil)).isEqualTo(40);
        pictures.remove(anvil);
        assertThat(width(anvil)).isZero();
        last.undo();
        assertThat(width(anvil)).isEqualTo(40);
        assertThat(open.notice().get()).isEqualTo("The picture of A-1 is as before");
        assertThat(last.undoable().get()).isEmpty();
    }

    private int width(ItemId item) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().pictures().find(reader, item).map(Picture::width).orElse(0);
        }
    }
}
