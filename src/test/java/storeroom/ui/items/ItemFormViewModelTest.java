package storeroom.ui.items;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.operation.ChangeItems;
import storeroom.operation.Company;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.Banner;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.items.ItemDraftOffers.Offer;
import storeroom.ui.items.ItemDraftOffers.Target;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One form adds, changes and copies; what is typed is not lost, nor what others saved. */
class ItemFormViewModelTest {

    @TempDir Path folder;
    private OpenCompany open;
    private TestDialogs dialogs;
    private ItemId anvil;
    private final List<ItemId> told = new ArrayList<>();

    @BeforeEach
    void openTheCompany() {
        start();
        anvil = add("A-1", "Anvil");
    }

    private void start() {
        dialogs = new TestDialogs();
        Company company = TestCompany.open(folder.resolve("shop.storeroom"));
        open = TestDesk.of(company, dialogs);
    }

    @AfterEach
    void end() {
        open.drafts().close();
        open.company().close();
    }

    private void endAndStartAgain() {
        end();
        start();
    }

    private ItemId add(String sku, String name) {
        return open.company()
                .saveItem()
                .add(
                        ItemDetails.builder(sku, name)
                                .category(Optional.of("Tools"))
                                .barcodes(List.of(Barcode.single("b-" + sku)))
                                .packSize(Quantity.of(12))
                                .shelfLifeDays(Optional.of(30))
                                .note("heavy\nvery")
                                .build())
                .item();
    }

    private Item item(ItemId id) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().items().find(reader, id).orElseThrow();
        }
    }

    private void changeElsewhere(String name) {
        Item now = item(anvil);
        open.company()
                .saveItem()
                .change(new Item(anvil, now.details().toBuilder().name(name).build()));
    }

    private ItemFormViewModel form(ItemFormStart start) {
        return new ItemFormViewModel(open, dialogs, start, told::add);
    }

    private List<Offer> offers() {
        return ItemDraftOffers.find(open);
    }

    @Test
    void aNewItemIsSavedAndWhatIsWrongIsSaidAtItsField() {
        ItemFormViewModel form = form(new ItemFormStart.New(""));
        form.save();
        assertThat(form.fields().sku().error().get()).isNotEmpty();
        form.fields().sku().text().set("a-1");
        form.fields().name().text().set("Another anvil");
        form.fields().barcodes().restore("b-A-1\n40\t6");
        form.save();
        assertThat(form.fields().sku().error().get()).contains("belongs to another item already");
        form.fields().sku().text().set("A-2");
        form.save();
        assertThat(form.fields().barcodes().lines().getFirst().code().error().get())
                .contains("belongs to A-1 already");
        form.fields().barcodes().remove(form.fields().barcodes().lines().getFirst());
        form.fields().shelfLife().text().set("0");
        form.save();
        assertThat(form.fields().shelfLife().error().get()).contains("from 1 to 100,000");
        form.fields().shelfLife().text().set("");
        form.save();
        assertThat(form.saved().get()).isTrue();
        assertThat(item(told.getFirst()).details())
                .isEqualTo(
                        ItemDetails.builder("A-2", "Another anvil")
                                .barcodes(List.of(new Barcode("40", Quantity.of(6))))
                                .build());
        assertThat(dialogs.defects()).isEmpty();
    }

    @Test
    void whatIsOnlyOpenedAndSavedIsAsItWas() {
        ItemDetails before = item(anvil).details();
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.save();
        assertThat(form.saved().get()).isTrue();
        assertThat(item(anvil).details()).isEqualTo(before);
    }

    @Test
    void aCodeThatLooksLikeABarcodeIsOneAndACopyHasNoCodes() {
        ItemFormViewModel scanned = form(new ItemFormStart.New("4006381333931"));
        assertThat(scanned.fields().barcodes().values())
                .containsExactly(Barcode.single("4006381333931"));
        assertThat(form(new ItemFormStart.New("DR-7")).fields().sku().text().get())
                .isEqualTo("DR-7");
        ItemFormViewModel copy = form(new ItemFormStart.Copy(item(anvil)));
        assertThat(copy.fields().sku().text().get()).isEmpty();
        assertThat(copy.fields().barcodes().values()).isEmpty();
        copy.fields().sku().text().set("A-9");
        copy.save();
        assertThat(item(told.getFirst()).details().packSize()).isEqualTo(Quantity.of(12));
    }

    @Test
    void aCodeThatIsThereTwiceIsRefusedAtTheSecond() {
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.fields().barcodes().restore("40\n40\t6");
        form.save();
        assertThat(form.saved().get()).isFalse();
        assertThat(form.fields().barcodes().lines().getLast().code().error().get())
                .isEqualTo("This code is there twice.");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwrittenUnasked() {
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.fields().price().text().set("5");
        changeElsewhere("Big anvil");
        form.save();
        assertThat(form.saved().get()).isFalse();
        assertThat(form.conflict().get().orElseThrow())
                .startsWith("A-1 was changed by anna meanwhile (today 09:31).");
        form.save();
        assertThat(item(anvil).name()).isEqualTo("Big anvil");
        form.reload();
        assertThat(form.fields().name().text().get()).isEqualTo("Big anvil");
        assertThat(form.fields().price().text().get()).isEmpty();
        form.fields().price().text().set("6");
        form.save();
        assertThat(item(anvil).details().price()).isEqualTo(Money.parse("6"));
        assertThat(item(anvil).name()).isEqualTo("Big anvil");
    }

    @Test
    void whatIsInStockIsRetiredInTheFormOnlyAfterTheSameQuestion() {
        new TestBooks(open.company()).receive("A-1", 14);
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.fields().active().set(false);
        form.fields().price().text().set("5");
        form.save();
        assertThat(dialogs.questions().getLast().sentence()).contains("still in stock: 14 pc");
        dialogs.answer(0);
        assertThat(form.saved().get()).isFalse();
        assertThat(form.fields().price().text().get()).isEqualTo("5");
        assertThat(item(anvil).details().active()).isTrue();
        form.save();
        dialogs.answer(1);
        assertThat(form.saved().get()).isTrue();
        assertThat(item(anvil).details().active()).isFalse();
        assertThat(item(anvil).details().price()).isEqualTo(Money.parse("5"));
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void whatIsRetiredAlreadyOrNotInStockIsSavedWithoutAQuestion() {
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.fields().active().set(false);
        form.save();
        assertThat(form.saved().get()).isTrue();
        assertThat(item(anvil).details().active()).isFalse();
        ItemFormViewModel again = form(new ItemFormStart.Change(item(anvil)));
        again.fields().price().text().set("5");
        again.save();
        assertThat(again.saved().get()).isTrue();
        assertThat(dialogs.questions()).isEmpty();
    }

    @Test
    void onesOwnIsSavedOverItWhenThePersonSaysSo() {
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.fields().price().text().set("5");
        changeElsewhere("Big anvil");
        form.save();
        form.overwrite();
        assertThat(form.saved().get()).isTrue();
        assertThat(item(anvil).name()).as("left alone").isEqualTo("Big anvil");
        assertThat(item(anvil).details().price()).isEqualTo(Money.parse("5"));
    }

    @Test
    void onlyWhatWasTypedIsSavedOverWhatOthersSaved() {
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.fields().name().text().set("Small anvil");
        form.fields().note().text().set("light");
        Item now = item(anvil);
        open.company()
                .saveItem()
                .change(
                        new Item(
                                anvil,
                                now.details().toBuilder()
                                        .name("Big anvil")
                                        .price(Money.parse("7"))
                                        .barcodes(List.of())
                                        .build()));
        form.save();
        form.fields().shelfLife().text().set("0");
        form.overwrite();
        assertThat(form.saved().get()).as("something is wrong first").isFalse();
        form.fields().shelfLife().text().set("30");
        form.overwrite();
        assertThat(form.saved().get()).isTrue();
        assertThat(item(anvil).details())
                .isEqualTo(
                        now.details().toBuilder()
                                .name("Small anvil")
                                .note("light")
                                .price(Money.parse("7"))
                                .barcodes(List.of())
                                .build());
    }

    @Test
    void ofAHalfTypedChangeOnlyThatIsSavedOverWhatOthersSaved() {
        form(new ItemFormStart.Change(item(anvil))).fields().price().text().set("5");
        endAndStartAgain();
        changeElsewhere("Big anvil");
        ItemFormViewModel again = again(offers().getFirst());
        again.overwrite();
        assertThat(again.saved().get()).isTrue();
        assertThat(item(anvil).name()).isEqualTo("Big anvil");
        assertThat(item(anvil).details().price()).isEqualTo(Money.parse("5"));
    }

    @Test
    void whatWasTypedInAnotherLanguageMeansTheSame() {
        open.words().speak(Locale.ITALY);
        ItemFormViewModel form = form(new ItemFormStart.New(""));
        form.fields().sku().text().set("NEW-1");
        form.fields().name().text().set("2.500");
        form.fields().reorderPoint().text().set("2.500");
        form.fields().price().text().set("12,500");
        form.fields().cost().text().set("1,2,3");
        form.fields().barcodes().restore("40\t1.200\n41");
        endAndStartAgain();
        assertThat(open.words().locale()).isEqualTo(Locale.UK);
        Offer offer = offers().getFirst();
        ItemFormViewModel again =
                new ItemFormViewModel(
                        open,
                        dialogs,
                        new ItemFormStart.New(""),
                        told::add,
                        Optional.of(offer.draft()));
        assertThat(again.fields().name().text().get()).isEqualTo("2.500");
        assertThat(again.fields().reorderPoint().text().get()).isEqualTo("2,500");
        assertThat(again.fields().price().text().get()).isEqualTo("12.50");
        assertThat(again.fields().cost().text().get()).as("wrong then").isEqualTo("1,2,3");
        assertThat(again.fields().barcodes().values())
                .containsExactly(new Barcode("40", Quantity.of(1_200)), Barcode.single("41"));
        again.fields().cost().text().set("3");
        again.save();
        assertThat(item(told.getFirst()).details().reorderPoint()).isEqualTo(Quantity.of(2_500));
    }

    @Test
    void whatWasSavedAfterAllIsKnownInAnotherLanguageToo() {
        open.words().speak(Locale.ITALY);
        ItemFormViewModel form = form(new ItemFormStart.New(""));
        form.fields().sku().text().set("NEW-1");
        form.fields().name().text().set("Drill");
        form.fields().price().text().set("1.234,5");
        ItemDetails saved =
                ItemDetails.builder("NEW-1", "Drill")
                        .unit(form.fields().unit().text().get())
                        .price(Money.parse("1234.5"))
                        .build();
        open.company().saveItem().add(saved);
        endAndStartAgain();
        assertThat(offers().getFirst().target()).isInstanceOf(Target.Saved.class);
    }

    @Test
    void aPageThatIsClosedLooksForDraftsNoMore() {
        form(new ItemFormStart.New("")).fields().sku().text().set("NEW-1");
        endAndStartAgain();
        open.editing().refuse("Somebody else writes.");
        ObservableList<Banner> closed = FXCollections.observableArrayList();
        ItemDraftOffers before =
                new ItemDraftOffers(open, new ItemForms(open, new Overlay()), closed, () -> {});
        before.lookWhenAllowed();
        before.close();
        open.editing().allow();
        assertThat(closed).isEmpty();
    }

    @Test
    void aHalfTypedItemComesBackAsItWasTyped() {
        ItemFormViewModel form = form(new ItemFormStart.New(""));
        form.fields().sku().text().set("NEW-1");
        form.fields().price().text().set("4.5.6");
        form.fields().barcodes().restore("40\t6x");
        endAndStartAgain();
        Offer offer = offers().getFirst();
        assertThat(offer.sentence()).isEqualTo("Add an item, NEW-1, typed today 09:31");
        ItemFormViewModel again =
                new ItemFormViewModel(
                        open,
                        dialogs,
                        new ItemFormStart.New(""),
                        told::add,
                        Optional.of(offer.draft()));
        assertThat(again.fields().sku().text().get()).isEqualTo("NEW-1");
        assertThat(again.fields().price().text().get()).isEqualTo("4.5.6");
        assertThat(again.fields().unit().text().get()).isEqualTo("pc");
        assertThat(again.fields().barcodes().lines().getFirst().quantity().text().get())
                .isEqualTo("6x");
    }

    @Test
    void aHalfTypedChangeComesBackAndSaysWhatHappenedMeanwhile() {
        form(new ItemFormStart.Change(item(anvil))).fields().price().text().set("5");
        endAndStartAgain();
        Offer offer = offers().getFirst();
        assertThat(offer.sentence()).isEqualTo("Change an item, A-1 Anvil, typed today 09:31");
        assertThat(again(offer).conflict().get()).isEmpty();
        changeElsewhere("Big anvil");
        ItemFormViewModel again = again(offers().getFirst());
        assertThat(again.conflict().get().orElseThrow()).contains("after you typed this");
        assertThat(again.fields().price().text().get()).isEqualTo("5");
    }

    private ItemFormViewModel again(Offer offer) {
        ItemFormStart start = ((Target.Form) offer.target()).start();
        return new ItemFormViewModel(open, dialogs, start, told::add, Optional.of(offer.draft()));
    }

    @Test
    void aTakenSkuAndCodeAreSaidWhileTypingAndStaySaid() {
        ItemFormViewModel form = form(new ItemFormStart.New(""));
        form.fields().sku().text().set("a-1");
        form.fields().barcodes().restore("b-A-1");
        form.lookForTaken();
        String sku = form.fields().sku().error().get();
        assertThat(sku).contains("belongs to another item");
        BarcodeLine line = form.fields().barcodes().lines().getFirst();
        String code = line.code().error().get();
        assertThat(code).contains("A-1");
        form.save(); // the name is missing
        assertThat(form.fields().sku().error().get()).isEqualTo(sku);
        form.fields().name().text().set("Another anvil");
        form.save();
        assertThat(form.fields().sku().error().get()).isEqualTo(sku);
        assertThat(line.code().error().get()).isEqualTo(code);
        form.fields().sku().text().set("A-2");
        form.lookForTaken();
        assertThat(form.fields().sku().error().get()).isEmpty();
        assertThat(line.code().error().get()).isEqualTo(code);
    }

    @Test
    void anItemsOwnCodesAreNotTaken() {
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.lookForTaken();
        assertThat(form.fields().sku().error().get()).isEmpty();
        assertThat(form.fields().barcodes().lines().getFirst().code().error().get()).isEmpty();
    }

    @Test
    void whatWasTypedGoesOnlyAfterAQuestion() {
        List<String> closed = new ArrayList<>();
        form(new ItemFormStart.Change(item(anvil))).giveUp(() -> closed.add("untouched"));
        ItemFormViewModel typed = form(new ItemFormStart.Change(item(anvil)));
        typed.fields().price().text().set("5");
        typed.giveUp(() -> closed.add("typed"));
        dialogs.answer(0);
        endAndStartAgain();
        ItemFormViewModel goneOnWith = again(offers().getFirst());
        goneOnWith.giveUp(() -> closed.add("gone on with"));
        assertThat(closed).containsExactly("untouched");
        assertThat(offers()).hasSize(1);
        dialogs.answer(1);
        assertThat(closed).containsExactly("untouched", "gone on with");
        assertThat(offers()).isEmpty();
    }

    @Test
    void whatWasSavedAfterAllOrGivenUpIsNotOffered() {
        ItemFormViewModel givenUp = form(new ItemFormStart.New(""));
        givenUp.fields().sku().text().set("X");
        givenUp.giveUp(() -> {});
        dialogs.answer(1);
        ItemFormViewModel form = form(new ItemFormStart.New(""));
        form.fields().sku().text().set("NEW-1");
        form.fields().name().text().set("Drill");
        form.fields().price().text().set("4.50");
        endAndStartAgain();
        assertThat(offers()).hasSize(1);
        ItemDetails drill = ItemDetails.builder("NEW-1", "Drill").build();
        ItemId added = open.company().saveItem().add(drill).item();
        assertThat(offers().getFirst().target())
                .as("another price is another item")
                .isInstanceOf(Target.Form.class);
        open.company()
                .saveItem()
                .change(new Item(added, drill.toBuilder().price(Money.parse("4.5")).build()));
        assertThat(offers().getFirst().target()).isInstanceOf(Target.Saved.class);
    }

    @Test
    void aCategoryIsRenamedFromTheFormAndThatIsNoChangeBySomebodyElse() {
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        assertThat(form.hasKnownCategory().get()).isTrue();
        Renaming renaming = form.renamingTheCategory();
        assertThat(renaming.sentence().get()).startsWith("1 item gets the new name.");
        renaming.newName().text().set("Hand tools");
        renaming.save();
        assertThat(form.fields().category().text().get()).isEqualTo("Hand tools");
        form.save();
        assertThat(form.saved().get()).isTrue();
        assertThat(item(anvil).details().category()).contains("Hand tools");
    }

    @Test
    void theNameOfAnotherCategoryMergesAndSaysSoBefore() {
        open.company()
                .saveItem()
                .add(ItemDetails.builder("S", "Saw").category(Optional.of("Saws")).build());
        CategoryViewModel merging = new CategoryViewModel(open, dialogs, "Saws", _ -> {});
        assertThat(merging.merges().get()).isFalse();
        merging.newName().text().set("tools");
        assertThat(merging.merges().get()).isTrue();
        assertThat(merging.sentence().get()).contains("“Tools”", "1 item moves into it");
        merging.save();
        assertThat(dialogs.questions().getLast().sentence()).contains("1 item moves into it");
        assertThat(merging.saved().get()).as("it asks").isFalse();
        dialogs.answer(0);
        merging.save();
        dialogs.answer(1);
        assertThat(merging.saved().get()).isTrue();
        try (Reader reader = open.company().connections().reader()) {
            assertThat(open.company().categories().list(reader)).containsExactly("Tools");
        }
    }

    @Test
    void whatWasChangedBeforeIsNotTakenBackAsIfItWereTheLast() {
        offerSomething();
        renamed(item(anvil).details().category().orElseThrow(), "Hand tools");
        assertThat(open.lastChange().undoable().get()).as("renamed").isEmpty();
        offerSomething();
        ItemFormViewModel form = form(new ItemFormStart.Change(item(anvil)));
        form.fields().name().text().set("Large anvil");
        form.save();
        assertThat(form.saved().get()).isTrue();
        assertThat(open.lastChange().undoable().get()).as("saved in the form").isEmpty();
        ItemId saw =
                open.company()
                        .saveItem()
                        .add(ItemDetails.builder("S", "Saw").category(Optional.of("Saws")).build())
                        .item();
        open.company()
                .changeItems()
                .change(
                        List.of(saw),
                        List.of(new ItemEdit.Category(Optional.empty())),
                        ChangeItems.Stock.FORBIDS);
        offerSomething();
        renamed("Saws", "Hand tools");
        dialogs.answer(1);
        assertThat(open.lastChange().undoable().get()).as("merged, of no item").isEmpty();
    }

    private void renamed(String from, String to) {
        CategoryViewModel renaming = new CategoryViewModel(open, dialogs, from, _ -> {});
        renaming.newName().text().set(to);
        renaming.save();
    }

    private void offerSomething() {
        open.lastChange().offer(new LastChange.Undoable(() -> "", () -> "", () -> "", () -> {}));
    }
}
