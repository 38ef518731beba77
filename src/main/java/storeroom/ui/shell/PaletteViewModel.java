package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the palette offers for what is typed: actions and pages at once, items when they are found.
 * Without text nothing is looked for; what was chosen lately comes first. On the window's thread.
 */
final class PaletteViewModel {

    private static final int MOST_COMMANDS = 6;

    private final List<PaletteChoice> commands;
    private final Optional<ItemSearch> items;
    private final RecentChoices recent;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteChoice> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(false);
    private List<PaletteChoice> found = List.of();

    /**
     * @param commands all actions and pages
     * @param items finds items; empty where no company is open
     */
    PaletteViewModel(
            List<PaletteChoice> commands, Optional<ItemSearch> items, RecentChoices recent) {
        this.commands = List.copyOf(commands);
        this.items = items;
        this.recent = recent;
        text.addListener((_, _, now) -> find(now.strip()));
        show("");
    }

    private void find(String wanted) {
        if (wanted.isEmpty() || items.isEmpty()) {
            items.ifPresent(ItemSearch::cancel);
            found = List.of();
            searching.set(false);
            show(wanted);
            return;
        }
        show(wanted); // with the items of before: the list does not jump twice at each key
        searching.set(true);
        items.get()
                .find(
                        wanted,
                        now -> {
                            found = now;
                            show(wanted);
                            searching.set(false);
                        });
    }

    private void show(String wanted) {
        if (wanted.isEmpty()) {
            List<PaletteChoice> lately = recent.of(commands);
            Stream<PaletteChoice> others =
                    commands.stream().filter(command -> !lately.contains(command));
            hits.setAll(Stream.concat(lately.stream(), others).toList());
            return;
        }
        List<PaletteChoice> all = new ArrayList<>(fitting(wanted, false));
        all.addAll(found);
        all.addAll(fitting(wanted, true));
        hits.setAll(all);
    }

    /**
     * @param loosely those of which only the letters fit; else those that fit better
     */
    private List<PaletteChoice> fitting(String wanted, boolean loosely) {
        return commands.stream()
                .filter(command -> rank(wanted, command) < Integer.MAX_VALUE)
                .filter(command -> rank(wanted, command) == Matching.LETTERS == loosely)
                .sorted(Comparator.comparingInt(command -> rank(wanted, command)))
                .limit(MOST_COMMANDS)
                .toList();
    }

    private static int rank(String wanted, PaletteChoice command) {
        return Matching.rank(wanted, command.title()).orElse(Integer.MAX_VALUE);
    }

    /** It was chosen: the next time it comes first. */
    void chosen(PaletteChoice choice) {
        recent.chosen(choice);
    }

    /** The palette is gone. */
    void close() {
        items.ifPresent(ItemSearch::cancel);
    }

    StringProperty text() {
        return text;
    }

    /** What fits, the best first. */
    ObservableList<PaletteChoice> hits() {
        return hits;
    }

    /** Whether the items that fit are not found yet. */
    ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }
}
