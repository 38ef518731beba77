package storeroom.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.operation.Company;
import storeroom.repository.LedgerShop;
import storeroom.ui.TestWindow;
import storeroom.ui.common.ChoiceMenu;

import java.nio.file.Path;
import java.util.Locale;

/** The stock of places and past days in the real window, by keyboard; pictures of each state. */
class StockPageTest {

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Path shop;

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
                    .receive(MovementKind.RECEIPT, LedgerShop.goods(item, 30, 6, "LS-118"));
            company.transfer().transfer(LedgerShop.goods(item, 4, 2, "T-7"), yard);
        }
    }

    private TestWindow shop(Locale locale, int width, int height) {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), locale, width, height);
        window.waitUntil(
                "the stock is read",
                () -> window.has("stock-figures") && !figures(window).isEmpty());
        return window;
    }

    private static String figures(TestWindow window) {
        return window.node("stock-figures", Label.class).getText();
    }

    @Test
    void columnsAreMovedByKeyboardAlone() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            TableView<?> table = window.node("stock-table", TableView.class);
            assertThat(table.getColumns().get(1).getId()).isEqualTo("name");
            window.run(() -> window.node("stock-columns", Node.class).requestFocus());
            window.press(KeyCode.SPACE);
            window.press(KeyCode.UP); // as at the beginning
            window.press(KeyCode.UP); // order and width
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.RIGHT); // of the SKU: move left
            window.press(KeyCode.DOWN); // move right
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ENTER); // it stays open for the next step
            window.waitUntil(
                    "the column is the third",
                    () -> table.getColumns().get(2).getId().equals("sku"));
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void theStockOfAPastDayTakes1KeyTheDateAndNothingElse() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            String today = figures(window);
            window.press(KeyCode.CONTROL, KeyCode.Y);
            window.type("30/06/2026");
            window.waitFor("As of Tuesday");
            window.waitUntil("its own value", () -> !figures(window).equals(today));
            window.picture("130-stock-as-of");
            assertThat(window.node("past-mark", Label.class).getText()).contains("nothing can be");
            window.press(KeyCode.CONTROL, KeyCode.R);
            assertThat(window.shows("Receive 1")).isFalse();
            window.waitFor("Go back to today first");
            window.press(KeyCode.CONTROL, KeyCode.Y);
            window.press(KeyCode.ESCAPE);
            window.waitUntil("today again", () -> figures(window).equals(today));
        }
    }

    @Test
    void whileAMovementIsTakenBackTheHistoryCannotBeLeft() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            window.type("dr-set-19");
            window.waitFor("DR-SET-19 ·");
            window.press(KeyCode.CONTROL, KeyCode.H);
            window.waitUntil(
                    "its last movement is chosen",
                    () -> window.has("history") && !window.node("reason", Node.class).isDisabled());
            window.run(() -> window.node("reason", Node.class).requestFocus());
            window.type("typed twice");
            Runnable goOn = window.holdWrites();
            try {
                window.press(KeyCode.ENTER);
                window.press(KeyCode.ESCAPE);
                assertThat(window.shows("Discard what you typed?")).isFalse();
                assertThat(window.has("history")).isTrue();
                assertThat(window.node("history-close", Node.class).isDisabled()).isTrue();
            } finally {
                goOn.run();
            }
            window.waitFor("DR-SET-19 taken back");
            window.press(KeyCode.ESCAPE);
            window.waitUntil("the card is gone", () -> !window.has("history"));
        }
    }

    @Test
    void markedItemsAreAddedUp() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            window.press(KeyCode.DOWN);
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.waitUntil("their sum", () -> figures(window).startsWith("3 chosen · "));
            window.picture("131-stock-marked");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.waitUntil("the sum of all", () -> figures(window).startsWith("248 chosen · "));
            window.press(KeyCode.HOME);
            window.waitUntil("one alone", () -> figures(window).startsWith("248 items"));
        }
    }

    @Test
    void aDayThatIsNoneStaysAsItWasTypedAndBooksNothing() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            String before = figures(window);
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.type("4");
            window.press(KeyCode.TAB);
            window.type("32/10/2026");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ENTER);
            window.waitFor("Type a date");
            assertThat(window.node("day", DatePicker.class).getEditor().getText())
                    .isEqualTo("32/10/2026");
            window.press(KeyCode.TAB);
            assertThat(window.node("day", DatePicker.class).getEditor().getText())
                    .isEqualTo("32/10/2026");
            window.press(KeyCode.ESCAPE);
            assertThat(figures(window)).isEqualTo(before);
        }
    }

    @Test
    void aLocationHasItsOwnList() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            ChoiceMenu<?> location = window.node("location", ChoiceMenu.class);
            window.run(() -> location.getItems().getLast().fire());
            window.waitUntil("one item lies there", () -> figures(window).startsWith("1 item"));
            window.waitFor("BY LOCATION");
            window.waitFor("Value here");
            assertThat(window.isOnOneLine("search")).isTrue();
            window.picture("132-stock-of-a-location");
            assertThat(location.getText()).isEqualTo("Yard");
            TableView<?> table = window.node("stock-table", TableView.class);
            assertThat(table.getItems()).hasSize(1);
        }
    }

    @Test
    void theDaysWithoutMovementCanBeChosen() {
        try (TestWindow window = shop(Locale.UK, 1280, 800)) {
            window.run(
                    () -> window.node("chip-idle", javafx.scene.control.ToggleButton.class).fire());
            window.waitUntil(
                    "the choice is there", () -> window.node("idle-days", Node.class).isVisible());
            ChoiceMenu<?> days = window.node("idle-days", ChoiceMenu.class);
            window.run(() -> days.getItems().getFirst().fire());
            window.waitFor("30 days");
            window.picture("133-stock-idle");
            assertThat(window.isOnOneLine("search")).isTrue();
        }
    }

    @Test
    void itSpeaksItalianInBothSizes() {
        try (TestWindow window = shop(Locale.ITALY, 1280, 800)) {
            window.picture("134-stock-italian");
            assertThat(window.isOnOneLine("search")).isTrue();
            window.run(
                    () -> window.node("chip-idle", javafx.scene.control.ToggleButton.class).fire());
            window.waitFor("Fermi");
            window.picture("137-stock-italian-idle");
            assertThat(window.isOnOneLine("search")).isTrue();
            window.run(
                    () -> window.node("chip-all", javafx.scene.control.ToggleButton.class).fire());
            window.press(KeyCode.CONTROL, KeyCode.Y);
            window.type("30/06/2026");
            window.waitFor("Qui non si registra".toLowerCase(Locale.ROOT));
            window.picture("135-stock-italian-as-of");
        }
        try (TestWindow window = shop(Locale.ITALY, 1920, 1080)) {
            window.type("dr-set-19");
            window.waitFor("PER UBICAZIONE");
            window.picture("136-stock-italian-large");
        }
    }
}
