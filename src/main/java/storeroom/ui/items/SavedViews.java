package storeroom.ui.items;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import storeroom.model.Changes;
import storeroom.ui.common.Preferences;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The views that a person saved, by name; kept with the preferences. On the window's thread. */
public final class SavedViews {

    private static final String KEY = "items.views";

    private final Preferences preferences;
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();

    SavedViews(Preferences preferences) {
        this.preferences = preferences;
        preferences
                .get(KEY)
                .ifPresent(
                        text ->
                                text.lines()
                                        .flatMap(line -> SavedView.read(line).stream())
                                        .forEach(views::add));
    }

    /** Keeps a view, in the place of the one with its name. */
    public void save(SavedView view) {
        views.removeIf(other -> other.name().equals(view.name()));
        views.add(view);
        keep();
    }

    /** Gives a view another name; one that has it already goes. */
    public void rename(String from, String to) {
        find(from)
                .ifPresent(
                        view -> {
                            views.remove(view);
                            save(view.named(to));
                        });
    }

    /** A category that views are narrowed to may have another name now. */
    public void follow(Changes changes) {
        List<SavedView> after = views.stream().map(view -> view.after(changes)).toList();
        if (!after.equals(views)) {
            views.setAll(after);
            keep();
        }
    }

    /** Forgets it. */
    public void delete(String name) {
        views.removeIf(view -> view.name().equals(name));
        keep();
    }

    /** The view of this name. */
    public Optional<SavedView> find(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    private void keep() {
        views.sort(Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER));
        preferences.set(KEY, views.stream().map(SavedView::line).collect(Collectors.joining("\n")));
    }

    /** All of them, by name. */
    public ObservableList<SavedView> all() {
        return views;
    }
}
