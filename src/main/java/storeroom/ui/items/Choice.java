package storeroom.ui.items;

import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import java.util.function.Function;

/** A list that one of several values is chosen from. */
final class Choice {

    private Choice() {}

    static <T> ComboBox<T> of(String id, Property<T> value, T[] values, Function<T, String> say) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(said(say));
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    /** How a value is said; nothing can be typed. */
    static <T> StringConverter<T> said(Function<T, String> say) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : say.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
