package storeroom.ui.movements;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.operation.Goods;
import storeroom.repository.LedgerShop;
import storeroom.ui.SpokenNames;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.Locale;

/** The page in the real window, by keyboard; pictures of each state. */
class MovementsPageTest {

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Path shop;

    /** The sample, with a yard where some of it lies. */
    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
            LocationId yard = LedgerShop.addLocation(company, "YARD", "Yard");
            ItemId item;
            try (Reader reader = company.connections().reader()) {
                item = company.items().findBySku(reader, "DR-SET-19").orElseThrow().id();
            }
            company.receive()
                    .receive(
                            MovementKind.RECEIPT,
                            LedgerShop.goods(item, 30, 6, "LS-2026-118")
                                    .withNote("Two boxes were open"));
            company.transfer().transfer(LedgerShop.goods(item, 4, 2, "T-7"), yard);
            company.issue()
                    .issue(MovementKind.SALE, Goods.of(item, Quantity.of(2), TestCompany.TODAY));
        }
    }

    private TestWindow shop(Locale locale, int width, int height) {
        return TestWindow.open(TestWindow.copy(shop, folder), locale, width, height);
    }

    private static void waitForStock(TestWindow window) {
        window.waitUntil(
                "the stock is read",
                () ->
                        window.has("stock-figures")
                                && !window.node("stock-figures", Label.class).getText().isEmpty());
    }

    private static String figures(TestWindow window) {
        return window.node("movements-figures", Label.class).getText();
    }

    @Test
    void theLedgerIsShownLatestFirstAndNarrowedToAnItemWithItsBalance() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("Stock after");
            window.waitUntil("the figures are there", () -> figures(window).contains(" in · "));
            window.picture("120-movements");
            assertThat(window.isOnOneLine("movements-search")).isTrue();
            window.type("dr-set-19");
            window.press(KeyCode.ENTER);
            window.waitUntil("its own figures", () -> figures(window).contains("· in "));
            window.waitFor("Balance");
            window.picture("121-movements-of-an-item");
            window.press(KeyCode.ESCAPE);
            window.type("zzz");
            window.waitFor("No such movements");
            window.picture("122-movements-no-hits");
        }
    }

    @Test
    void aMovementIsTakenBackWithAReasonIn1KeyAndTheReasonAnd1Key() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("Stock after");
            window.press(KeyCode.CONTROL, KeyCode.T);
            window.waitUntil(
                    "the reason is asked",
                    () ->
                            window.has("reverse")
                                    && window.node("reverse-reason", Node.class).isFocused());
            window.type("typed twice");
            window.picture("123-take-back");
            window.press(KeyCode.ENTER);
            window.waitUntil("the card is gone", () -> !window.has("reverse"));
            window.press(KeyCode.UP); // it stays chosen; its opposite stands before it
            window.waitFor("typed twice");
            window.picture("124-taken-back");
        }
    }

    @Test
    void whileItIsBookedTheCardCannotBeLeft() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("Stock after");
            window.press(KeyCode.CONTROL, KeyCode.T);
            window.waitUntil("the reason is asked", () -> window.has("reverse"));
            window.type("typed twice");
            Runnable goOn = window.holdWrites();
            try {
                window.press(KeyCode.ENTER);
                window.press(KeyCode.ESCAPE);
                assertThat(window.shows("Discard what you typed?")).isFalse();
                assertThat(window.has("reverse")).isTrue();
                assertThat(window.node("reverse-cancel", Node.class).isDisabled()).isTrue();
            } finally {
                goOn.run();
            }
            window.waitUntil("the card is gone", () -> !window.has("reverse"));
            window.press(KeyCode.UP); // from the row that follows
            window.waitFor("typed twice");
        }
    }

    @Test
    void shiftF10OpensWhatCanBeDoneWithARowAndTheListKeepsTheFocus() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("Stock after");
            window.press(KeyCode.DOWN);
            TableView<?> table = window.node("movements-table", TableView.class);
            window.press(KeyCode.SHIFT, KeyCode.F10);
            window.waitUntil("the menu is there", () -> isShowing("movements-menu"));
            window.press(KeyCode.DOWN); // the first entry has the focus
            window.press(KeyCode.ENTER);
            window.waitUntil("only that item", () -> figures(window).contains("· in "));
            window.waitUntil("the list has the focus", table::isFocused);
        }
    }

    private static boolean isShowing(String menu) {
        return Window.getWindows().stream()
                .anyMatch(
                        one ->
                                one instanceof ContextMenu shown
                                        && menu.equals(shown.getId())
                                        && shown.isShowing());
    }

    @Test
    void severalMovementsAreTakenBackTogether() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("Stock after");
            window.press(KeyCode.DOWN);
            assertThat(window.node("movements-table", TableView.class).isFocused()).isTrue();
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.press(KeyCode.DELETE);
            window.waitFor("Take back: 3 movements");
            window.picture("125-take-several-back");
            window.run(
                    () -> {
                        SpokenNames names = SpokenNames.in(window.node("reverse", Parent.class));
                        assertThat(names.nameless()).isEmpty();
                        assertThat(names.named())
                                .contains("Reason (optional)", "Cancel", "Take back");
                    });
            window.press(KeyCode.ENTER);
            window.waitUntil("the card is gone", () -> !window.has("reverse"));
            window.waitFor("Sale, back");
            window.waitFor("Undo: take back of 3 movements");
        }
    }

    @Test
    void theMovementsBehindAFigureAreReachedWith1Key() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            waitForStock(window);
            window.type("dr-set-19");
            window.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.waitUntil(
                    "the movements of the item are shown",
                    () -> window.has("movements-figures") && figures(window).contains("· in "));
            assertThat(window.node("movements-only", javafx.scene.control.Button.class).getText())
                    .isEqualTo("DR-SET-19");
        }
    }

    @Test
    void itSpeaksItalianAndUsesALargeWindow() {
        try (TestWindow window = shop(Locale.ITALY, 1920, 1080)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("GIACENZA NEL TEMPO");
            window.waitUntil("the figures are there", () -> figures(window).contains("entrata"));
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.waitFor("Saldo");
            window.picture("126-movements-italian-large");
        }
        try (TestWindow window = shop(Locale.ITALY, 1280, 800)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("GIACENZA NEL TEMPO");
            window.picture("127-movements-italian");
            assertThat(window.isOnOneLine("movements-search")).isTrue();
            window.press(KeyCode.DOWN);
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.press(KeyCode.CONTROL, KeyCode.T);
            window.waitFor("Stornare: 2 movimenti");
            window.picture("129-take-back-italian");
        }
    }

    @Test
    void aTakeBackThatIsUndoneSaysSoInTheListAndBesideIt() {
        try (TestWindow window = shop(Locale.ITALY, 1280, 800)) {
            waitForStock(window);
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("GIACENZA NEL TEMPO");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.CONTROL, KeyCode.T);
            window.waitUntil("the card is there", () -> window.has("reverse"));
            window.press(KeyCode.ENTER);
            window.waitFor("Vendita, storno");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("Vendita, ripristino");
            window.press(KeyCode.UP);
            window.press(KeyCode.UP);
            window.waitFor("Storno annullato: Vendita");
            window.picture("127-movements-restored");
        }
    }

    private static void gapAboveTheList(TestWindow window) {
        window.run(
                () -> {
                    Node button = window.node("movements-export", Node.class);
                    Node list = window.node("movements-table", Node.class);
                    assertThat(list.localToScene(list.getLayoutBounds()).getMinY())
                            .isGreaterThanOrEqualTo(
                                    button.localToScene(button.getLayoutBounds()).getMaxY() + 12);
                });
    }

    @Test
    void anEmptyCompanySaysWhatWillStandHere() {
        try (TestWindow window = TestWindow.open(folder.resolve("company.storeroom"))) {
            window.waitFor("This company is empty");
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.waitFor("Nothing was booked yet");
            window.picture("128-movements-none");
            gapAboveTheList(window);
            window.run(() -> window.window().looks().textSize().set(200));
            window.picture("128-movements-none-large");
            gapAboveTheList(window);
        }
    }
}
