package storeroom.ui.items;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import storeroom.db.Reader;
import storeroom.model.ItemFilter;
import storeroom.model.ItemId;
import storeroom.model.ItemOrder;
import storeroom.ui.common.OpenCompany;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which items are marked, to be changed together: by their ids, so that a mark stays whatever the
 * list shows next, and of rows that are not loaded, too. On the window's thread.
 */
public final class Marks {

    private final OpenCompany open;
    private final Set<ItemId> marked = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(0);

    Marks(OpenCompany open) {
        this.open = open;
    }

    /** Marks it, or takes the mark away. */
    public void toggle(ItemId item) {
        if (!marked.remove(item)) {
            marked.add(item);
        }
        changed();
    }

    /** Marks it as well. */
    public void add(ItemId item) {
        marked.add(item);
        changed();
    }

    /** Marks rows of a list; they are asked for in the background. */
    void rows(ItemFilter filter, ItemOrder order, int from, int howMany) {
        open.tasks()
                .read(
                        () -> ids(filter, order, from, howMany),
                        ids -> {
                            marked.addAll(ids);
                            changed();
                        },
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.items"),
                                                error,
                                                () -> rows(filter, order, from, howMany)));
    }

    private List<ItemId> ids(ItemFilter filter, ItemOrder order, int from, int howMany) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().itemList().ids(reader, filter, order, from, howMany);
        }
    }

    /** Takes all marks away. */
    public void clear() {
        marked.clear();
        changed();
    }

    private void changed() {
        count.set(marked.size());
        version.set(version.get() + 1);
    }

    public boolean has(ItemId item) {
        return marked.contains(item);
    }

    /** Those that are marked, in the order in which they were. */
    public List<ItemId> all() {
        return List.copyOf(marked);
    }

    /** How many are marked. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Another number after each change. */
    ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }
}
