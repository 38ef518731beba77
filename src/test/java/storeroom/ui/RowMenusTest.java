package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import storeroom.TestCompany;
import storeroom.exchange.SampleCompany;
import storeroom.operation.Company;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done with a row is opened without a mouse, in each list in the same way. */
class RowMenusTest {

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Path shop;

    @BeforeAll
    static void fillTheShop() {
        shop = shared.resolve("shop.storeroom");
        try (Company company = TestCompany.open(shop)) {
            SampleCompany.fill(company);
        }
    }

    private TestWindow open(KeyCode page, String table) {
        TestWindow window = TestWindow.open(TestWindow.copy(shop, folder), Locale.UK, 1280, 800);
        window.waitFor("248 ");
        window.press(KeyCode.CONTROL, page);
        window.waitUntil("the list is there", () -> !table(window, table).getItems().isEmpty());
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        window.waitUntil(
                "a row is chosen",
                () -> table(window, table).getSelectionModel().getSelectedIndex() > 0);
        return window;
    }

    private static TableView<?> table(TestWindow window, String id) {
        return window.node(id, TableView.class);
    }

    private static Optional<ContextMenu> showing(String id) {
        return Window.getWindows().stream()
                .filter(one -> one instanceof ContextMenu && one.isShowing())
                .map(ContextMenu.class::cast)
                .filter(menu -> id.equals(menu.getId()))
                .findFirst();
    }

    private static void requireAtRow(TestWindow window, String table, String menu) {
        window.waitUntil("the menu is there", () -> showing(menu).isPresent());
        window.run(
                () -> {
                    TableView<?> list = table(window, table);
                    Bounds row =
                            list.lookupAll(".table-row-cell").stream()
                                    .filter(node -> isChosen(node, list))
                                    .findFirst()
                                    .map(node -> node.localToScreen(node.getBoundsInLocal()))
                                    .orElseThrow();
                    ContextMenu shown = showing(menu).orElseThrow();
                    assertThat(shown.getAnchorY()).isEqualTo(row.getMaxY());
                    assertThat(shown.getAnchorX()).isBetween(row.getMinX(), row.getMaxX());
                });
    }

    private static boolean isChosen(Node node, TableView<?> list) {
        return node instanceof TableRow<?> row
                && row.getIndex() == list.getSelectionModel().getSelectedIndex();
    }

    /** As the system asks for it. */
    private static void ask(TestWindow window, String table) {
        window.run(
                () -> {
                    TableView<?> list = table(window, table);
                    Event.fireEvent(
                            list,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    0,
                                    0,
                                    0,
                                    0,
                                    true,
                                    null));
                });
    }

    private static void leave(TestWindow window, String table, String menu) {
        window.press(KeyCode.ESCAPE);
        window.waitUntil("the menu is gone", () -> showing(menu).isEmpty());
        window.waitUntil("the list has the focus", table(window, table)::isFocused);
    }

    @ParameterizedTest
    @CsvSource({
        "DIGIT1, stock-table, stock-menu",
        "DIGIT2, items-table, items-menu",
        "DIGIT3, movements-table, movements-menu"
    })
    void theMenuKeyShiftF10AndTheSystemOpenItAtTheRowAndEscClosesIt(
            KeyCode page, String table, String menu) {
        try (TestWindow window = open(page, table)) {
            int chosen = table(window, table).getSelectionModel().getSelectedIndex();
            for (Runnable asking :
                    List.<Runnable>of(
                            () -> window.press(KeyCode.CONTEXT_MENU),
                            () -> window.press(KeyCode.SHIFT, KeyCode.F10),
                            () -> ask(window, table))) {
                asking.run();
                requireAtRow(window, table, menu);
                leave(window, table, menu);
            }
            assertThat(table(window, table).getSelectionModel().getSelectedIndex())
                    .isEqualTo(chosen);
        }
    }

    @Test
    void escInTheMenuOfItemsLeavesTheMarksAndItsEntriesSayHowManyTheyAreFor() {
        try (TestWindow window = open(KeyCode.DIGIT2, "items-table")) {
            window.press(KeyCode.SPACE);
            window.press(KeyCode.SHIFT, KeyCode.DOWN);
            window.waitFor("2 marked");
            window.press(KeyCode.SHIFT, KeyCode.F10);
            requireAtRow(window, "items-table", "items-menu");
            assertThat(entries()).containsExactly("Edit", "Duplicate", "Change 2…", "Retire 2");
            leave(window, "items-table", "items-menu");
            assertThat(window.shows("2 marked")).isTrue();
            window.press(KeyCode.ESCAPE);
            window.waitUntil("nothing is marked", () -> !window.shows("2 marked"));
            window.press(KeyCode.CONTEXT_MENU);
            requireAtRow(window, "items-table", "items-menu");
            assertThat(entries()).containsExactly("Edit", "Duplicate", "Retire");
            window.run(() -> showing("items-menu").orElseThrow().getItems().get(1).fire());
            window.waitFor("A new item like ");
        }
    }

    private static List<String> entries() {
        return showing("items-menu").orElseThrow().getItems().stream()
                .filter(MenuItem::isVisible)
                .map(MenuItem::getText)
                .toList();
    }
}
