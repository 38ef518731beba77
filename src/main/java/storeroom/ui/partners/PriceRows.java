package storeroom.ui.partners;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Field;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** Price breaks, a row for each. Ctrl+Delete takes a row away. */
final class PriceRows extends VBox {

    private final PriceLines lines;
    private final Words words;
    private final VBox rows = new VBox();

    PriceRows(PriceLines lines, Words words) {
        this.lines = lines;
        this.words = words;
        setId("price-rows");
        getStyleClass().add("barcode-rows");
        rows.getStyleClass().add("barcode-rows");
        Button add = Parts.button("fth-plus", words.say("price.row.add"), this::addRow, "small");
        add.setId("price-add");
        getChildren().addAll(rows, add);
        lines.lines().addListener((ListChangeListener<PriceLine>) _ -> show());
        show();
    }

    private void show() {
        rows.getChildren().setAll(lines.lines().stream().map(this::row).toList());
    }

    private Node row(PriceLine line) {
        int number = lines.lines().indexOf(line) + 1;
        Field from = Field.text(words.say("price.from"), line.from());
        from.control().setId("price-from-" + number);
        ((TextField) from.control()).setPromptText("0");
        HBox.setHgrow(from, Priority.ALWAYS);
        from.setPrefWidth(100);
        Field price = Field.text(words.say("price.unit"), line.price());
        price.control().setId("price-unit-" + number);
        HBox.setHgrow(price, Priority.ALWAYS);
        price.setPrefWidth(100);
        Button remove = Parts.button("fth-x", "", () -> removeRow(line), "icon-button");
        remove.setId("price-remove-" + number);
        remove.setAccessibleText(words.say("price.row.remove"));
        Parts.tip(remove, words.say("price.row.remove.tip"));
        HBox row = new HBox(from, price, Field.beside(remove));
        row.getStyleClass().add("field-line");
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, line));
        return row;
    }

    private void keyPressed(KeyEvent event, PriceLine line) {
        if (event.getCode() == KeyCode.DELETE && event.isShortcutDown()) {
            event.consume();
            removeRow(line);
        }
    }

    private void addRow() {
        if (!lines.lines().getLast().isEmpty()) {
            lines.add();
        }
        focus(lines.lines().size() - 1);
    }

    private void removeRow(PriceLine line) {
        int at = lines.lines().indexOf(line);
        lines.remove(line);
        focus(Math.min(at, lines.lines().size() - 1));
    }

    /** The first field of a row, as soon as the row is there to be seen. */
    private void focus(int row) {
        Platform.runLater(
                () -> {
                    if (row < rows.getChildren().size()) {
                        Parts.firstFocusable(rows.getChildren().get(row))
                                .ifPresent(Node::requestFocus);
                    }
                });
    }
}
