package storeroom.ui.items;

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

/**
 * An item's codes, a row for each. Enter behind a code, as scanners send it, goes to the next row;
 * Ctrl+Delete takes a row away.
 */
final class BarcodeRows extends VBox {

    private static final double QUANTITY = 150;

    private final BarcodeLines lines;
    private final Words words;
    private final VBox rows = new VBox();

    BarcodeRows(BarcodeLines lines, Words words) {
        this.lines = lines;
        this.words = words;
        setId("barcode-rows");
        getStyleClass().add("barcode-rows");
        rows.getStyleClass().add("barcode-rows");
        Button add = Parts.button("fth-plus", words.say("item.barcode.add"), this::addRow, "small");
        add.setId("add-barcode");
        getChildren().addAll(rows, add);
        lines.lines().addListener((ListChangeListener<BarcodeLine>) _ -> show());
        show();
    }

    private void show() {
        rows.getChildren().setAll(lines.lines().stream().map(this::row).toList());
    }

    private Node row(BarcodeLine line) {
        int number = lines.lines().indexOf(line) + 1;
        Field code = Field.text(words.say("item.barcode"), line.code());
        code.control().setId("barcode-" + number);
        HBox.setHgrow(code, Priority.ALWAYS);
        Field quantity = Field.text(words.say("item.barcode.units"), line.quantity());
        quantity.control().setId("barcode-units-" + number);
        ((TextField) quantity.control()).setPromptText("1");
        quantity.setPrefWidth(QUANTITY);
        quantity.setMinWidth(QUANTITY);
        Button remove = Parts.button("fth-x", "", () -> removeRow(line), "icon-button");
        remove.setId("barcode-remove-" + number);
        remove.setAccessibleText(words.say("item.barcode.remove"));
        Parts.tip(remove, words.say("item.barcode.remove.tip"));
        HBox row = new HBox(code, quantity, Field.beside(remove));
        row.getStyleClass().add("field-line");
        row.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, line));
        return row;
    }

    private void keyPressed(KeyEvent event, BarcodeLine line) {
        if (event.getCode() == KeyCode.DELETE && event.isShortcutDown()) {
            event.consume();
            removeRow(line);
        } else if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && event.getTarget() instanceof TextField field
                && takesEnter(field)) {
            event.consume();
            int next = lines.lines().indexOf(line) + 1;
            if (next == lines.lines().size()) {
                lines.add();
            }
            focus(next);
        }
    }

    /** Whether Enter is for the rows: behind a code. In an empty row it saves the form. */
    boolean takesEnter(Node at) {
        return at instanceof TextField field
                && field.getId() != null
                && field.getId().startsWith("barcode-")
                && !field.getId().startsWith("barcode-units")
                && !field.getText().isBlank();
    }

    private void addRow() {
        if (!lines.lines().getLast().isEmpty()) {
            lines.add();
        }
        focus(lines.lines().size() - 1);
    }

    private void removeRow(BarcodeLine line) {
        int at = lines.lines().indexOf(line);
        lines.remove(line);
        focus(Math.min(at, lines.lines().size() - 1));
    }

    /** The code of a row, as soon as the row is there to be seen. */
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
