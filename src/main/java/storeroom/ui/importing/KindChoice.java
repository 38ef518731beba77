package storeroom.ui.importing;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import storeroom.exchange.ImportRequest.Kind;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Words;

/** Items or movements. */
final class KindChoice extends HBox {

    KindChoice(ObjectProperty<Kind> kind, Words words) {
        getStyleClass().add("segments");
        OneChosen<Kind> kinds = new OneChosen<>(kind);
        for (Kind one : Kind.values()) {
            ToggleButton choice = new ToggleButton(words.say("import.kind." + one.name()));
            choice.setId("import-kind-" + one.name());
            choice.getStyleClass().add("segment");
            kinds.add(choice, one);
            choice.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(choice, Priority.ALWAYS);
            getChildren().add(choice);
        }
    }
}
