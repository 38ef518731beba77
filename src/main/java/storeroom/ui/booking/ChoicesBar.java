package storeroom.ui.booking;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import storeroom.model.Location;
import storeroom.model.MovementKind;
import storeroom.ui.common.Field;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;

import java.util.List;
import java.util.Optional;

/** What holds for every scan: kind, quantity of the next one, places, document. */
final class ChoicesBar extends VBox {

    private final BookChoices choices;
    private final Runnable back;
    private final Words words;

    /**
     * @param back leads back to the field
     */
    ChoicesBar(BookChoices choices, Runnable back, Words words) {
        this.choices = choices;
        this.back = back;
        this.words = words;
        getStyleClass().add("book-choices");
        ObservableValue<Boolean> several = choices.locations().map(all -> all.size() > 1);
        ObservableValue<Boolean> moving = Bindings.equal(choices.kind(), MovementKind.TRANSFER);
        WrappingLine fields =
                new WrappingLine(
                        quantity(),
                        Parts.showWhile(place("book.location", choices.location()), several),
                        Parts.showWhile(place("book.to", choices.to()), moving),
                        document());
        fields.getStyleClass().add("form-line");
        getChildren().addAll(kinds(several), fields);
    }

    private Node kinds(ObservableValue<Boolean> several) {
        WrappingLine box = new WrappingLine();
        box.getStyleClass().add("segments");
        box.setMaxWidth(USE_PREF_SIZE);
        OneChosen<MovementKind> kinds = new OneChosen<>(choices.kind());
        for (MovementKind kind : BookChoices.kinds()) {
            ToggleButton choice = new ToggleButton(words.say("book.kind." + kind.name()));
            choice.getStyleClass().add("segment");
            choice.setId("book-kind-" + kind.name());
            kinds.add(choice, kind);
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setOnAction(_ -> back.run());
            if (kind == MovementKind.TRANSFER) {
                Parts.showWhile(choice, several);
            }
            box.getChildren().add(choice);
        }
        return box;
    }

    private Node quantity() {
        TextField field = new TextField();
        field.setId("book-quantity");
        field.textProperty().bindBidirectional(choices.quantity());
        field.setPromptText(words.formats().count(1));
        field.setPrefWidth(96);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
        choices.kind()
                .subscribe(
                        kind ->
                                field.setPromptText(
                                        kind == MovementKind.COUNT
                                                ? ""
                                                : words.formats().count(1)));
        return named("book.quantity", field);
    }

    private Node document() {
        Field field = Field.text(words.say("book.document"), choices.document());
        field.control().setId("book-document");
        field.control().addEventFilter(KeyEvent.KEY_PRESSED, this::entered);
        field.setPrefWidth(220);
        return field;
    }

    private Node place(String key, ObjectProperty<Optional<Location>> value) {
        ComboBox<Location> box = new ComboBox<>();
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Location place) {
                        return place == null ? "" : place.name();
                    }

                    @Override
                    public Location fromString(String text) {
                        return box.getValue(); // it cannot be typed into
                    }
                });
        choices.locations().subscribe((List<Location> all) -> box.getItems().setAll(all));
        value.subscribe(now -> box.setValue(now.orElse(null)));
        box.setOnAction(_ -> value.set(Optional.ofNullable(box.getValue())));
        box.setPrefWidth(180);
        box.setId(key.replace('.', '-'));
        return named(key, box);
    }

    private Node named(String key, javafx.scene.control.Control control) {
        Label title = Parts.label(words.say(key), "field-name");
        title.setMnemonicParsing(true);
        title.setLabelFor(control);
        control.setAccessibleText(words.say(key).replace("_", ""));
        VBox box = new VBox(title, control);
        box.getStyleClass().add("field");
        return box;
    }

    /** Done here: the field waits for codes. */
    private void entered(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            back.run();
        }
    }
}
