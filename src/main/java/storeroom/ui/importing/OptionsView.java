package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import storeroom.exchange.ImportRequest.Kind;
import storeroom.model.MovementKind;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a file is understood, where it does not say so itself. */
final class OptionsView extends VBox {

    private static final List<MovementKind> KINDS =
            List.of(
                    MovementKind.SALE,
                    MovementKind.RECEIPT,
                    MovementKind.ISSUE,
                    MovementKind.RETURN,
                    MovementKind.WASTE,
                    MovementKind.ADJUSTMENT,
                    MovementKind.COUNT,
                    MovementKind.OPENING);

    private final ImportViewModel model;
    private final Words words;

    OptionsView(ImportViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("options");
        ObservableValue<Boolean> movements = Bindings.equal(model.choices().kind(), Kind.MOVEMENTS);
        getChildren()
                .addAll(
                        Parts.showWhile(everyRowIs(), movements),
                        Parts.showWhile(
                                box("import.createItems", model.choices().createItems()),
                                movements),
                        Parts.showWhile(
                                box("import.allowNegative", model.choices().allowNegative()),
                                movements),
                        box("import.goodRows", model.choices().goodRows()));
    }

    private CheckBox box(String key, BooleanProperty value) {
        CheckBox box = new CheckBox(words.say(key));
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private Node everyRowIs() {
        ComboBox<Optional<MovementKind>> choice = new ComboBox<>();
        List<Optional<MovementKind>> kinds = new ArrayList<>();
        kinds.add(Optional.empty());
        KINDS.forEach(kind -> kinds.add(Optional.of(kind)));
        choice.getItems().setAll(kinds);
        MovementTexts texts = new MovementTexts(words);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<MovementKind> kind) {
                        return kind == null
                                ? ""
                                : kind.map(texts::kind).orElse(words.say("import.everyRow.file"));
                    }

                    @Override
                    public Optional<MovementKind> fromString(String text) {
                        return Optional.empty(); // it cannot be typed into
                    }
                });
        choice.valueProperty().bindBidirectional(model.choices().everyRowIs());
        choice.setId("every-row-is");
        choice.setAccessibleText(words.say("import.everyRow"));
        HBox line = new HBox(Parts.label(words.say("import.everyRow"), "field-name"), choice);
        line.getStyleClass().add("option-line");
        return line;
    }
}
