package storeroom.ui.importing;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import storeroom.exchange.ImportRequest.Kind;
import storeroom.ui.common.Words;

/** Items or movements. */
final class KindChoice extends HBox {

    KindChoice(ObjectProperty<Kind> kind, Words words) {
        getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (Kind one : Kind.values()) {
            ToggleButton choice = new ToggleButton(words.say("import.kind." + one.name()));
            choice.setId("import-kind-" + one.name());
            choice.getStyleClass().add("segment");
            choice.setUserData(one);
            choice.setToggleGroup(group);
            choice.setSelected(one == kind.get());
            choice.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(choice, Priority.ALWAYS);
            getChildren().add(choice);
        }
        group.selectedToggleProperty()
                .addListener(
                        (_, before, now) -> {
                            if (now == null) {
                                group.selectToggle(before); // one is always chosen
                            } else {
                                kind.set((Kind) now.getUserData());
                            }
                        });
        kind.subscribe(
                now ->
                        group.getToggles().stream()
                                .filter(choice -> choice.getUserData() == now)
                                .forEach(group::selectToggle));
    }
}
