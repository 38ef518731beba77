package storeroom.ui.documents;

import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import storeroom.model.Money;
import storeroom.ui.common.Input;
import storeroom.ui.common.Words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The lines that are being written. Delete takes one away, Alt and the arrows move it. */
final class EditorTable extends StackPane {

    private final EditorViewModel model;
    private final Words words;
    private final Runnable up;
    private final InputTable<EditorLine> table;
    private final Map<TableColumn<EditorLine, EditorLine>, Function<EditorLine, Input<?>>> inputs =
            new LinkedHashMap<>();

    /**
     * @param up goes back to where lines are added
     */
    EditorTable(EditorViewModel model, Runnable up) {
        this.model = model;
        this.up = up;
        words = model.words();
        table = new InputTable<>(words.say("documents.lines"), model.lines().list());
        table.setId("document-editor-lines");
        getChildren().add(table);
        plain("sku", "code", 104, line -> new SimpleStringProperty(line.fixed().sku()));
        var text = input("item", "name", 200, EditorLine::text);
        input("quantity", "figure", 84, EditorLine::quantity);
        plain("unit", "category", 56, line -> new SimpleStringProperty(line.fixed().unit()));
        input("price", "figure", 92, EditorLine::price);
        input("discount", "figure", 88, EditorLine::discount);
        input("tax", "figure", 72, EditorLine::tax);
        plain("amount", "figure", 104, line -> line.amount().map(this::amount));
        Columns.takesTheRest(table, text, 120);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private String amount(Optional<Money> money) {
        return money.map(words.formats()::total).orElse("–");
    }

    private void plain(
            String key,
            String style,
            double width,
            Function<EditorLine, ObservableValue<String>> text) {
        table.plain(words.say("documents.line." + key), style, width, text);
    }

    private TableColumn<EditorLine, EditorLine> input(
            String key, String style, double width, Function<EditorLine, Input<?>> input) {
        var column =
                table.input(
                        words.say("documents.line." + key),
                        style,
                        width,
                        line -> Optional.of(input.apply(line)));
        inputs.put(column, input);
        return column;
    }

    /** Its table, to be sized. */
    InputTable<EditorLine> table() {
        return table;
    }

    /** Brings a line into sight and marks its quantity, without taking the focus. */
    void show(EditorLine line) {
        int at = model.lines().list().indexOf(line);
        column(line, line.quantity()).ifPresent(column -> table.choose(at, column));
        table.scrollTo(Math.max(0, at - 2));
    }

    /** Goes to the quantity of the line that was added or changed last. */
    void enterLast() {
        if (model.lines().list().isEmpty()) {
            return;
        }
        EditorLine line = table.current().orElse(model.lines().list().getLast());
        table.requestFocus();
        show(line);
    }

    /** Begins to type into a cell of a line. */
    void type(EditorLine line, Input<?> input) {
        int at = model.lines().list().indexOf(line);
        Platform.runLater( // once the table has its row
                () -> column(line, input).ifPresent(column -> table.type(at, column)));
    }

    /** Goes to the first cell of a line with something wrong. */
    void typeWrong(EditorLine line) {
        inputs.values().stream()
                .map(of -> of.apply(line))
                .filter(one -> !one.error().get().isEmpty())
                .findFirst()
                .ifPresent(one -> type(line, one));
    }

    private Optional<TableColumn<EditorLine, EditorLine>> column(EditorLine line, Input<?> input) {
        return inputs.entrySet().stream()
                .filter(one -> one.getValue().apply(line).equals(input))
                .findFirst()
                .map(Map.Entry::getKey);
    }

    /** What is typed counts already; the cell is left. */
    void stopTyping() {
        table.edit(-1, null);
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(event, -1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(event, 1);
        } else if (table.getEditingCell() != null) {
            return;
        } else if (event.getCode() == KeyCode.DELETE && !event.isShortcutDown()) {
            event.consume();
            remove();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            up.run();
        } else if (event.getCode() == KeyCode.UP && table.getFocusModel().getFocusedIndex() == 0) {
            event.consume();
            up.run();
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        stopTyping();
        var at = table.getFocusModel().getFocusedCell();
        table.current()
                .ifPresent(
                        line -> {
                            int to = model.lines().move(at.getRow(), by);
                            column(line, line.quantity()).ifPresent(c -> table.choose(to, c));
                            table.requestFocus();
                        });
    }

    private void remove() {
        int at = table.getFocusModel().getFocusedIndex();
        table.current().ifPresent(model.lines()::remove);
        int left = model.lines().list().size();
        if (left == 0) {
            up.run();
        } else {
            EditorLine next = model.lines().list().get(Math.min(at, left - 1));
            column(next, next.quantity())
                    .ifPresent(column -> table.choose(Math.min(at, left - 1), column));
            table.requestFocus();
        }
    }
}
