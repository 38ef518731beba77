package storeroom.ui.counts;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import storeroom.model.CountLine;
import storeroom.ui.common.Burst;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Words;

import java.util.Optional;

/**
 * How many were counted, and where that is typed. Enter saves it and goes on to the next line, Esc
 * leaves it as it was. A scanner that types here by mistake is heard as one: its code is taken as
 * in the field.
 */
final class CountedCell extends TableCell<Slot<CountLine>, Optional<CountLine>> {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    /** No quantity has so many digits. */
    private static final int SHORTEST_CODE = 6;

    private final CountingTable table;
    private final CountingViewModel model;
    private final Words words;
    private final TextField field = new TextField();
    private final Burst burst = new Burst();

    CountedCell(CountingTable table, CountingViewModel model, Words words) {
        this.table = table;
        this.model = model;
        this.words = words;
        field.getStyleClass().add("counted-field");
        field.setId("counted-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventFilter(KeyEvent.KEY_TYPED, _ -> burst.typed(System.nanoTime()));
        field.textProperty().addListener((_, _, _) -> wrong(""));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && isEditing()) {
                                save(false);
                            }
                        });
    }

    @Override
    public void startEdit() {
        Optional<CountLine> line = getItem();
        if (line == null || line.isEmpty()) {
            return; // not loaded yet
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        String typed = table.typed();
        field.setText(typed.isEmpty() ? text(line.get()) : typed);
        field.setAccessibleText(words.say("counts.field.line", line.get().name()));
        wrong("");
        setText(null);
        setGraphic(field);
        field.requestFocus();
        if (typed.isEmpty()) {
            field.selectAll();
        } else {
            field.end();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        show(getItem());
        table.requestFocus();
    }

    @Override
    protected void updateItem(Optional<CountLine> line, boolean empty) {
        super.updateItem(line, empty);
        show(empty ? Optional.empty() : line);
    }

    private void show(Optional<CountLine> line) {
        if (isEditing()) {
            return;
        }
        setGraphic(null);
        setText(line == null ? null : line.map(this::shown).orElse(null));
    }

    private String shown(CountLine line) {
        return line.recount() ? words.say("counts.again") : text(line);
    }

    private String text(CountLine line) {
        return line.found().map(found -> words.formats().quantity(found.counted())).orElse("");
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            event.consume();
            boolean isScan =
                    burst.isUnderWay(System.nanoTime())
                            && field.getText().length() >= SHORTEST_CODE;
            if (isScan) {
                String code = field.getText();
                cancelEdit();
                model.take(code, Optional.empty());
            } else {
                save(true);
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancelEdit();
        }
    }

    private void save(boolean goOn) {
        Optional<CountLine> line = getItem();
        String typed = field.getText();
        if (line == null || line.isEmpty() || typed.isBlank() || typed.equals(text(line.get()))) {
            leave(goOn);
            return;
        }
        Optional<String> broken = model.type(line.get().item(), typed);
        if (broken.isEmpty()) {
            leave(goOn);
        } else if (goOn) {
            wrong(broken.get());
        } else {
            cancelEdit();
        }
    }

    private void leave(boolean goOn) {
        int at = getIndex();
        cancelEdit();
        if (goOn) {
            table.next(at);
        }
    }

    private void wrong(String sentence) {
        field.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
        field.setTooltip(sentence.isEmpty() ? null : new Tooltip(sentence));
        field.setAccessibleHelp(sentence);
        table.wrong().set(sentence);
    }
}
