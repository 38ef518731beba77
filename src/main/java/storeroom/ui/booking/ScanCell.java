package storeroom.ui.booking;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One scan: when, what, how much, what is there now, and what can be done. As high as its sentences
 * need to be read whole.
 */
final class ScanCell extends ListCell<ScanRow> {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final PseudoClass BACK = PseudoClass.getPseudoClass("taken-back");

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final double ACTIONS = 120;

    /** Above and below the texts together. */
    private static final double AIR = 14;

    private final BookViewModel model;
    private final Editing editing;
    private final Runnable back;
    private final Consumer<ScanRow> correct;
    private final Words words;
    private final Label time = Parts.label("", "scan-time");
    private final Region dot = new Region();
    private final Label title = Parts.label("", "scan-title");
    private final Label what = Parts.label("", "scan-what");
    private final Label change = Parts.label("", "scan-change");
    private final Label onHand = Parts.label("", "scan-on-hand");
    private final HBox actions = new HBox();
    private final VBox text = new VBox();
    private final HBox line = new HBox();
    private final ObservableBooleanValue narrow;
    private final ChangeListener<State> follow = (_, _, now) -> show(now);
    private @Nullable ScanRow shown;

    /**
     * @param back leads back to the field
     * @param correct puts a scan back into the field
     * @param narrow whether there is no room for what can be done beside the rest
     */
    ScanCell(
            BookViewModel model,
            Editing editing,
            Runnable back,
            Consumer<ScanRow> correct,
            ObservableBooleanValue narrow,
            Words words) {
        this.model = model;
        this.editing = editing;
        this.back = back;
        this.correct = correct;
        this.narrow = narrow;
        this.words = words;
        dot.getStyleClass().add("dot");
        actions.getStyleClass().add("scan-actions");
        title.setWrapText(true);
        what.setWrapText(true);
        text.setMinWidth(0);
        text.setPrefWidth(0); // what the others leave
        text.getStyleClass().add("scan-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        line.getStyleClass().add("scan-line");
        setPrefWidth(0); // the texts give way, not the list
        narrow.subscribe(this::arrange);
    }

    private void arrange(boolean now) {
        pseudoClassStateChanged(NARROW, now);
        line.getChildren().setAll(time, dot, text, change, onHand);
        text.getChildren().setAll(title, what);
        (now ? text : line).getChildren().add(actions);
        if (shown != null) {
            giveRoom(shown.state().get());
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return ScanList.ROW;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width - snappedLeftInset() - snappedRightInset();
        return shown == null || inside <= 0
                ? ScanList.ROW
                : Math.max(ScanList.ROW, snapSizeY(text.prefHeight(roomForText(inside))) + AIR);
    }

    private double roomForText(double inside) {
        double left = inside;
        for (Node part : line.getChildren()) {
            if (part.isManaged() && !part.equals(text)) {
                left -=
                        line.getSpacing()
                                + snapSizeX(Math.max(part.minWidth(-1), part.prefWidth(-1)));
            }
        }
        return Math.max(1, left);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        line.resizeRelocate(snappedLeftInset(), 0, inside, getHeight());
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
            setAccessibleHelp(null);
            pseudoClassStateChanged(PROBLEM, false);
            pseudoClassStateChanged(BACK, false);
            return;
        }
        shown.state().addListener(follow);
        Entry entry = shown.entry();
        time.setText(words.formats().moved(entry.day(), Optional.of(entry.at())));
        Parts.tip(time, words.formats().fullTime(entry.at()));
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
        giveRoom(state);
        switch (state) {
            case State.Waiting _ ->
                    texts(
                            BookTexts.typed(row.entry(), words),
                            words.say("book.waiting"),
                            "",
                            "",
                            List.of());
            case State.Booked(Scanned.Booked booked) ->
                    booked(
                            booked,
                            kind(booked),
                            List.of(
                                    button(
                                            "fth-rotate-ccw",
                                            words.say("undo"),
                                            andBack(() -> model.undo(row)))));
            case State.TakenBack(Scanned.Booked booked) ->
                    booked(booked, words.say("movement.takenBack"), List.of());
            case State.Unknown(var called) -> {
                Node make =
                        button(
                                "fth-plus",
                                words.say("book.make"),
                                () -> model.makeItem(row)); // its form has the focus
                problem(
                        row,
                        called.isEmpty()
                                ? List.of(make)
                                : List.of(
                                        button(
                                                "fth-check",
                                                words.say("book.called.take"),
                                                andBack(() -> model.takeCalled(row))),
                                        make));
            }
            case State.Unclear _ ->
                    problem(
                            row,
                            List.of(
                                    button(
                                            "fth-edit-3",
                                            words.say("book.correct"),
                                            () -> correct.accept(row))));
            case State.Refused _, State.NotSaved _ ->
                    problem(
                            row,
                            List.of(
                                    button(
                                            "fth-rotate-cw",
                                            again(row),
                                            andBack(() -> model.retry(row)))));
        }
        setAccessibleHelp(BookTexts.keys(row, words));
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

    private void giveRoom(State state) {
        boolean wide = state.isProblem();
        boolean asLarge = wide || narrow.get();
        actions.setMinWidth(asLarge ? USE_PREF_SIZE : ACTIONS);
        actions.setPrefWidth(asLarge ? USE_COMPUTED_SIZE : ACTIONS);
        for (Label figure : List.of(change, onHand)) {
            figure.setVisible(!wide);
            figure.setManaged(!wide);
        }
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

    private void problem(ScanRow row, List<Node> helping) {
        Node discard =
                button("fth-x", words.say("draft.discard"), andBack(() -> model.discard(row)));
        List<Node> buttons = new ArrayList<>(helping);
        buttons.add(discard);
        texts(BookTexts.typed(row.entry(), words), BookTexts.problem(row, words), "", "", buttons);
    }

    private String again(ScanRow row) {
        return BookTexts.isOldCount(row, words)
                ? words.say("book.count.asOf", words.formats().day(row.entry().day()))
                : words.say("book.retry");
    }

    private Runnable andBack(Runnable action) {
        return () -> {
            action.run();
            back.run();
        };
    }

    /** Tab leads to the buttons of the chosen row, and to no others. */
    private Node button(String icon, String text, Runnable action) {
        Button button = Parts.button(icon, text, action, "flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.focusTraversableProperty().bind(selectedProperty());
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
        boolean any = !buttons.isEmpty() || !narrow.get();
        actions.setManaged(any);
        requestLayout(); // the row may be higher now
    }
}
