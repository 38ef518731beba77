package storeroom.ui.stock;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import storeroom.model.Movement;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** One movement in the detail: when, what, how much. */
final class MovementLine extends HBox {

    static final double HEIGHT = 30;

    private static final PseudoClass REVERSED = PseudoClass.getPseudoClass("reversed");
    private static final PseudoClass IN = PseudoClass.getPseudoClass("in");

    MovementLine(Movement movement, Words words) {
        MovementTexts texts = new MovementTexts(words);
        getStyleClass().add("movement-line");
        Label when =
                Parts.label(
                        words.formats()
                                .moved(movement.day(), java.util.Optional.of(movement.bookedAt())),
                        "when");
        Label what = Parts.label(texts.line(movement), "what");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label change = Parts.label(words.formats().change(movement.change()), "change");
        change.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(when, what);
        boolean reversed = movement.reversedBy().isPresent();
        if (reversed) {
            Label back = Parts.label(words.say("movement.takenBack"), "taken-back");
            back.setMinWidth(USE_PREF_SIZE);
            getChildren().add(back);
        }
        getChildren().add(change);
        pseudoClassStateChanged(REVERSED, reversed);
        pseudoClassStateChanged(IN, movement.change().isPositive());
        Tooltip.install(this, new Tooltip(tip(movement, words)));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    private static String tip(Movement movement, Words words) {
        String when =
                words.say(
                        "movement.tip",
                        words.formats().fullDay(movement.day()),
                        words.formats().fullTime(movement.bookedAt()),
                        movement.bookedBy());
        return movement.note().isEmpty() ? when : when + "\n" + movement.note();
    }
}
