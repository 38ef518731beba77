package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import storeroom.exchange.DateOrder;
import storeroom.exchange.ImportRequest.Kind;
import storeroom.ui.common.Field;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is seldom told about a file; folded away until it is needed. */
final class MoreOptions extends TitledPane {

    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-1252"),
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_16);

    private final Words words;

    MoreOptions(ImportViewModel model, Words words) {
        this.words = words;
        ReadingOptions options = model.choices().options();
        setText(words.say("import.more"));
        setId("more-options");
        setExpanded(false);
        setAnimated(false);
        getStyleClass().add("more-options");
        ObservableValue<Boolean> movements = Bindings.equal(model.choices().kind(), Kind.MOVEMENTS);
        Node returns = Field.text(words.say("import.returns"), options.returns());
        Node skip = Field.text(words.say("import.skip"), options.skip());
        VBox inside =
                new VBox(
                        Parts.columns(
                                choice(
                                        "import.encoding",
                                        options.encoding(),
                                        ENCODINGS,
                                        this::name),
                                choice(
                                        "import.dates",
                                        options.dates(),
                                        List.of(DateOrder.values()),
                                        order -> words.say("import.dates." + order.name())),
                                choice(
                                        "import.decimal",
                                        options.decimal(),
                                        List.of('.', ','),
                                        this::name)),
                        Parts.columns(
                                Field.text(words.say("import.day"), options.day()),
                                Parts.showWhile(returns, movements),
                                Parts.showWhile(skip, movements)));
        inside.getStyleClass().add("options");
        setContent(inside);
        model.refusal()
                .subscribe(
                        sentence -> {
                            if (!sentence.isEmpty()) {
                                setExpanded(true); // what would help may be in here
                            }
                        });
        options.day().wrong().subscribe(wrong -> setExpanded(wrong || isExpanded()));
    }

    private String name(Charset charset) {
        return charset.name();
    }

    private String name(Character point) {
        return words.say(point == ',' ? "import.decimal.comma" : "import.decimal.point");
    }

    private <T> Node choice(
            String key, ObjectProperty<Optional<T>> value, List<T> all, Function<T, String> name) {
        ComboBox<Optional<T>> choice = new ComboBox<>();
        List<Optional<T>> items = new ArrayList<>();
        items.add(Optional.empty());
        all.forEach(one -> items.add(Optional.of(one)));
        choice.getItems().setAll(items);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<T> one) {
                        return one == null ? "" : one.map(name).orElse(words.say("import.found"));
                    }

                    @Override
                    public Optional<T> fromString(String text) {
                        return Optional.empty(); // it cannot be typed into
                    }
                });
        choice.valueProperty().bindBidirectional(value);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(words.say(key));
        choice.setId(key.replace('.', '-'));
        Label title = Parts.label(words.say(key), "field-name");
        title.setLabelFor(choice);
        VBox box = new VBox(title, choice);
        box.getStyleClass().add("field");
        return box;
    }
}
