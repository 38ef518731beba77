package storeroom.ui.importing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.exchange.Field;
import storeroom.exchange.ImportRequest;
import storeroom.exchange.ImportRequest.Kind;
import storeroom.exchange.MovementRules;
import storeroom.model.MovementKind;
import storeroom.ui.common.Words;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the person wants a file to be understood. On the window's thread. */
public final class ImportChoices {

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ITEMS);
    private final Map<String, String> mapping = new HashMap<>();
    private final ObjectProperty<Optional<MovementKind>> everyRowIs =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadingOptions options;
    private final BooleanProperty goodRows = new SimpleBooleanProperty(false);
    private final BooleanProperty createItems = new SimpleBooleanProperty(false);
    private final BooleanProperty allowNegative = new SimpleBooleanProperty(false);

    ImportChoices(Words words) {
        options = new ReadingOptions(words);
    }

    /** Begins with what was found in a file. */
    void take(FileLook.Found found) {
        kind.set(found.kind());
        mapping.clear();
        mapping.putAll(found.preview().columns());
    }

    /** All of it, for one file. */
    ImportRequest request(Path file) {
        MovementRules rules =
                options.with(MovementRules.STRICT)
                        .withCreateItems(createItems.get())
                        .withAllowNegative(allowNegative.get());
        return options.with(ImportRequest.of(kind.get(), file))
                .withMapping(Map.copyOf(mapping))
                .withRules(everyRowIs.get().map(rules::withKind).orElse(rules))
                .withGoodRows(goodRows.get());
    }

    /** The column that a field is read from; empty when it is not read. */
    public Optional<String> column(Field field) {
        return Optional.ofNullable(mapping.get(field.title())).filter(name -> !name.isEmpty());
    }

    /** Reads a field from another column, or not at all. */
    public void setColumn(Field field, Optional<String> header) {
        mapping.put(field.title(), header.orElse(""));
    }

    /** The fields that the chosen kind of file can have. */
    public List<Field> fields() {
        return Field.of(kind.get());
    }

    /** Items or movements. */
    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /** What every row of a movement file is, where it has no column for that. */
    public ObjectProperty<Optional<MovementKind>> everyRowIs() {
        return everyRowIs;
    }

    /** How the file is read where it does not tell. */
    public ReadingOptions options() {
        return options;
    }

    /** Take over the good rows even if others are bad. */
    public BooleanProperty goodRows() {
        return goodRows;
    }

    /** An unknown SKU in a movement file becomes an item. */
    public BooleanProperty createItems() {
        return createItems;
    }

    /** Items may go below zero. */
    public BooleanProperty allowNegative() {
        return allowNegative;
    }
}
