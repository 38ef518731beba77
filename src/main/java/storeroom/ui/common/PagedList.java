package storeroom.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A list that is as long as the whole result and loads only the pages that are looked at. Its size
 * never changes: another search is another list. On the window's thread only.
 *
 * <p>A row that is not loaded yet is an empty {@link Slot}; when its page arrives the slot is
 * filled, and cells that watch it show it. No event of the list is needed for that.
 */
public final class PagedList<T> extends ObservableListBase<PagedList.Slot<T>> {

    /** Rows in a page. */
    public static final int PAGE = 100;

    private static final int KEPT_PAGES = 30;

    /** One row, as soon as it is loaded. */
    public static final class Slot<T> {

        private final ReadOnlyObjectWrapper<Optional<T>> row =
                new ReadOnlyObjectWrapper<>(Optional.empty());

        private Slot() {}

        /** The row; empty until it is loaded. */
        public ReadOnlyObjectProperty<Optional<T>> row() {
            return row.getReadOnlyProperty();
        }
    }

    /** Reads a page in the background and hands it over on the window's thread. */
    @FunctionalInterface
    public interface Loader<T> {
        void load(int offset, int limit, Consumer<List<T>> done);
    }

    private final int size;
    private final Loader<T> loader;

    /** Pages in the order of their last use; the eldest goes first. */
    private final Map<Integer, List<Slot<T>>> pages = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param first the first page, read with the size in one snapshot
     */
    public PagedList(int size, List<T> first, Loader<T> loader) {
        this.size = size;
        this.loader = loader;
        if (size > 0) {
            fill(newPage(0), first);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Slot<T> get(int index) {
        java.util.Objects.checkIndex(index, size);
        int page = index / PAGE;
        List<Slot<T>> slots = page(page);
        int within = index % PAGE;
        if (within > PAGE * 3 / 4 && (page + 1) * PAGE < size) {
            page(page + 1);
        } else if (within < PAGE / 4 && page > 0) {
            page(page - 1);
        }
        return slots.get(within);
    }

    /** The place of the first loaded row that fits; never loads. */
    public Optional<Integer> findLoaded(Predicate<T> fits) {
        for (Map.Entry<Integer, List<Slot<T>>> page : pages.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).row.get().filter(fits).isPresent()) {
                    return Optional.of(page.getKey() * PAGE + i);
                }
            }
        }
        return Optional.empty();
    }

    /** Puts a row in the place of the loaded one that fits. */
    public void replaceLoaded(Predicate<T> fits, T row) {
        for (List<Slot<T>> page : pages.values()) {
            for (Slot<T> slot : page) {
                if (slot.row.get().filter(fits).isPresent()) {
                    slot.row.set(Optional.of(row));
                }
            }
        }
    }

    /** Reads what was used last again, and forgets the rest; rows stay shown meanwhile. */
    public void renew() {
        List<Integer> lastUsed = new ArrayList<>(pages.keySet()).reversed();
        for (int i = 0; i < lastUsed.size(); i++) {
            int page = lastUsed.get(i);
            if (i < 3) {
                load(page, pages.getOrDefault(page, List.of()));
            } else {
                pages.remove(page);
            }
        }
    }

    private List<Slot<T>> page(int page) {
        List<Slot<T>> known = pages.get(page);
        if (known != null) {
            return known;
        }
        List<Slot<T>> slots = newPage(page);
        load(page, slots);
        return slots;
    }

    private List<Slot<T>> newPage(int page) {
        if (pages.size() >= KEPT_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
        int length = Math.min(PAGE, size - page * PAGE);
        List<Slot<T>> slots = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            slots.add(new Slot<>());
        }
        pages.put(page, slots);
        return slots;
    }

    private void load(int page, List<Slot<T>> slots) {
        loader.load(page * PAGE, slots.size(), rows -> fill(slots, rows));
    }

    private void fill(List<Slot<T>> slots, List<T> rows) {
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).row.set(i < rows.size() ? Optional.of(rows.get(i)) : Optional.empty());
        }
    }
}
