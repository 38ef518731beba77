package storeroom.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.DatabaseOptions;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/** Quick booking in the real window. */
class BookPageTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
    }

    private TestWindow book(Locale locale, int width, int height) {
        DatabaseOptions impatient =
                DatabaseOptions.defaults(TestCompany.CLOCK, "test")
                        .withBusyWait(Duration.ofMillis(50));
        TestWindow window =
                TestWindow.open(
                        TestWindow.copy(shop, folder),
                        locale,
                        width,
                        height,
                        at -> TestCompany.open(at, impatient));
        window.waitFor("248");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.waitUntil(
                "the field has the focus", () -> window.node("book-field", Node.class).isFocused());
        return window;
    }

    /** Every sentence in the list can be read whole, and no row is higher than that needs. */
    private static void readsWholeIn(TestWindow window) {
        window.run(
                () -> {
                    ListView<?> list = window.node("book-list", ListView.class);
                    assertThat(list.lookupAll(".scan-line .label"))
                            .isNotEmpty()
                            .noneMatch(said -> ((Label) said).isTextTruncated());
                    assertThat(list.lookupAll(".list-cell"))
                            .filteredOn(cell -> !((ListCell<?>) cell).isEmpty())
                            .allSatisfy(
                                    cell ->
                                            assertThat(cell.getLayoutBounds().getHeight())
                                                    .isBetween(48.0, 160.0));
                });
    }

    private static void scan(TestWindow window, String code) {
        window.type(code);
        window.press(KeyCode.ENTER);
    }

    @Test
    void aReceiptByScanIn2KeysAndWhatTheScannerTypes() {
        try (TestWindow window = book(Locale.UK, 1280, 800)) { // Ctrl+4 was the first
            scan(window, "DR-SET-19"); // Enter, which the scanner sends itself, is the second
            window.waitFor("DR-SET-19 · Drill bit set HSS, 19 pieces");
            window.waitFor("15 pc");
            window.waitFor("Undo: receipt of 1 × DR-SET-19");
            assertThat(window.node("book-field", TextField.class).getText()).isEmpty();
            assertThat(window.node("book-field", Node.class).isFocused()).isTrue();
        }
    }

    @Test
    void everyStateInEnglish() throws SQLException {
        try (TestWindow window = book(Locale.UK, 1280, 800)) {
            window.waitFor("Ready to book");
            window.picture("130-book-empty");
            scan(window, "12*DR-SET-19");
            window.waitFor("26 pc");
            window.type("drill");
            window.waitUntil(
                    "there are proposals",
                    () -> !window.node("book-proposals", ListView.class).getItems().isEmpty());
            window.waitUntil(
                    "the list is as long as what was found",
                    () -> {
                        var found = window.node("book-proposals", ListView.class);
                        int rows = found.getItems().size();
                        return rows > 0 && found.getHeight() == rows * 36 + 10;
                    });
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.picture("131-book-proposals");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.CONTROL, KeyCode.I);
            scan(window, "500*HX-M8-40");
            scan(window, "9999*DR-SET-19");
            window.waitFor("in stock, so 9,999 cannot be taken out");
            scan(window, "4006381333931");
            window.waitFor("No item has this code");
            try (Connection other =
                            DriverManager.getConnection(
                                    "jdbc:sqlite:" + folder.resolve("hardware-shop.storeroom"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                scan(window, "2*DR-SET-19");
                window.waitFor("Not saved yet.");
                statement.execute("ROLLBACK");
            }
            scan(window, "DR-SET-19");
            window.waitFor("25 pc");
            window.run(
                    () -> {
                        var list = window.node("book-list", ListView.class);
                        list.getSelectionModel().clearAndSelect(list.getItems().size() - 1);
                    });
            assertThat(window.shows("3 scans are not booked"))
                    .as("the field has the focus")
                    .isTrue();
            window.picture("132-book-problems");
            readsWholeIn(window);
        }
    }

    @Test
    void italianAndWide() {
        try (TestWindow window = book(Locale.ITALY, 1280, 800)) {
            window.picture("133-book-empty-it");
            scan(window, "3*DR-SET-19");
            window.waitFor("17 pc");
            scan(window, "4006381333931");
            window.waitFor("Nessun articolo ha questo codice");
            window.press(KeyCode.CONTROL, KeyCode.I);
            scan(window, "9999*DR-SET-19");
            window.waitFor("9.999");
            window.picture("134-book-it");
            readsWholeIn(window);
            window.run(() -> window.window().looks().textSize().set(200));
            window.picture("134-book-it-large");
            readsWholeIn(window);
        }
    }

    @Test
    void wide() {
        try (TestWindow window = book(Locale.UK, 1920, 1080)) {
            scan(window, "3*DR-SET-19");
            window.waitFor("17 pc");
            scan(window, "4006381333931");
            window.waitFor("No item has this code");
            window.picture("135-book-1920");
        }
    }

    @Test
    void anUnknownCodeBecomesAnItemAndIsBookedIn5KeysAndWhatIsTyped() {
        try (TestWindow window = book(Locale.UK, 1280, 800)) {
            scan(window, "4006381333931");
            window.waitFor("No item has this code");
            window.press(KeyCode.F6);
            window.press(KeyCode.ENTER);
            window.waitFor("Add an item");
            window.picture("136-book-make-item");
            window.type("PEN-1"); // the code that was scanned is its barcode
            window.press(KeyCode.TAB);
            window.type("Marker, blue");
            window.press(KeyCode.ENTER);
            window.waitFor("PEN-1 · Marker, blue");
            window.waitFor("Undo: receipt of 1 × PEN-1");
            assertThat(window.shows("No item has this code")).isFalse();
        }
    }

    @Test
    void aScanAfterAnItemWasChosenWithTheArrowsIsNotBookedAsThatItem() {
        try (TestWindow window = book(Locale.UK, 1280, 800)) {
            window.type("drill");
            window.waitUntil(
                    "there are proposals",
                    () -> !window.node("book-proposals", ListView.class).getItems().isEmpty());
            window.press(KeyCode.DOWN);
            scan(window, "HX-M8-40"); // within the pause that the proposals wait for
            window.waitFor("No item has this code");
            assertThat(window.shows("drillHX-M8-40")).isTrue();
            assertThat(window.shows("Undo: receipt")).as("nothing is booked").isFalse();
        }
    }

    @Test
    void whatWasTypedWronglyIsCorrectedIn5KeysAndWhatIsTyped() {
        try (TestWindow window = book(Locale.UK, 1280, 800)) {
            scan(window, "DR-SET-19");
            window.waitFor("15 pc");
            scan(window, "1..2*DR-SET-19");
            window.waitFor("One scan is not booked");
            window.waitFor("Type a number");
            window.picture("137-book-unclear");
            window.press(KeyCode.F6);
            window.waitFor("Enter puts it back into the field to be corrected");
            window.picture("138-book-keys");
            window.press(KeyCode.ENTER);
            TextField field = window.node("book-field", TextField.class);
            assertThat(field.getText()).isEqualTo("1..2*DR-SET-19");
            assertThat(field.isFocused()).isTrue();
            window.press(KeyCode.DELETE); // the one and the first dot
            window.press(KeyCode.DELETE);
            window.press(KeyCode.DELETE);
            window.press(KeyCode.ENTER);
            window.waitFor("17 pc");
            assertThat(window.shows("Type a number")).isFalse();
            assertThat(window.shows("not booked")).isFalse();
        }
    }

    @Test
    void enterOnWhatIsBookedLeavesItAloneAndTheKeysThatDoSomethingAreSaid() {
        try (TestWindow window = book(Locale.UK, 1280, 800)) {
            scan(window, "DR-SET-19");
            window.waitFor("15 pc");
            window.press(KeyCode.F6);
            window.waitFor("Delete takes it back.");
            window.press(KeyCode.ENTER);
            assertThat(window.shows("taken back")).isFalse();
            window.press(KeyCode.TAB); // the buttons of the chosen row are reached, too
            window.waitUntil(
                    "Undo has the focus",
                    () ->
                            window.window().stage().getScene().getFocusOwner()
                                            instanceof Button button
                                    && button.getText().equals("Undo"));
            window.press(KeyCode.SPACE);
            window.waitFor("taken back");
        }
    }

    @Test
    void whateverHasTheFocusWhatAScannerTypesComesToTheField() {
        try (TestWindow window = book(Locale.UK, 1280, 800)) {
            scan(window, "DR-SET-19");
            window.waitFor("15 pc");
            window.press(KeyCode.F6);
            window.waitUntil(
                    "the list has the focus",
                    () -> window.node("book-list", Node.class).isFocused());
            scan(window, "DR-SET-19");
            window.waitFor("16 pc");
            window.run(() -> window.node("book-sound", Node.class).requestFocus());
            scan(window, "DR-SET-19");
            window.waitFor("17 pc");
            window.press(KeyCode.F6);
            window.press(KeyCode.DELETE); // takes the latest back
            window.waitFor("taken back");
            window.press(KeyCode.ESCAPE);
            assertThat(window.node("book-field", Node.class).isFocused()).isTrue();
        }
    }
}
