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
    private static final int RENEWED_PAGES = 3;

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
    private final Map<Integer, Chunk<T>> pages = new LinkedHashMap<>(16, 0.75f, true);

    /** The rows of one page. Of several reads under way only the one asked last may fill it. */
    private static final class Chunk<T> {

        private final List<Slot<T>> slots;
        private int asked;

        private Chunk(List<Slot<T>> slots) {
            this.slots = slots;
        }

        private void fill(List<T> rows) {
            for (int i = 0; i < slots.size(); i++) {
                slots.get(i).row.set(i < rows.size() ? Optional.of(rows.get(i)) : Optional.empty());
            }
        }
    }

    /**
     * @param first the first page, read with the size in one snapshot
     */
    public PagedList(int size, List<T> first, Loader<T> loader) {
        this.size = size;
        this.loader = loader;
        if (size > 0) {
            newPage(0).fill(first);
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
        Chunk<T> chunk = page(page);
        int within = index % PAGE;
        if (within > PAGE * 3 / 4 && (page + 1) * PAGE < size) {
            page(page + 1);
        } else if (within < PAGE / 4 && page > 0) {
            page(page - 1);
        }
        return chunk.slots.get(within);
    }

    /** The place of the first loaded row that fits; never loads. */
    public Optional<Integer> findLoaded(Predicate<T> fits) {
        for (Map.Entry<Integer, Chunk<T>> page : pages.entrySet()) {
            List<Slot<T>> slots = page.getValue().slots;
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i).row.get().filter(fits).isPresent()) {
                    return Optional.of(page.getKey() * PAGE + i);
                }
            }
        }
        return Optional.empty();
    }

    /** Puts a row in the place of the loaded one that fits. */
    public void replaceLoaded(Predicate<T> fits, T row) {
        for (Chunk<T> page : pages.values()) {
            for (Slot<T> slot : page.slots) {
                if (slot.row.get().filter(fits).isPresent()) {
                    slot.row.set(Optional.of(row));
                }
            }
        }
    }

    /** Reads what was used last again, and forgets the rest; rows stay shown meanwhile. */
    public void renew() {
        List<Integer> pagesByUse = new ArrayList<>(pages.keySet()).reversed();
        List<Integer> lastUsed =
                pagesByUse.subList(0, Math.min(RENEWED_PAGES, pagesByUse.size())).reversed();
        pages.keySet().retainAll(lastUsed);
        lastUsed.forEach(page -> load(page, page(page)));
    }

    private Chunk<T> page(int page) {
        Chunk<T> known = pages.get(page);
        if (known != null) {
            return known;
        }
        Chunk<T> chunk = newPage(page);
        load(page, chunk);
        return chunk;
    }

    private Chunk<T> newPage(int page) {
        if (pages.size() >= KEPT_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
        int length = Math.min(PAGE, size - page * PAGE);
        List<Slot<T>> slots = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            slots.add(new Slot<>());
        }
        Chunk<T> chunk = new Chunk<>(slots);
        pages.put(page, chunk);
        return chunk;
    }

    /** Several threads read: a later answer may be an older state, and is dropped. */
    private void load(int page, Chunk<T> chunk) {
        chunk.asked++;
        int mine = chunk.asked;
        loader.load(
                page * PAGE,
                chunk.slots.size(),
                rows -> {
                    if (mine == chunk.asked) {
                        chunk.fill(rows);
                    }
                });
    }
}
