package storeroom.ui.booking;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import storeroom.operation.Scanned;
import storeroom.ui.booking.ScanRow.State;
import storeroom.ui.common.Editing;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.List;

/** One scan: when, what, how much, what is there now, and what can be done. */
final class ScanCell extends ListCell<ScanRow> {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass BACK = PseudoClass.getPseudoClass("taken-back");

    private static final double ACTIONS = 120;

    private final BookViewModel model;
    private final Editing editing;
    private final Runnable back;
    private final Words words;
    private final Label time = Parts.label("", "scan-time");
    private final Region dot = new Region();
    private final Label title = Parts.label("", "scan-title");
    private final Label what = Parts.label("", "scan-what");
    private final Label change = Parts.label("", "scan-change");
    private final Label onHand = Parts.label("", "scan-on-hand");
    private final HBox actions = new HBox();
    private final HBox line;
    private final ChangeListener<State> follow = (_, _, now) -> show(now);
    private @Nullable ScanRow shown;

    ScanCell(BookViewModel model, Editing editing, Runnable back, Words words) {
        this.model = model;
        this.editing = editing;
        this.back = back;
        this.words = words;
        dot.getStyleClass().add("dot");
        actions.getStyleClass().add("scan-actions");
        VBox text = new VBox(title, what);
        text.setMinWidth(0);
        text.setPrefWidth(0); // what the others leave
        text.getStyleClass().add("scan-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        line = new HBox(time, dot, text, change, onHand, actions);
        line.getStyleClass().add("scan-line");
        setPrefWidth(0); // the texts give way, not the list
    }

    @Override
    protected void updateItem(ScanRow row, boolean empty) {
        super.updateItem(row, empty);
        if (shown != null) {
            shown.state().removeListener(follow);
        }
        shown = empty ? null : row;
        if (shown == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(PROBLEM, false);
            pseudoClassStateChanged(BACK, false);
            return;
        }
        shown.state().addListener(follow);
        time.setText(words.formats().time(shown.at()));
        Parts.tip(time, words.formats().fullTime(shown.at()));
        show(shown.state().get());
        setGraphic(line);
    }

    private void show(State state) {
        ScanRow row = shown;
        if (row == null) {
            return;
        }
        pseudoClassStateChanged(PROBLEM, state.isProblem());
        pseudoClassStateChanged(BACK, state instanceof State.TakenBack);
        boolean wide = state.isProblem();
        actions.setMinWidth(wide ? USE_PREF_SIZE : ACTIONS);
        actions.setPrefWidth(wide ? USE_COMPUTED_SIZE : ACTIONS);
        for (Label figure : List.of(change, onHand)) {
            figure.setVisible(!wide);
            figure.setManaged(!wide);
        }
        switch (state) {
            case State.Waiting _ -> texts(typed(row), words.say("book.waiting"), "", "", List.of());
            case State.Booked(Scanned.Booked booked) ->
                    booked(
                            booked,
                            kind(booked),
                            List.of(button("fth-rotate-ccw", "undo", () -> model.undo(row))));
            case State.TakenBack(Scanned.Booked booked) ->
                    booked(booked, words.say("movement.takenBack"), List.of());
            case State.Unknown _ ->
                    texts(
                            typed(row),
                            words.say("book.unknown"),
                            "",
                            "",
                            List.of(
                                    button("fth-plus", "book.make", () -> model.makeItem(row)),
                                    discard(row)));
            case State.Refused(String sentence) -> problem(row, sentence);
            case State.NotSaved(String sentence) ->
                    problem(row, words.say("book.notSaved", sentence));
        }
        setAccessibleText(
                String.join(
                        ", ",
                        List.of(
                                time.getText(),
                                title.getText(),
                                what.getText(),
                                change.getText(),
                                onHand.getText())));
    }

    private void booked(Scanned.Booked booked, String sentence, List<Node> buttons) {
        texts(
                words.say("book.item", booked.movement().sku(), booked.movement().itemName()),
                sentence,
                words.formats().change(booked.movement().change()),
                words.say("book.unit", words.formats().quantity(booked.onHand()), booked.unit()),
                buttons);
    }

    private String kind(Scanned.Booked booked) {
        return new MovementTexts(words).line(booked.movement());
    }

    private void problem(ScanRow row, String sentence) {
        texts(
                typed(row),
                sentence,
                "",
                "",
                List.of(
                        button("fth-rotate-cw", "book.retry", () -> model.retry(row)),
                        discard(row)));
    }

    private String typed(ScanRow row) {
        return words.say(
                "book.typed",
                words.say("kind." + row.scan().kind().name()),
                BookTexts.typed(row.scan(), words));
    }

    private Node discard(ScanRow row) {
        return button("fth-x", "draft.discard", () -> model.discard(row));
    }

    private Node button(String icon, String key, Runnable action) {
        Button button =
                Parts.button(
                        icon,
                        words.say(key),
                        () -> {
                            action.run();
                            if (!key.equals("book.make")) {
                                back.run(); // the form that makes the item has the focus
                            }
                        },
                        "flat",
                        "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false); // keys of the list do the same
        return WritingButton.of(button, editing);
    }

    private void texts(
            String first, String second, String moved, String there, List<Node> buttons) {
        title.setText(first);
        what.setText(second);
        Parts.tip(what, second);
        change.setText(moved);
        onHand.setText(there);
        actions.getChildren().setAll(buttons);
    }
}
