package storeroom.ui.documents;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import storeroom.ui.common.Input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table whose cells are typed into: the arrows walk, typing or F2 begins, Enter goes on below,
 * Tab beside, Esc takes back what was typed. What is typed counts at once. Only the rows in sight
 * have nodes. On the window's thread.
 *
 * @param <R> a row
 */
final class InputTable<R> extends TableView<R> {

    private static final double ROW_HEIGHT = 34;

    private final List<TableColumn<R, R>> typed = new ArrayList<>();
    private Optional<String> firstKey = Optional.empty();

    InputTable(String name, ObservableList<R> rows) {
        super(rows);
        getStyleClass().addAll("input-table", "framed");
        setAccessibleText(name);
        setFixedCellSize(ROW_HEIGHT);
        setEditable(true);
        setPlaceholder(new Region());
        getSelectionModel().setCellSelectionEnabled(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /** A column that is only read. */
    TableColumn<R, R> plain(
            String title, String style, double width, Function<R, ObservableValue<String>> text) {
        TableColumn<R, R> column = column(title, style, width);
        column.setEditable(false);
        column.setCellFactory(_ -> new FollowingCell<>(text));
        return column;
    }

    /**
     * A column that is typed into.
     *
     * @param input of a row; empty where that row has none
     */
    TableColumn<R, R> input(
            String title, String style, double width, Function<R, Optional<Input<?>>> input) {
        TableColumn<R, R> column = column(title, style, width);
        column.setCellFactory(_ -> new InputCell<>(this, title, input));
        typed.add(column);
        return column;
    }

    private TableColumn<R, R> column(String title, String style, double width) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> new SimpleObjectProperty<>(features.getValue()));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(40);
        column.setPrefWidth(width);
        getColumns().add(column);
        return column;
    }

    /** Begins to type into a cell; its row comes into sight. */
    void type(int row, TableColumn<R, R> column) {
        requestFocus();
        choose(row, column);
        scrollTo(Math.max(0, row - 2));
        layout(); // so that the cell is there
        edit(row, column);
    }

    /** Goes to a cell, without typing. */
    void choose(int row, TableColumn<R, R> column) {
        getSelectionModel().clearAndSelect(row, column);
        getFocusModel().focus(row, column);
    }

    /** The row that the keys are in. */
    Optional<R> current() {
        int at = getFocusModel().getFocusedIndex();
        return at >= 0 && at < getItems().size()
                ? Optional.of(getItems().get(at))
                : Optional.empty();
    }

    /** The key that an edit begins with, once; empty where none does. */
    Optional<String> takeFirstKey() {
        Optional<String> key = firstKey;
        firstKey = Optional.empty();
        return key;
    }

    /** Ends typing into a cell, and goes on to another one. */
    void leave(int down, int right) {
        int at = getFocusModel().getFocusedIndex();
        int column = Math.max(0, focusedColumn());
        edit(-1, null);
        requestFocus();
        int next = Math.floorMod(column + right, typed.size());
        if (right == 0) {
            int row = inside(at + down);
            choose(row, typed.get(next));
            scrollTo(Math.max(0, row - 5));
        } else {
            boolean wraps = next * right < column * right;
            type(inside(at + (wraps ? right : 0)), typed.get(next));
        }
    }

    private int inside(int row) {
        return Math.clamp(row, 0, Math.max(0, getItems().size() - 1));
    }

    /** Which of the columns that are typed into the keys are in; below zero for none. */
    private int focusedColumn() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        return typed.indexOf(at.getTableColumn());
    }

    private void pressed(KeyEvent event) {
        boolean editing = getEditingCell() != null;
        if (!editing && event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
            event.consume(); // else it would be a press of the cell, and not a sign
        }
    }

    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        int row = getFocusModel().getFocusedIndex();
        int column = focusedColumn();
        if (getEditingCell() == null
                && plain
                && !sign.isBlank()
                && sign.codePoints().noneMatch(Character::isISOControl)
                && row >= 0
                && column >= 0) {
            event.consume();
            firstKey = Optional.of(sign);
            edit(row, typed.get(column));
            firstKey = Optional.empty();
        }
    }
}
