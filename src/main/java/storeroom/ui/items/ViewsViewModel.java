package storeroom.ui.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import storeroom.ui.common.Preferences;

import java.util.Optional;

/**
 * Ways to look at the list that have a name: what is shown, in which columns and order. On the
 * window's thread.
 */
public final class ViewsViewModel {

    private final ItemsViewModel items;
    private final ChosenColumns columns;
    private final SavedViews saved;
    private final ReadOnlyObjectWrapper<Optional<SavedView>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ViewsViewModel(ItemsViewModel items, ChosenColumns columns, Preferences preferences) {
        this.items = items;
        this.columns = columns;
        saved = new SavedViews(preferences);
    }

    /** Shows the list as this view has it. */
    public void choose(SavedView view) {
        columns.choose(view.columns());
        items.filter(view.filter());
        items.order().set(view.order());
        current.set(Optional.of(view));
    }

    /** Keeps what is shown now under a name. */
    public void save(String name) {
        SavedView view =
                new SavedView(name, items.filter(), columns.columns().get(), items.order().get());
        saved.save(view);
        current.set(Optional.of(view));
    }

    /** Keeps what is shown now under the name of the current view. */
    public void update() {
        current.get().ifPresent(view -> save(view.name()));
    }

    /** Gives the current view another name. */
    public void rename(String name) {
        current.get()
                .ifPresent(
                        view -> {
                            saved.rename(view.name(), name);
                            current.set(saved.find(name));
                        });
    }

    /** Forgets the current view; the list stays as it is. */
    public void delete() {
        current.get()
                .ifPresent(
                        view -> {
                            current.set(Optional.empty());
                            saved.delete(view.name());
                        });
    }

    /** All of them, by name. */
    public ObservableList<SavedView> views() {
        return saved.all();
    }

    /** The one that was chosen last; empty where none was. */
    public ReadOnlyObjectProperty<Optional<SavedView>> current() {
        return current.getReadOnlyProperty();
    }
}
