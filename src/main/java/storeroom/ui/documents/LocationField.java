package storeroom.ui.documents;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.ui.common.Parts;

import java.util.List;

/** Where goods come in or go out. */
final class LocationField {

    private LocationField() {}

    static Node of(String name, ObjectProperty<LocationId> value, List<Location> locations) {
        ComboBox<Location> box = new ComboBox<>();
        box.setId("document-location");
        box.getItems().setAll(locations);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Location place) {
                        return place == null ? "" : place.name();
                    }

                    @Override
                    public Location fromString(String text) {
                        return box.getValue(); // it cannot be typed into
                    }
                });
        value.subscribe(
                now ->
                        locations.stream()
                                .filter(one -> one.id().equals(now))
                                .findFirst()
                                .ifPresent(box::setValue));
        box.setOnAction(_ -> value.set(box.getValue().id()));
        Label title = Parts.label(name, "field-name");
        title.setMnemonicParsing(true);
        title.setLabelFor(box);
        box.setAccessibleText(name.replace("_", ""));
        box.setMaxWidth(Double.MAX_VALUE);
        VBox field = new VBox(title, box);
        field.getStyleClass().add("field");
        return field;
    }
}
