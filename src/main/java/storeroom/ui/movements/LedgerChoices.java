package storeroom.ui.movements;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementKind;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.time.LocalDate;
import java.util.Optional;

/** What the ledger is narrowed to. On the window's thread. */
public final class LedgerChoices {

    private final Words words;
    private final Runnable changed;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<LedgerPeriod> period =
            new SimpleObjectProperty<>(LedgerPeriod.ALL);
    private final Input<LocalDate> from;
    private final Input<LocalDate> to;
    private final ObjectProperty<Optional<NamedItem>> item =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<MovementKind>> kind =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocationId>> location =
            new SimpleObjectProperty<>(Optional.empty());
    private boolean quiet;

    /**
     * @param changed hears of each change that a person makes
     */
    LedgerChoices(Words words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        Inputs inputs = new Inputs(words);
        from = new Input<>("", inputs::day);
        to = new Input<>("", inputs::day);
        search.addListener((_, _, _) -> say());
        period.addListener((_, _, _) -> say());
        item.addListener((_, _, _) -> say());
        kind.addListener((_, _, _) -> say());
        location.addListener((_, _, _) -> say());
        from.value().addListener((_, _, _) -> say());
        to.value().addListener((_, _, _) -> say());
    }

    private void say() {
        if (!quiet) {
            changed.run();
        }
    }

    private void quietly(Runnable change) {
        quiet = true;
        change.run();
        quiet = false;
    }

    /** What all of it asks for. */
    MovementFilter filter() {
        LocalDate today = words.formats().today();
        boolean typed = period.get() == LedgerPeriod.BETWEEN;
        return MovementFilter.ALL
                .withItem(item.get().map(NamedItem::id))
                .withLocation(location.get())
                .withKind(kind.get())
                .withText(search.get())
                .between(
                        typed ? from.value().get() : period.get().from(today),
                        typed ? to.value().get() : Optional.empty());
    }

    /** Takes what a filter says, whatever was chosen before; says nothing of it. */
    void take(MovementFilter wanted) {
        quietly(
                () -> {
                    search.set(wanted.text());
                    kind.set(wanted.kind());
                    location.set(wanted.location());
                    item.set(wanted.item().map(id -> new NamedItem(id, "", "")));
                    boolean days = wanted.from().isPresent() || wanted.to().isPresent();
                    from.text().set(text(wanted.from()));
                    to.text().set(text(wanted.to()));
                    period.set(days ? LedgerPeriod.BETWEEN : LedgerPeriod.ALL);
                });
    }

    private String text(Optional<LocalDate> day) {
        return day.map(words.formats()::shortDay).orElse("");
    }

    /** The item's name is known by now; the same one is shown. */
    void named(NamedItem known) {
        quietly(() -> item.set(Optional.of(known)));
    }

    /** Instead of the text that was searched for, one item. */
    void itemInsteadOfSearch(NamedItem found) {
        quietly(() -> search.set(""));
        item.set(Optional.of(found));
    }

    /** Words that must occur in document, note, SKU or name. */
    public StringProperty search() {
        return search;
    }

    public ObjectProperty<LedgerPeriod> period() {
        return period;
    }

    /** The first day, where days are typed. */
    public Input<LocalDate> from() {
        return from;
    }

    /** The last day, where days are typed. */
    public Input<LocalDate> to() {
        return to;
    }

    /** The only item whose movements are shown; empty for all. */
    public ObjectProperty<Optional<NamedItem>> item() {
        return item;
    }

    public ObjectProperty<Optional<MovementKind>> kind() {
        return kind;
    }

    public ObjectProperty<Optional<LocationId>> location() {
        return location;
    }
}
