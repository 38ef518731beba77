package storeroom.ui.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.SpokenNames;
import storeroom.ui.TestWindow;
import storeroom.ui.common.PictureCodec;
import storeroom.ui.shell.Language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page of items in the real window, by keyboard, and its pictures. */
class ItemsPageTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
            Item drill = item(company, "DR-SET-19");
            company.saveItem()
                    .change(
                            new Item(
                                    drill.id(),
                                    drill.details().toBuilder()
                                            .barcodes(
                                                    List.of(
                                                            Barcode.single("8003742100914"),
                                                            new Barcode(
                                                                    "8003742100921",
                                                                    Quantity.of(6))))
                                            .price(Money.parse("39.90"))
                                            .note("Shelf 4, behind the counter.")
                                            .build()));
            company.setPicture().set(drill.id(), PictureCodec.of(drawn()).orElseThrow());
        }
    }

    private static WritableImage drawn() {
        WritableImage image = new WritableImage(800, 500);
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 800; x++) {
                boolean bit = (x + y / 3) % 90 < 30 && y > 80 && y < 420;
                image.getPixelWriter()
                        .setColor(x, y, bit ? Color.gray(0.35 + y / 1000.0) : Color.gray(0.93));
            }
        }
        return image;
    }

    private static Item item(Company company, String sku) {
        try (Reader reader = company.connections().reader()) {
            return company.items().findBySku(reader, sku).orElseThrow();
        }
    }

    private TestWindow items(Locale locale, int width, int height) {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), locale, width, height);
        window.waitFor("248 ");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.waitUntil(
                "the list is there",
                () -> window.node("items-table", TableView.class).getItems().size() == 243);
        return window;
    }

    private TestWindow items() {
        return items(Locale.UK, 1280, 800);
    }

    private static void find(TestWindow window, String sku) {
        window.type(sku);
        window.waitUntil(
                sku + " is found",
                () -> window.node("items-table", TableView.class).getItems().size() == 1);
    }

    private static void waitForTheForm(TestWindow window) {
        window.waitUntil("the form is open", () -> window.has("item-form"));
    }

    private ItemDetails saved(String sku) {
        try (Company company =
                TestCompany.openReadOnly(folder.resolve("hardware-shop.storeroom"))) {
            return item(company, sku).details();
        }
    }

    @Test
    void pictures() {
        for (Locale locale : List.of(Locale.UK, Locale.ITALY)) {
            String language = locale.getLanguage();
            for (int width : new int[] {1280, 1920}) {
                String name = language + "-" + width;
                try (TestWindow window = items(locale, width, width == 1280 ? 800 : 1080)) {
                    find(window, "DR-SET-19");
                    window.waitFor("8003742100914");
                    window.press(KeyCode.ESCAPE);
                    window.waitUntil(
                            "all again",
                            () ->
                                    window.node("items-table", TableView.class).getItems().size()
                                            == 243);
                    window.picture("110-items-" + name);
                    find(window, "DR-SET-19");
                    window.press(KeyCode.ESCAPE);
                    find(window, "DR-SET-19");
                    window.waitFor("8003742100914");
                    window.waitUntil(
                            "the picture is shown",
                            () ->
                                    window.node("item-picture", javafx.scene.image.ImageView.class)
                                                    .getImage()
                                            != null);
                    window.picture("110-item-with-picture-" + name);
                    window.press(KeyCode.CONTROL, KeyCode.E);
                    waitForTheForm(window);
                    window.picture("111-item-form-" + name);
                    window.press(KeyCode.ESCAPE);
                    window.press(KeyCode.CONTROL, KeyCode.M);
                    window.waitUntil("the card", () -> window.has("bulk-edit"));
                    window.run(() -> window.node("bulk-price", TextField.class).setText("5"));
                    window.waitUntil("previewed", () -> window.shows("39"));
                    window.picture("112-bulk-edit-" + name);
                    discard(window, "bulk-edit");
                }
            }
        }
        assertThat(Path.of("target/screenshots/112-bulk-edit-it-1920-dark.png")).exists();
    }

    private static void press(TestWindow window, KeyCode code, int times) {
        for (int i = 0; i < times; i++) {
            window.press(code);
        }
    }

    private static void waitForTheList(TestWindow window) {
        window.waitUntil("the form is closed", () -> !window.has("item-form"));
    }

    @Test
    void anItemIsAddedWithTwoCodesBy11KeystrokesBesideTheTyping() {
        try (TestWindow window = items()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            waitForTheForm(window);
            window.type("NEW-1");
            press(window, KeyCode.TAB, 1);
            window.type("Spirit level 60 cm");
            press(window, KeyCode.TAB, 6); // unit, category, price, cost, reorder point, barcode
            window.type("4006381333931");
            window.press(KeyCode.ENTER); // as a scanner sends it: the next code, not the end
            window.waitUntil(
                    "the next row has the focus",
                    () -> window.node("barcode-2", TextField.class).isFocused());
            window.type("4006381333948");
            press(window, KeyCode.TAB, 1);
            window.type("6");
            window.press(KeyCode.ENTER);
            waitForTheList(window);
            window.waitFor("4006381333948 × 6");
        }
        ItemDetails saved = saved("NEW-1");
        assertThat(saved.name()).isEqualTo("Spirit level 60 cm");
        assertThat(saved.barcodes())
                .containsExactly(
                        Barcode.single("4006381333931"),
                        new Barcode("4006381333948", Quantity.of(6)));
    }

    @Test
    void aPriceIsChangedBy5KeystrokesBesideTheTyping() {
        try (TestWindow window = items()) {
            find(window, "DR-SET-19");
            window.press(KeyCode.CONTROL, KeyCode.E); // 1
            waitForTheForm(window);
            press(window, KeyCode.TAB, 4); // name, unit, category, price
            window.waitUntil(
                    "the price has the focus",
                    () -> window.node("item-price", TextField.class).isFocused());
            window.type("42.50");
            window.press(KeyCode.ENTER);
            waitForTheList(window);
            window.waitFor("Unit price: 39.90 → 42.50");
        }
        assertThat(saved("DR-SET-19").price()).isEqualTo(Money.parse("42.5"));
    }

    @Test
    void anItemIsDuplicatedBy2KeystrokesBesideTheTyping() {
        try (TestWindow window = items()) {
            find(window, "DR-SET-19");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
            waitForTheForm(window);
            window.type("DR-SET-19B");
            window.press(KeyCode.ENTER);
            waitForTheList(window);
            window.waitFor("DR-SET-19B ·");
        }
        assertThat(saved("DR-SET-19B"))
                .isEqualTo(
                        saved("DR-SET-19").toBuilder()
                                .sku("DR-SET-19B")
                                .barcodes(List.of())
                                .build());
    }

    @Test
    void anItemInStockIsRetiredBy4KeystrokesAndComesBackBy1() {
        try (TestWindow window = items()) {
            find(window, "DR-SET-19");
            window.press(KeyCode.DOWN); // 1
            window.press(KeyCode.DELETE); // 2
            window.waitFor("is still in stock: 14 pc");
            window.picture("114-retire-in-stock");
            press(window, KeyCode.TAB, 1);
            press(window, KeyCode.SPACE, 1);
            window.waitFor("Retire DR-SET-19");
            window.waitFor("Nothing found");
            window.picture("115-undo-bar");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            window.waitFor("1 item is as before");
            window.waitUntil("the bar is gone", () -> !window.has("undo-items"));
            window.waitFor("DR-SET-19 ·");
        }
        assertThat(saved("DR-SET-19").active()).isTrue();
    }

    @Test
    void allPricesThatWereFoundAreRaisedBy12KeystrokesBesideTheTypingAndTakenBackBy1() {
        try (TestWindow window = items()) {
            window.type("drill");
            window.waitUntil(
                    "they are found",
                    () -> window.node("items-table", TableView.class).getItems().size() < 20);
            window.press(KeyCode.DOWN); // 1
            window.press(KeyCode.CONTROL, KeyCode.A); // 2
            window.waitFor(" marked");
            window.waitFor("Retire 9");
            window.picture("113-marked");
            window.press(KeyCode.CONTROL, KeyCode.M); // 3
            window.waitUntil("the card", () -> window.has("bulk-edit"));
            hasNames(window, "bulk-edit", 13, "Price");
            press(window, KeyCode.TAB, 8); // 11
            window.waitUntil(
                    "the price has the focus",
                    () -> window.node("bulk-price", TextField.class).isFocused());
            window.type("10");
            window.waitFor("9 of 9 change.");
            window.press(KeyCode.ENTER); // 12
            window.waitFor("Undo change of");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            window.waitFor("items are as before");
        }
        assertThat(saved("DR-SET-19").price()).isEqualTo(Money.parse("39.9"));
    }

    private static int found(TestWindow window) {
        return window.node("items-table", TableView.class).getItems().size();
    }

    @Test
    void aViewIsSavedBy2KeystrokesBesideTheTypingAndChosenBy3() {
        try (TestWindow window = items()) {
            find(window, "DR-SET-19");
            window.press(KeyCode.CONTROL, KeyCode.S); // 1
            window.waitUntil("the name is asked", () -> window.has("view-name"));
            hasNames(window, "view-name-card", 3, "Name");
            window.type("Drill sets");
            window.press(KeyCode.ENTER); // 2
            MenuButton menu = window.node("views-menu", MenuButton.class);
            window.waitUntil("it is the current one", () -> menu.getText().equals("Drill sets"));
            window.picture("116-saved-view");
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.press(KeyCode.ESCAPE);
            window.waitUntil("all are shown", () -> found(window) == 243);
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V); // 1
            window.waitUntil("the menu hangs open", menu::isShowing);
            window.press(KeyCode.DOWN); // 2
            window.press(KeyCode.ENTER); // 3
            window.waitUntil("it is shown again", () -> found(window) == 1);
        }
    }

    private static void hasNames(TestWindow window, String id, int many, String name) {
        List<SpokenNames> found = new ArrayList<>();
        window.run(() -> found.add(SpokenNames.in(window.node(id, Parent.class))));
        assertThat(found.getFirst().nameless()).isEmpty();
        assertThat(found.getFirst().named().stream().map(one -> one.replace("_", "")))
                .hasSizeGreaterThanOrEqualTo(many)
                .contains(name);
    }

    @Test
    void allFieldsOfTheFormHaveNames() {
        try (TestWindow window = items()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            waitForTheForm(window);
            hasNames(window, "item-form", 19, "Unit price");
        }
    }

    /** Another category than this one. */
    private static String otherCategory(String than) {
        try (Company company = TestCompany.openReadOnly(shop);
                Reader reader = company.connections().reader()) {
            return company.categories().list(reader).stream()
                    .filter(name -> !name.equals(than))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aCategoryIsMergedIntoAnotherAfterAQuestion() {
        for (Locale locale : List.of(Locale.ITALY, Locale.UK)) {
            try (TestWindow window = items(locale, 1280, 800)) {
                String before = saved("DR-SET-19").category().orElseThrow();
                String into = otherCategory(before);
                find(window, "DR-SET-19");
                window.press(KeyCode.CONTROL, KeyCode.E);
                waitForTheForm(window);
                press(window, KeyCode.TAB, 3); // name, unit, category
                window.press(KeyCode.F2);
                window.waitUntil("the card", () -> window.has("category-card"));
                hasNames(
                        window,
                        "category-card",
                        3,
                        window.words().say("category.name").replace("_", ""));
                window.run(() -> window.node("category-name", TextField.class).setText(into));
                window.waitFor("“" + into + "”");
                window.picture("119-category-" + locale.getLanguage());
                window.press(KeyCode.ENTER);
                window.waitFor(window.words().say("category.merge.title", before, into));
                window.picture("119-category-merge-" + locale.getLanguage());
                window.press(KeyCode.ENTER); // harmless
                window.waitUntil("it is as before", () -> window.has("category-card"));
                assertThat(saved("DR-SET-19").category()).contains(before);
                if (locale.equals(Locale.UK)) {
                    window.press(KeyCode.ENTER);
                    window.waitFor(window.words().say("category.merge.title", before, into));
                    press(window, KeyCode.TAB, 1);
                    press(window, KeyCode.SPACE, 1);
                    window.waitUntil("it is merged", () -> !window.has("category-card"));
                    assertThat(saved("DR-SET-19").category()).contains(into);
                    window.press(KeyCode.ESCAPE);
                    waitForTheList(window);
                    window.press(KeyCode.CONTROL, KeyCode.Z);
                    window.waitUntil("the bar is gone", () -> !window.has("undo-items"));
                    assertThat(saved("DR-SET-19").category()).contains(before);
                    assertThat(categories()).contains(before, into);
                }
            }
        }
    }

    @Test
    void aUnitIsRenamedForAllItsItemsInTheFieldAndTakenBackAsOne() {
        for (Locale locale : List.of(Locale.ITALY, Locale.UK)) {
            try (TestWindow window = items(locale, 1280, 800)) {
                find(window, "DR-SET-19");
                window.press(KeyCode.CONTROL, KeyCode.E);
                waitForTheForm(window);
                press(window, KeyCode.TAB, 2); // name, unit
                window.press(KeyCode.F2);
                window.waitUntil("the card", () -> window.has("unit-card"));
                hasNames(window, "unit-card", 3, window.words().say("unit.name").replace("_", ""));
                int pieces = countedIn("pc");
                window.run(() -> window.node("unit-name", TextField.class).setText("box"));
                window.waitFor("“box”");
                window.picture("119-unit-" + locale.getLanguage());
                window.run(() -> window.node("unit-name", TextField.class).setText("piece"));
                window.waitFor(window.words().say("unit.renames", String.valueOf(pieces), pieces));
                if (locale.equals(Locale.UK)) {
                    window.press(KeyCode.ENTER);
                    window.waitUntil("it is renamed", () -> !window.has("unit-card"));
                    assertThat(countedIn("piece")).isEqualTo(pieces);
                    assertThat(countedIn("pc")).isZero();
                    window.press(KeyCode.ESCAPE); // the form knows: there is nothing to discard
                    waitForTheList(window);
                    window.press(KeyCode.CONTROL, KeyCode.Z);
                    window.waitUntil("the bar is gone", () -> !window.has("undo-items"));
                    assertThat(countedIn("pc")).isEqualTo(pieces);
                }
            }
        }
    }

    private int countedIn(String unit) {
        try (Company company = TestCompany.openReadOnly(folder.resolve("hardware-shop.storeroom"));
                Reader reader = company.connections().reader()) {
            return company.items().countedIn(reader, unit).size();
        }
    }

    private List<String> categories() {
        try (Company company = TestCompany.openReadOnly(folder.resolve("hardware-shop.storeroom"));
                Reader reader = company.connections().reader()) {
            return company.categories().list(reader);
        }
    }

    /** Esc asks; the answer on the left throws away what was typed. */
    private static void discard(TestWindow window, String card) {
        String question = window.words().say("draft.giveUp.title");
        window.press(KeyCode.ESCAPE);
        window.waitFor(question);
        window.press(KeyCode.ENTER); // harmless
        window.waitUntil("the question is gone", () -> !window.shows(question));
        assertThat(window.has(card)).isTrue();
        window.press(KeyCode.ESCAPE);
        window.waitFor(question);
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.waitUntil("the card is gone", () -> !window.has(card));
    }

    @Test
    void whatWasTypedIntoACardGoesOnlyAfterAQuestionAndAnUntouchedOneAtOnce() {
        try (TestWindow window = items()) {
            find(window, "DR-SET-19");
            window.press(KeyCode.CONTROL, KeyCode.M);
            window.waitUntil("the card", () -> window.has("bulk-edit"));
            window.press(KeyCode.ESCAPE);
            assertThat(window.has("bulk-edit")).isFalse();
            window.press(KeyCode.CONTROL, KeyCode.M);
            window.waitUntil("the card", () -> window.has("bulk-edit"));
            window.press(KeyCode.TAB);
            window.type("Brass");
            discard(window, "bulk-edit");
            window.press(KeyCode.CONTROL, KeyCode.E);
            waitForTheForm(window);
            press(window, KeyCode.TAB, 3); // name, unit, category
            window.press(KeyCode.F2);
            window.waitUntil("the card", () -> window.has("category-card"));
            window.press(KeyCode.ESCAPE);
            assertThat(window.has("category-card")).isFalse();
            window.press(KeyCode.F2);
            window.waitUntil("the card", () -> window.has("category-card"));
            window.type("x");
            discard(window, "category-card");
            window.press(KeyCode.ESCAPE);
            waitForTheList(window);
            window.press(KeyCode.CONTROL, KeyCode.S);
            window.waitUntil("the card", () -> window.has("view-name-card"));
            window.type("Drills");
            discard(window, "view-name-card");
        }
        assertThat(saved("DR-SET-19").category()).isNotEqualTo(Optional.of("Brass"));
    }

    @Test
    void whileItIsSavedTheCardStopsItAndKeepsWhatWasChosen() {
        for (Locale locale : List.of(Locale.ITALY, Locale.UK)) {
            try (TestWindow window = items(locale, 1280, 800)) {
                find(window, "DR-SET-19");
                window.press(KeyCode.CONTROL, KeyCode.M);
                window.waitUntil("the card", () -> window.has("bulk-edit"));
                window.press(KeyCode.TAB);
                window.type("Brass");
                Runnable goOn = window.holdWrites();
                try {
                    window.press(KeyCode.ENTER);
                    window.waitFor(window.words().say("bulk.saving"));
                    assertThat(window.node("bulk-cancel", Button.class).getText())
                            .isEqualTo(window.words().say("bulk.stop"));
                    window.picture("112-bulk-edit-saving-" + locale.getLanguage());
                    window.press(KeyCode.ESCAPE);
                    window.waitFor(window.words().say("bulk.stopping"));
                    assertThat(window.has("bulk-edit")).isTrue();
                } finally {
                    goOn.run();
                }
                window.waitFor(window.words().say("items.stopped"));
                window.press(KeyCode.ENTER);
                window.waitUntil("the card is gone", () -> !window.has("bulk-edit"));
            }
            assertThat(saved("DR-SET-19").category()).contains("Brass");
        }
    }

    @Test
    void theLastBulkEditCanStillBeTakenBackAfterTheLanguageChanged() {
        try (TestWindow window = items()) {
            find(window, "DR-SET-19");
            window.press(KeyCode.CONTROL, KeyCode.M);
            window.waitUntil("the card", () -> window.has("bulk-edit"));
            window.press(KeyCode.TAB);
            window.type("Brass");
            window.press(KeyCode.ENTER);
            window.waitFor("Undo: change of 1 item");
            window.run(() -> window.window().looks().language().set(Language.ITALIAN));
            window.waitFor(window.words().say("items.undo", "1", 1));
            window.waitFor(
                    window.words()
                            .say("status.undo", window.words().say("items.undo.name", "1", 1)));
            window.picture("119-bulk-edit-undo-it");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitUntil("the bar is gone", () -> !window.has("undo-items"));
        }
        assertThat(saved("DR-SET-19").category()).isNotEqualTo(Optional.of("Brass"));
    }

    @Test
    void aPictureThatWasRemovedComesBackBy1Keystroke() {
        try (TestWindow window = items()) {
            find(window, "DR-SET-19");
            window.waitFor(window.words().say("picture.remove"));
            window.click(window.words().say("picture.remove"));
            window.waitFor("Picture of DR-SET-19 removed");
            window.picture("119-picture-removed");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            window.waitFor("The picture of DR-SET-19 is as before");
            window.waitUntil("the bar is gone", () -> !window.has("undo-items"));
            window.waitFor("Undo: sale of 2 × DR-SET-19"); // booked before
            window.click(window.words().say("picture.remove"));
            window.waitFor("Undo: picture of DR-SET-19");
            window.run(() -> window.node("items-table", TableView.class).requestFocus());
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("The picture of DR-SET-19 is as before");
            window.waitFor("Undo: sale of 2 × DR-SET-19");
        }
    }

    @Test
    void theFormOfANewItemSaysAtTheFieldsWhatIsWrong() {
        try (TestWindow window = items()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            waitForTheForm(window);
            window.type("DR-SET-19");
            window.run(() -> window.node("item-price", TextField.class).setText("4.5.6"));
            window.press(KeyCode.ENTER);
            window.waitFor("This must not be empty.");
            window.waitFor("Type an amount");
            assertThat(window.node("item-name", TextField.class).isFocused()).isTrue();
            window.picture("117-form-wrong");
            window.run(
                    () -> {
                        window.node("item-price", TextField.class).setText("4.5");
                        window.node("item-name", TextField.class).setText("Drill");
                    });
            window.press(KeyCode.ENTER);
            window.waitFor("belongs to another item already");
            window.waitUntil(
                    "its field has the focus",
                    () -> window.node("item-sku", TextField.class).isFocused());
            press(window, KeyCode.TAB, 2);
            ComboBox<?> unit = window.node("item-unit", ComboBox.class);
            window.waitUntil(
                    "typing replaces the unit",
                    () -> unit.getEditor().getSelectedText().equals("pc"));
        }
    }

    @Test
    void whatIsSaidBelowACodeMovesNothingBesideIt() {
        try (TestWindow window = items()) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            waitForTheForm(window);
            TextField code = window.node("barcode-1", TextField.class);
            Node remove = window.node("barcode-remove-1", Node.class);
            window.run(() -> code.setText("9".repeat(300)));
            window.settle();
            assertThat(code.getPseudoClassStates().toString()).contains("danger");
            window.run(
                    () ->
                            assertThat(remove.localToScene(0, 0).getY())
                                    .isEqualTo(code.localToScene(0, 0).getY(), within(2.0)));
        }
    }

    @Test
    void anEmptyCompanyOffersToAddAnItem() {
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.waitFor("No items yet");
            assertThat(window.shows("Add an item")).isTrue();
            window.picture("118-items-empty");
        }
    }
}
