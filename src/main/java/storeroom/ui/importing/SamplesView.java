package storeroom.ui.importing;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.exchange.ImportReport;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.RowSample;
import storeroom.exchange.RowSample.Effect;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.function.Function;

/** The rows of a file by what they do, each kind counted and its first rows listed. */
final class SamplesView extends VBox {

    private static final double ROW_HEIGHT = 30;
    private static final int ROWS = 7;

    private final Words words;
    private final ObjectProperty<Node> chosen = new SimpleObjectProperty<>(new Region());
    private final OneChosen<Node> tables = new OneChosen<>(chosen);
    private final HBox chips = new HBox();
    private final StackPane shown = new StackPane();

    SamplesView(ImportReport report, Words words) {
        this.words = words;
        getStyleClass().add("samples");
        chips.getStyleClass().add("chips");
        boolean items = report.kind() == ImportRequest.Kind.ITEMS;
        long fresh = items ? report.newItems() : report.movements();
        if (report.badRows() > 0) {
            chip("bad", report.badRows(), new BadRowsTable(report.bad(), words));
        }
        chip(items ? "new" : "movements", fresh, samples(report, Effect.NEW));
        if (items) {
            chip("changed", report.changedItems(), samples(report, Effect.CHANGED));
            chip("unchanged", report.unchangedItems(), samples(report, Effect.UNCHANGED));
        }
        chosen.addListener((_, _, now) -> shown.getChildren().setAll(now));
        shown.setMinHeight(ROW_HEIGHT * ROWS + 44);
        shown.setPrefHeight(ROW_HEIGHT * ROWS + 44);
        chips.getChildren().stream()
                .filter(chip -> !chip.isDisabled())
                .findFirst()
                .ifPresent(chip -> ((ToggleButton) chip).setSelected(true));
        getChildren().addAll(chips, shown);
    }

    private void chip(String key, long count, Node rows) {
        ToggleButton chip =
                new ToggleButton(words.say("import.rows." + key, words.formats().count(count)));
        chip.getStyleClass().add("chip");
        chip.setId("import-rows-" + key);
        tables.add(chip, rows);
        chip.setDisable(count == 0);
        chip.setMinWidth(USE_PREF_SIZE);
        chips.getChildren().add(chip);
    }

    private Node samples(ImportReport report, Effect effect) {
        List<RowSample> rows =
                report.samples().stream().filter(row -> row.effect() == effect).toList();
        TableView<RowSample> table = new TableView<>();
        table.getStyleClass().add("framed");
        table.setAccessibleText(words.say("import.rows"));
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        add(table, "import.bad.line", "figure", 60, row -> words.formats().count(row.line()));
        add(table, "field.sku", "code", 130, RowSample::sku);
        add(table, "field.name", "name", 220, RowSample::name);
        if (report.kind() == ImportRequest.Kind.MOVEMENTS) {
            SampleTexts texts = new SampleTexts(words);
            add(table, "field.kind", "code", 110, texts::kind);
            add(table, "field.quantity", "figure", 90, texts::quantity);
            add(table, "field.date", "code", 110, texts::day);
        }
        if (effect == Effect.CHANGED) {
            SampleTexts texts = new SampleTexts(words);
            add(table, "import.rows.what", "name", 300, texts::changes);
        }
        table.getItems().setAll(rows);
        return table;
    }

    private void add(
            TableView<RowSample> table,
            String key,
            String style,
            double width,
            Function<RowSample, String> text) {
        TableColumn<RowSample, String> column = new TableColumn<>(words.say(key));
        column.setCellValueFactory(
                features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        column.setCellFactory(_ -> new Cell());
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        if (!style.equals("name")) {
            column.setMinWidth(width);
            column.setMaxWidth(width * 1.3);
        }
        table.getColumns().add(column);
    }

    /** Says in its tooltip what is too long for the column. */
    private static final class Cell extends TableCell<RowSample, String> {

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            boolean blank = empty || text == null || text.isEmpty();
            setText(blank ? null : text);
            setTooltip(blank ? null : new Tooltip(text));
        }
    }
}
