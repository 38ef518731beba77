package storeroom.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemEdit;
import storeroom.model.ItemField;
import storeroom.model.ItemFilter;
import storeroom.model.ItemId;
import storeroom.model.ItemOrder;
import storeroom.model.Money;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is searched is found, filtered, ordered and marked; views and columns are remembered. */
class ItemsViewModelTest {

    @TempDir Path folder;
    private OpenCompany open;
    private TestDialogs dialogs;
    private ItemsViewModel items;

    @BeforeEach
    void start() {
        dialogs = new TestDialogs();
        open = TestDesk.of(TestCompany.in(folder), dialogs);
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
        bulk().change(List.of(id(0)), List.of(new ItemEdit.Active(false)), "Retire", () -> {});
        assertThat(shown()).containsExactly("B-1", "C-1");
        assertThat(items.counts().get().orElseThrow().retired()).isEqualTo(1);
        items.view().set(ItemFilter.View.RETIRED);
        assertThat(shown()).containsExactly("A-1");
    }

    @Test
    void whatIsInStockIsRetiredOnlyAfterAQuestion() {
        new TestBooks(open.company()).receive("A-1", 14);
        BulkChanges bulk = bulk();
        bulk.change(List.of(id(0)), List.of(new ItemEdit.Active(false)), "Retire", () -> {});
        assertThat(dialogs.questions().getLast().sentence()).contains("still in stock: 14 pc");
        assertThat(bulk.undoable().get()).isEmpty();
        dialogs.answer(1);
        assertThat(shown()).containsExactly("B-1", "C-1");
        bulk.undo();
        assertThat(shown()).containsExactly("A-1", "B-1", "C-1");
        assertThat(bulk.undoable().get()).isEmpty();
    }

    @Test
    void undoSaysWhatWasChangedMeanwhile() {
        BulkChanges bulk = bulk();
        bulk.change(List.of(id(0), id(1)), List.of(new ItemEdit.Unit("kg")), "Change", () -> {});
        bulk().change(List.of(id(1)), List.of(new ItemEdit.Unit("box")), "Change", () -> {});
        bulk.undo();
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
        ChosenColumns columns = new ChosenColumns(preferences);
        ViewsViewModel views = new ViewsViewModel(items, columns, preferences);
        items.search().set("a & b=c, ü\"");
        items.view().set(ItemFilter.View.NO_BARCODE);
        items.order().set(new ItemOrder(ItemField.PRICE, false));
        columns.choose(ItemField.COST, true);
        views.save("Dear, no code");
        items.clearSearch();
        items.order().set(ItemOrder.BY_SKU);
        columns.choose(ItemField.COST, false);

        ViewsViewModel later = new ViewsViewModel(items, columns, preferences);
        later.choose(later.views().getFirst());
        assertThat(items.search().get()).isEqualTo("a & b=c, ü\"");
        assertThat(items.view().get()).isEqualTo(ItemFilter.View.NO_BARCODE);
        assertThat(items.order().get()).isEqualTo(new ItemOrder(ItemField.PRICE, false));
        assertThat(columns.columns().get().has(ItemField.COST)).isTrue();
        later.rename("Dear");
        items.search().set("");
        later.update();
        assertThat(new SavedViews(preferences).find("Dear").orElseThrow().filter().text())
                .isEmpty();
        later.delete();
        assertThat(new SavedViews(preferences).all()).isEmpty();
    }

    @Test
    void columnsAreRememberedAndNonsenseIsNot() {
        ChosenColumns columns = new ChosenColumns(open.preferences());
        columns.room(1_200);
        assertThat(columns.columns().get()).isEqualTo(ItemColumns.WIDE);
        columns.choose(ItemColumns.parse("sku:120,price:0,moon:7,sku:9"));
        columns.room(500);
        assertThat(new ChosenColumns(open.preferences()).columns().get().toString())
                .isEqualTo("sku:120,price:0");
        assertThat(ItemColumns.parse("")).isEqualTo(ItemColumns.USUAL);
        assertThat(ItemColumns.parse("sku:0").with(ItemField.SKU, false).shown())
                .as("one column stays")
                .hasSize(1);
    }
}
