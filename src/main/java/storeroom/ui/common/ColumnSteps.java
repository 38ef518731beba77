package storeroom.ui.common;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Columns moved and resized without a mouse: a menu with each column, and in it a step to the left
 * or right, wider or narrower. The menu stays open, so that Enter does the step again.
 *
 * @param <S> the table's rows
 */
final class ColumnSteps<S> {

    private static final double STEP = 16;

    private final TableView<S> table;
    private final Words words;
    private final Consumer<TableColumn<S, ?>> resized;

    /**
     * @param resized hears of each column that has another width
     */
    ColumnSteps(TableView<S> table, Words words, Consumer<TableColumn<S, ?>> resized) {
        this.table = table;
        this.words = words;
        this.resized = resized;
    }

    /** The menu of these columns; one that is not shown cannot be moved. */
    Menu menu(List<TableColumn<S, ?>> columns) {
        Menu menu = new Menu(words.say("columns.arrange"));
        menu.setId("columns-arrange");
        for (TableColumn<S, ?> column : columns) {
            Menu steps = new Menu();
            steps.setId("arrange-" + column.getId());
            steps.setMnemonicParsing(false);
            steps.textProperty().bind(column.textProperty());
            steps.disableProperty().bind(column.visibleProperty().not());
            steps.getItems()
                    .addAll(
                            step("columns.left", () -> move(column, -1)),
                            step("columns.right", () -> move(column, 1)));
            if (column.isResizable()) {
                steps.getItems()
                        .addAll(
                                step("columns.wider", () -> resize(column, STEP)),
                                step("columns.narrower", () -> resize(column, -STEP)));
            }
            menu.getItems().add(steps);
        }
        return menu;
    }

    private CustomMenuItem step(String key, Runnable action) {
        CustomMenuItem item = new CustomMenuItem(new Label(words.say(key)), false);
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Past the next column that is shown. */
    private void move(TableColumn<S, ?> column, int by) {
        List<TableColumn<S, ?>> columns = new ArrayList<>(table.getColumns());
        int from = columns.indexOf(column);
        int to = from + by;
        while (to >= 0 && to < columns.size() && !columns.get(to).isVisible()) {
            to += by;
        }
        if (to < 0 || to >= columns.size()) {
            return;
        }
        columns.remove(from);
        columns.add(to, column);
        List<TableColumn<S, ?>> sorting = List.copyOf(table.getSortOrder());
        table.getColumns().setAll(columns);
        table.getSortOrder().setAll(sorting); // which taking columns away takes away
    }

    private void resize(TableColumn<S, ?> column, double by) {
        if (table.resizeColumn(column, by)) {
            resized.accept(column);
        }
    }
}
