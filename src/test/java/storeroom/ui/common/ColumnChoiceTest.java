package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import storeroom.TestCompany;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** A table whose columns a person arranges, and finds again as they were. */
class ColumnChoiceTest {

    private final Words words = Words.of(Locale.UK, TestCompany.CLOCK);
    private final Preferences preferences = Preferences.unsaved();

    @BeforeAll
    static void startJavaFx() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private record Shown(TableView<String> table, ColumnChoice<String> choice) {

        List<String> columns() {
            return table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
        }

        TableColumn<String, ?> column(String id) {
            return table.getColumns().stream()
                    .filter(column -> column.getId().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        void tick(String id, boolean on) {
            ((CheckMenuItem) item("column-" + id)).setSelected(on);
        }

        MenuItem step(String column, String id) {
            Menu all = (Menu) item("columns-arrange");
            return find(((Menu) find(all.getItems(), "arrange-" + column)).getItems(), id);
        }

        private static MenuItem find(List<MenuItem> items, String id) {
            return items.stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
        }

        MenuItem item(String id) {
            return choice.getItems().stream()
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Shown table() {
        return fx(
                () -> {
                    TableView<String> table = new TableView<>();
                    for (String id : List.of("sku", "name", "note")) {
                        TableColumn<String, String> column = new TableColumn<>(id);
                        column.setId(id);
                        column.setPrefWidth(100);
                        table.getColumns().add(column);
                    }
                    table.getColumns().getLast().setVisible(false);
                    table.getSortOrder().add(table.getColumns().getFirst());
                    return new Shown(
                            table, ColumnChoice.install(table, "test", preferences, words));
                });
    }

    private static <T> T fx(java.util.concurrent.Callable<T> action) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatWasChosenIsThereAgainNextTime() {
        Shown first = table();
        assertThat(first.columns()).containsExactly("sku", "name");
        onFx(
                () -> {
                    first.tick("note", true);
                    first.tick("sku", false);
                });
        assertThat(first.columns()).containsExactly("name", "note");
        assertThat(table().columns()).containsExactly("name", "note");
    }

    @Test
    void theOrderIsKeptAndTheSortingWithIt() {
        Shown first = table();
        onFx(
                () ->
                        first.table()
                                .getColumns()
                                .setAll(
                                        List.of(
                                                first.column("name"),
                                                first.column("note"),
                                                first.column("sku"))));
        Shown again = table();
        assertThat(again.columns()).containsExactly("name", "sku");
        assertThat(again.table().getSortOrder()).containsExactly(again.column("sku"));
    }

    @Test
    void aWidthDraggedAtTheHeaderIsKept() {
        Shown first = table();
        onFx(
                () -> {
                    new Scene(first.table(), 600, 300);
                    first.table().applyCss();
                    first.table().layout();
                    first.table().fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
                    first.table().resizeColumn(first.column("sku"), 37);
                    first.table().fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
                });
        assertThat(preferences.get("columns.test")).contains("sku:137,name,-note");
        assertThat(table().column("sku").getPrefWidth()).isEqualTo(137);
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void theLastColumnInSightCannotBeTakenAway() {
        Shown first = table();
        onFx(() -> first.tick("sku", false));
        assertThat(first.item("column-name").isDisable()).isTrue();
        onFx(() -> first.tick("note", true));
        assertThat(first.item("column-name").isDisable()).isFalse();
    }

    @Test
    void everythingIsAsAtTheBeginningAgainAndNothingIsKept() {
        Shown first = table();
        onFx(() -> first.choice().arrange("note,-name,sku:150"));
        assertThat(first.columns()).containsExactly("note", "sku");
        assertThat(preferences.get("columns.test")).isPresent();
        onFx(() -> first.item("columns-reset").fire());
        assertThat(first.columns()).containsExactly("sku", "name");
        assertThat(first.column("sku").getPrefWidth()).isEqualTo(100);
        assertThat(preferences.get("columns.test")).isEmpty();
    }

    @Test
    void whatWasWrittenByHandOrByAnotherVersionDoesNoHarm() {
        preferences.set("columns.test", "gone,-sku,name:wide,,-note:");
        assertThat(table().columns()).containsExactly("name");
        preferences.set("columns.test", "-sku,-name,-note");
        assertThat(table().columns()).containsExactly("sku");
    }

    @Test
    void aColumnThatGivesWayIsShownWhereThereIsRoomForIt() {
        Shown first = table();
        onFx(
                () -> {
                    ColumnChoice.givesWay(first.column("sku"), 500.0);
                    first.table().resize(400, 300);
                });
        assertThat(first.columns()).containsExactly("name");
        onFx(() -> first.table().resize(600, 300));
        assertThat(first.columns()).containsExactly("sku", "name");
        assertThat(preferences.get("columns.test")).isEmpty();
    }

    @Test
    void aColumnThatGivesWayAndIsTickedAllTheSameStays() {
        Shown first = table();
        onFx(
                () -> {
                    ColumnChoice.givesWay(first.column("sku"), 500.0);
                    first.table().resize(400, 300);
                });
        CheckMenuItem item = (CheckMenuItem) first.item("column-sku");
        assertThat(item.isSelected()).as("as is to be seen").isFalse();
        onFx(() -> item.setSelected(true));
        assertThat(first.columns()).containsExactly("sku", "name");
        onFx(() -> first.table().resize(300, 300));
        assertThat(first.columns()).containsExactly("sku", "name");
    }

    @Test
    void aColumnWithoutAnIdStaysWhereItIs() {
        Shown first =
                fx(
                        () -> {
                            TableView<String> table = new TableView<>();
                            table.getColumns().add(new TableColumn<>("mark"));
                            for (String id : List.of("sku", "name")) {
                                TableColumn<String, String> column = new TableColumn<>(id);
                                column.setId(id);
                                table.getColumns().add(column);
                            }
                            return new Shown(
                                    table,
                                    ColumnChoice.install(table, "marked", preferences, words));
                        });
        onFx(() -> first.choice().arrange("name,sku"));
        assertThat(first.table().getColumns())
                .extracting(TableColumn::getText)
                .containsExactly("mark", "name", "sku");
    }

    @Test
    void columnsAreMovedAndResizedInTheMenuWithoutAMouse() {
        Shown first = table();
        onFx(
                () -> {
                    new Scene(first.table(), 600, 300);
                    first.table().applyCss();
                    first.table().layout();
                    first.step("sku", "columns-right").fire();
                });
        assertThat(first.columns()).containsExactly("name", "sku");
        assertThat(first.table().getSortOrder()).containsExactly(first.column("sku"));
        onFx(
                () -> {
                    first.step("sku", "columns-right").fire(); // nowhere to go
                    first.step("sku", "columns-wider").fire();
                    first.step("sku", "columns-wider").fire();
                    first.step("name", "columns-narrower").fire();
                });
        assertThat(first.columns()).containsExactly("name", "sku");
        assertThat(preferences.get("columns.test")).contains("name:84,sku:132,-note");
        assertThat(first.step("note", "columns-left").getParentMenu().isDisable()).isTrue();
        Shown again = table();
        assertThat(again.columns()).containsExactly("name", "sku");
        assertThat(again.column("sku").getPrefWidth()).isEqualTo(132);
    }
}
