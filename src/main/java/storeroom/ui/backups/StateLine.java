package storeroom.ui.backups;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import storeroom.ui.common.Parts;

/** A dot, a sentence, and what can be done about it. */
final class StateLine extends HBox {

    private final Region dot = new Region();
    private final Label sentence;

    /**
     * @param id of the sentence
     */
    StateLine(String id, String style, Node... actions) {
        sentence = Parts.paragraph("", style);
        sentence.setId(id);
        dot.getStyleClass().add("dot");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("state-line");
        getChildren().addAll(dot, sentence);
        getChildren().addAll(actions);
    }

    void say(StateTexts.Said said) {
        if (!said.sentence().equals(sentence.getText())) { // else a screen reader says it again
            sentence.setText(said.sentence());
        }
        dot.getStyleClass().setAll("dot", said.tone().style());
    }
}
