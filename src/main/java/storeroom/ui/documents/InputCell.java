package storeroom.ui.documents;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import storeroom.ui.common.Input;

import java.util.Optional;
import java.util.function.Function;

/**
 * A cell that is typed into. What is typed counts at once, so that sums follow and nothing is lost
 * when the focus goes elsewhere; Esc brings back what stood there.
 */
final class InputCell<R> extends TableCell<R, R> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final InputTable<R> table;
    private final String name;
    private final Function<R, Optional<Input<?>>> inputs;
    private Optional<Input<?>> input = Optional.empty();
    private Optional<TextField> field = Optional.empty();
    private Subscription following = () -> {};
    private String before = "";

    InputCell(InputTable<R> table, String name, Function<R, Optional<Input<?>>> inputs) {
        this.table = table;
        this.name = name;
        this.inputs = inputs;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = () -> {};
        input = empty || row == null ? Optional.empty() : inputs.apply(row);
        setEditable(input.isPresent());
        if (input.isEmpty()) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(WRONG, false);
            return;
        }
        Input<?> now = input.get();
        following =
                Subscription.combine(
                        now.text().subscribe(this::say), now.error().subscribe(this::sayWrong));
    }

    private void say(String text) {
        if (!isEditing()) {
            setText(text);
        }
    }

    private void sayWrong(String sentence) {
        pseudoClassStateChanged(WRONG, !sentence.isEmpty());
        setTooltip(sentence.isEmpty() ? null : new Tooltip(sentence));
        setAccessibleHelp(sentence);
        field.ifPresent(typed -> typed.setAccessibleHelp(sentence));
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing() || input.isEmpty()) {
            return;
        }
        Input<?> now = input.get();
        before = now.text().get();
        TextField typed = new TextField(before);
        typed.getStyleClass().add("cell-field");
        typed.setAccessibleText(name);
        field = Optional.of(typed);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setText(null);
        setGraphic(typed);
        typed.requestFocus();
        Optional<String> first = table.takeFirstKey();
        first.ifPresentOrElse(
                sign -> {
                    typed.setText(sign);
                    now.text().set(sign);
                    typed.end();
                },
                typed::selectAll);
        typed.textProperty().addListener((_, _, text) -> now.text().set(text));
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        field = Optional.empty();
        setGraphic(null);
        setText(input.map(now -> now.text().get()).orElse(null));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> go(event, 1, 0);
            case DOWN -> go(event, event.isAltDown() ? 0 : 1, 0);
            case UP -> go(event, event.isAltDown() ? 0 : -1, 0);
            case TAB -> go(event, 0, event.isShiftDown() ? -1 : 1);
            case ESCAPE -> {
                input.ifPresent(now -> now.text().set(before));
                go(event, 0, 0);
            }
            default -> {}
        }
    }

    private void go(KeyEvent event, int down, int right) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // the form's own key
        }
        event.consume();
        table.leave(down, right);
    }
}
