package storeroom.ui.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import storeroom.model.Changes;
import storeroom.ui.common.ChangeFeed;
import storeroom.ui.common.Preferences;

import java.util.Optional;

/**
 * Ways to look at the list that have a name: what is shown, in which columns and order. On the
 * window's thread.
 */
public final class ViewsViewModel {

    /** The columns of the list, as a text. */
    public interface Columns {

        /** How they stand now. */
        String arrangement();

        /** Has them stand like this. */
        void arrange(String arrangement);
    }

    private final ItemsViewModel items;
    private final Columns columns;
    private final SavedViews saved;
    private final Runnable unsubscribe;
    private final ReadOnlyObjectWrapper<Optional<SavedView>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ViewsViewModel(
            ItemsViewModel items, Columns columns, Preferences preferences, ChangeFeed changes) {
        this.items = items;
        this.columns = columns;
        saved = new SavedViews(preferences);
        unsubscribe = changes.subscribe(this::follow);
    }

    private void follow(Changes changes) {
        saved.follow(changes);
        current.set(current.get().map(view -> view.after(changes)));
    }

    /** No longer follows what is saved. */
    void close() {
        unsubscribe.run();
    }

    /** Shows the list as this view has it. */
    public void choose(SavedView view) {
        columns.arrange(view.columns());
        items.filter(view.filter());
        items.order().set(view.order());
        current.set(Optional.of(view));
    }

    /** Keeps what is shown now under a name. */
    public void save(String name) {
        SavedView view =
                new SavedView(name, items.filter(), columns.arrangement(), items.order().get());
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
