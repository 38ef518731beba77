package storeroom.ui.importing;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import storeroom.exchange.BadRow;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.function.Function;

/** The rows that are bad, and why. */
final class BadRowsTable extends TableView<BadRow> {

    private static final double ROW_HEIGHT = 30;
    private static final int MOST_ROWS = 8;

    private final Words words;

    BadRowsTable(List<BadRow> rows, Words words) {
        this.words = words;
        getStyleClass().add("framed");
        setAccessibleText(words.say("import.bad"));
        setFixedCellSize(ROW_HEIGHT);
        setPrefHeight(ROW_HEIGHT * Math.min(rows.size(), MOST_ROWS) + 44);
        setMinHeight(ROW_HEIGHT * 2 + 44);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        add("line", "figure", 70, row -> words.formats().count(row.line()));
        add("column", "name", 130, BadRow::column);
        add("value", "name", 120, BadRow::value);
        add("reason", "name", 320, BadRow::reason);
        getItems().setAll(rows);
    }

    private void add(String key, String style, double width, Function<BadRow, String> text) {
        TableColumn<BadRow, String> column = new TableColumn<>(words.say("import.bad." + key));
        column.setCellValueFactory(
                features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        column.setCellFactory(_ -> new Cell());
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width * 0.8);
        column.setPrefWidth(width);
        if (!key.equals("reason")) {
            column.setMaxWidth(width * 1.4);
        }
        getColumns().add(column);
    }

    /** Says in its tooltip what is too long for the column. */
    private static final class Cell extends TableCell<BadRow, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean blank = empty || text == null || text.isEmpty();
            setText(blank ? null : text);
            setTooltip(blank ? null : new Tooltip(text));
        }
    }
}
