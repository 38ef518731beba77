package storeroom.ui.booking;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What holds for every scan until it is chosen anew: kind, places, document. */
final class BookChoices {

    private static final String KIND = "book.kind";
    private static final String LOCATION = "book.location";

    private final Preferences preferences;
    private final ObjectProperty<MovementKind> kind;
    private final ReadOnlyObjectWrapper<List<Location>> locations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Location>> location =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Location>> to =
            new SimpleObjectProperty<>(Optional.empty());
    private final Input<String> document;
    private final StringProperty quantity = new SimpleStringProperty("");

    BookChoices(Preferences preferences, Words words) {
        this.preferences = preferences;
        kind = new SimpleObjectProperty<>(remembered());
        document = new Input<>("", new Inputs(words).text(NewMovement.DOCUMENT_LENGTH));
        kind.addListener((_, _, now) -> preferences.set(KIND, now.name()));
    }

    private MovementKind remembered() {
        return preferences
                .get(KIND)
                .flatMap(
                        name ->
                                Arrays.stream(MovementKind.values())
                                        .filter(one -> one.name().equals(name))
                                        .findFirst())
                .orElse(MovementKind.RECEIPT);
    }

    /** The places of the company, once they are known. */
    void know(List<Location> all) {
        locations.set(List.copyOf(all));
        Optional<Location> usual =
                preferences
                        .get(LOCATION)
                        .flatMap(
                                code ->
                                        all.stream()
                                                .filter(one -> one.code().equals(code))
                                                .findFirst());
        location.set(usual.or(() -> all.stream().findFirst()));
        to.set(all.stream().filter(one -> !Optional.of(one).equals(location.get())).findFirst());
        if (all.size() < 2 && kind.get() == MovementKind.TRANSFER) {
            kind.set(MovementKind.RECEIPT);
        }
        location.addListener(
                (_, _, now) -> now.ifPresent(one -> preferences.set(LOCATION, one.code())));
    }

    /** The kinds to choose between: transfers need two places. */
    static List<MovementKind> kinds() {
        return List.of(
                MovementKind.RECEIPT,
                MovementKind.SALE,
                MovementKind.ISSUE,
                MovementKind.RETURN,
                MovementKind.WASTE,
                MovementKind.ADJUSTMENT,
                MovementKind.COUNT,
                MovementKind.TRANSFER);
    }

    ObjectProperty<MovementKind> kind() {
        return kind;
    }

    ReadOnlyObjectProperty<List<Location>> locations() {
        return locations.getReadOnlyProperty();
    }

    ObjectProperty<Optional<Location>> location() {
        return location;
    }

    /** Where transfers go. */
    ObjectProperty<Optional<Location>> to() {
        return to;
    }

    /** Where something of a kind goes, besides the place where it is. */
    Optional<LocationId> toOf(MovementKind of) {
        return of == MovementKind.TRANSFER ? to.get().map(Location::id) : Optional.empty();
    }

    /**
     * Chooses what held for an earlier scan: its kind and places, and its document, unless it is
     * the document that is wrong with it.
     */
    void chooseAgain(Entry entry) {
        kind.set(entry.kind());
        find(entry.location()).ifPresent(place -> location.set(Optional.of(place)));
        find(entry.to()).ifPresent(place -> to.set(Optional.of(place)));
        if (entry.document().length() <= NewMovement.DOCUMENT_LENGTH) {
            document.text().set(entry.document());
        }
    }

    private Optional<Location> find(Optional<LocationId> id) {
        return locations.get().stream()
                .filter(one -> id.filter(one.id()::equals).isPresent())
                .findFirst();
    }

    Input<String> document() {
        return document;
    }

    /** How often the next scan counts; empty is once. */
    StringProperty quantity() {
        return quantity;
    }
}
