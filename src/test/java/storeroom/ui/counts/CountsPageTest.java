package storeroom.ui.counts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.db.Reader;
import storeroom.exchange.SampleCompany;
import storeroom.model.CountFilter;
import storeroom.model.CountLine;
import storeroom.model.CountSheet;
import storeroom.model.CountState;
import storeroom.model.LocationId;
import storeroom.model.Quantity;
import storeroom.operation.Company;
import storeroom.ui.TestWindow;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A count in the real window, by keyboard, and its pictures. */
class CountsPageTest {

    private static final String SCREWS = "HX-M6-20";

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

    private TestWindow counts(Locale locale, int width, int height) {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), locale, width, height);
        window.waitFor("248 ");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        window.waitUntil("the page is there", () -> window.has("counts-add"));
        return window;
    }

    private static void begin(TestWindow window) {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.waitUntil("the card is open", () -> window.has("new-count"));
        window.press(KeyCode.ENTER);
        window.waitUntil("the sheet is there", () -> lines(window) > 200);
        window.waitUntil(
                "the field has the focus",
                () -> window.node("counting-field", javafx.scene.Node.class).isFocused());
    }

    private static int lines(TestWindow window) {
        return window.node("counting-table", TableView.class).getItems().size();
    }

    private static void scan(TestWindow window, String code, String said) {
        window.type(code);
        window.press(KeyCode.ENTER);
        window.waitUntil(
                "it says " + said,
                () -> window.node("counting-said", Label.class).getText().contains(said));
    }

    private static void waitForTheEndOf(TestWindow window, String id) {
        window.waitUntil(id + " is closed", () -> !window.has(id));
    }

    private Company open() {
        return TestCompany.openReadOnly(folder.resolve("hardware-shop.storeroom"));
    }

    private CountSheet sheet() {
        try (Company company = open();
                Reader reader = company.connections().reader()) {
            return company.counts().sheets().page(reader, Optional.empty(), 0, 1).getFirst();
        }
    }

    private CountLine line(String sku) {
        try (Company company = open();
                Reader reader = company.connections().reader()) {
            var item = company.items().findBySku(reader, sku).orElseThrow();
            var sheet = company.counts().sheets().page(reader, Optional.empty(), 0, 1).getFirst();
            return company.counts()
                    .lines()
                    .find(reader, sheet.id(), item.id(), Optional.empty())
                    .orElseThrow();
        }
    }

    private Quantity onHand(String sku) {
        try (Company company = open();
                Reader reader = company.connections().reader()) {
            var item = company.items().findBySku(reader, sku).orElseThrow();
            return company.levels()
                    .findBookable(reader, item.id(), LocationId.MAIN)
                    .orElseThrow()
                    .onHand();
        }
    }

    @Test
    void pictures() {
        for (Locale locale : List.of(Locale.UK, Locale.ITALY)) {
            for (int width : new int[] {1280, 1920}) {
                String name = locale.getLanguage() + "-" + width;
                try (TestWindow window = counts(locale, width, width == 1280 ? 800 : 1080)) {
                    window.picture("180-counts-empty-" + name);
                    window.press(KeyCode.CONTROL, KeyCode.N);
                    window.waitUntil("the card is open", () -> window.has("new-count"));
                    window.picture("181-new-count-" + name);
                    window.press(KeyCode.ESCAPE);
                    waitForTheEndOf(window, "new-count");
                    begin(window);
                    scan(window, "120*" + SCREWS, SCREWS);
                    window.press(KeyCode.DOWN);
                    window.type("3");
                    window.press(KeyCode.ENTER);
                    window.type("8");
                    window.picture("182-counting-" + name);
                    window.press(KeyCode.ENTER);
                    window.press(KeyCode.ESCAPE);
                    window.press(KeyCode.CONTROL, KeyCode.D);
                    window.waitUntil("it is shown", () -> window.has("count-differences"));
                    window.picture("183-count-differences-" + name);
                    window.press(KeyCode.ENTER);
                    waitForTheEndOf(window, "count-differences");
                    window.waitUntil("the list is there", () -> window.has("counts-table"));
                    window.picture("184-counts-" + name);
                }
            }
        }
        assertThat(Path.of("target/screenshots/184-counts-it-1920-dark.png")).exists();
    }

    @Test
    void aShelfIsCountedByScansAndByTypingIntoItsLines() {
        try (TestWindow window = counts(Locale.UK, 1280, 800)) {
            begin(window);
            scan(window, SCREWS, SCREWS);
            scan(window, SCREWS, ": 2 ");
            scan(window, "+10*" + SCREWS, ": 12 ");
            scan(window, "7*" + SCREWS, ": 7 ");
            scan(window, "nothing-has-this", "No item has the code");
            window.press(KeyCode.DOWN);
            window.type("3");
            window.press(KeyCode.ENTER);
            window.type("4,5x");
            window.press(KeyCode.ENTER);
            window.waitUntil(
                    "it says what is wrong",
                    () -> window.node("counting-said", Label.class).getText().contains("number"));
            window.press(KeyCode.ESCAPE);
        }
        assertThat(line(SCREWS).found().orElseThrow().counted()).isEqualTo(Quantity.of(7));
        assertThat(sheet().state()).isEqualTo(CountState.OPEN);
        try (TestWindow again = TestWindow.open(folder.resolve("hardware-shop.storeroom"))) {
            again.waitFor("248 ");
            again.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            again.waitFor("CT-2026-0001");
            again.waitUntil(
                    "the list has the focus",
                    () -> again.node("counts-table", TableView.class).isFocused());
            again.press(KeyCode.ENTER);
            again.waitUntil("the sheet is there", () -> lines(again) > 200);
            scan(again, SCREWS, ": 8 ");
            again.press(KeyCode.CONTROL, KeyCode.D);
            again.waitUntil("it is shown", () -> again.has("count-differences"));
            again.press(KeyCode.ENTER);
            waitForTheEndOf(again, "count-differences");
        }
        assertThat(sheet().state()).isEqualTo(CountState.BOOKED);
        assertThat(onHand(SCREWS)).isEqualTo(Quantity.of(8));
    }

    @Test
    void whatIsMarkedIsCountedAgainAndUndoOpensTheSheet() {
        try (TestWindow window = counts(Locale.UK, 1280, 800)) {
            begin(window);
            window.press(KeyCode.DOWN);
            window.type("5");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.UP);
            window.press(KeyCode.CONTROL, KeyCode.R);
            window.waitUntil(
                    "it says so",
                    () ->
                            window.node("counting-said", Label.class)
                                    .getText()
                                    .contains("to be counted again"));
            window.picture("185-recount");
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitFor("to be counted again. Count what is marked before you book.");
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.F6);
            window.type("5");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitUntil("it is shown", () -> window.has("count-differences"));
            window.press(KeyCode.ENTER);
            waitForTheEndOf(window, "count-differences");
            window.waitFor("CT-2026-0001 booked: 1 difference");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.waitFor("being counted");
        }
        assertThat(sheet().state()).isEqualTo(CountState.OPEN);
    }

    @Test
    void aBlindCountShowsNothingOfTheBooks() {
        try (TestWindow window = counts(Locale.UK, 1280, 800)) {
            window.press(KeyCode.CONTROL, KeyCode.N);
            window.waitUntil("the card is open", () -> window.has("new-count"));
            window.run(
                    () ->
                            window.node("new-count-blind", javafx.scene.control.CheckBox.class)
                                    .setSelected(true));
            window.press(KeyCode.ENTER);
            window.waitUntil("the sheet is there", () -> lines(window) > 200);
            assertThat(visibleColumns(window))
                    .contains("found")
                    .doesNotContain("booked", "difference", "lineValue");
            window.picture("186-blind");
        }
        try (Company company = open();
                Reader reader = company.connections().reader()) {
            assertThat(sheet().blind()).isTrue();
            assertThat(company.counts().lines().count(reader, sheet().id(), CountFilter.ALL))
                    .isGreaterThan(200);
        }
    }

    @Test
    void withLargeTextAllOfItCanBeReached() {
        try (TestWindow window = counts(Locale.ITALY, 1280, 800)) {
            window.run(() -> window.window().looks().textSize().set(200));
            begin(window);
            scan(window, SCREWS, SCREWS);
            window.picture("187-counting-200");
            window.press(KeyCode.CONTROL, KeyCode.D);
            window.waitUntil("it is shown", () -> window.has("count-differences"));
            window.picture("188-count-differences-200");
            javafx.geometry.Bounds at =
                    window.node("count-differences-book", javafx.scene.Node.class)
                            .localToScene(
                                    window.node("count-differences-book", javafx.scene.Node.class)
                                            .getLayoutBounds());
            assertThat(at.getMaxX()).isLessThanOrEqualTo(1280);
            assertThat(at.getMaxY()).isLessThanOrEqualTo(800);
            window.press(KeyCode.ENTER);
            waitForTheEndOf(window, "count-differences");
            window.waitUntil(
                    "the list is there",
                    () -> window.node("counts-table", TableView.class).getItems().size() == 1);
            window.picture("189-counts-200");
        }
        assertThat(onHand(SCREWS)).isEqualTo(Quantity.ONE);
    }

    private static List<String> visibleColumns(TestWindow window) {
        TableView<?> table = window.node("counting-table", TableView.class);
        return table.getColumns().stream()
                .filter(column -> column.isVisible())
                .map(column -> column.getId())
                .toList();
    }
}
