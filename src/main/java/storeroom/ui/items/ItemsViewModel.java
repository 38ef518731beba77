package storeroom.ui.items;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemCounts;
import storeroom.model.ItemFilter;
import storeroom.model.ItemId;
import storeroom.model.ItemOrder;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.CategoryFollower;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The list of items: what is searched, what was found, which item is chosen and which are marked.
 * On the window's thread.
 */
public final class ItemsViewModel {

    /** What the page shows. */
    public enum State {
        LOADING,
        EMPTY_COMPANY,
        NO_HITS,
        LIST
    }

    private final OpenCompany open;
    private final ItemSnapshots snapshots;
    private final Tasks.Latest reads;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<ItemFilter.View> view =
            new SimpleObjectProperty<>(ItemFilter.View.ACTIVE);
    private final ObjectProperty<Optional<String>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private final CategoryFollower follower = new CategoryFollower();
    private final ObjectProperty<ItemOrder> order = new SimpleObjectProperty<>(ItemOrder.BY_SKU);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<Item>> rows =
            new ReadOnlyObjectWrapper<>(emptyList());
    private final ReadOnlyObjectWrapper<Optional<ItemCounts>> counts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Item>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final AwaitedRow<Item> awaited = new AwaitedRow<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Marks marks;
    private final Proposals proposals;
    private final ItemDetailViewModel detail;
    private final BooleanBinding bringsBack;
    private final Runnable unsubscribe;
    private boolean searching;
    private boolean rewriting;

    public ItemsViewModel(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        snapshots = new ItemSnapshots(open.company());
        reads = open.tasks().latest();
        marks = new Marks(open);
        proposals = new Proposals(open);
        detail = new ItemDetailViewModel(open, new PictureChanges(open, dialogs));
        bringsBack =
                Bindings.createBooleanBinding(this::wouldBringBack, selected, view, marks.count());
        search.addListener((_, _, _) -> find(false));
        view.addListener((_, _, _) -> find(false));
        category.addListener((_, _, _) -> find(false));
        order.addListener((_, _, _) -> find(true));
        selected.addListener((_, _, now) -> detail.show(now.map(Item::id)));
        unsubscribe = open.changes().subscribe(this::changed);
    }

    /** Reads everything again. */
    public void reload() {
        find(true);
        proposals.read();
    }

    private void find(boolean keep) {
        if (rewriting) {
            return;
        }
        searching = true;
        awaited.forget();
        ItemFilter filter = filter();
        ItemOrder by = order.get();
        Optional<ItemId> chosen = keep ? selected.get().map(Item::id) : Optional.empty();
        reads.read(
                () -> snapshots.read(filter, by, chosen),
                found -> show(filter, by, found),
                error -> {
                    searching = false;
                    waiting.clear();
                    notRead(error, () -> find(keep));
                });
    }

    private void show(ItemFilter filter, ItemOrder by, ItemSnapshots.Found found) {
        searching = false;
        PagedList<Item> list =
                new PagedList<>(
                        found.page().total(),
                        found.page().rows(),
                        (offset, limit, done) -> load(filter, by, offset, limit, done));
        counts.set(Optional.of(found.counts()));
        rows.set(list);
        selected.set(found.kept().or(() -> found.page().rows().stream().findFirst()));
        state.set(state(found));
        List<Runnable> then = List.copyOf(waiting);
        waiting.clear();
        then.forEach(Runnable::run);
    }

    private static State state(ItemSnapshots.Found found) {
        if (found.page().total() > 0) {
            return State.LIST;
        }
        return found.counts().all() == 0 ? State.EMPTY_COMPANY : State.NO_HITS;
    }

    private void load(
            ItemFilter filter, ItemOrder by, int offset, int limit, Consumer<List<Item>> to) {
        open.tasks()
                .read(
                        () -> snapshots.rows(filter, by, offset, limit),
                        to,
                        error -> notRead(error, () -> load(filter, by, offset, limit, to)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.items"), error, again);
    }

    /** Something was saved: the same list again, without moving it under the person's hands. */
    private void changed(Changes changes) {
        if (changes.equals(Changes.NOTHING)) {
            return;
        }
        proposals.read();
        if (followName(changes) || searching) {
            find(true);
            return;
        }
        ItemFilter filter = filter();
        ItemOrder by = order.get();
        PagedList<Item> list = rows.get();
        Optional<ItemId> chosen = selected.get().map(Item::id);
        reads.read(
                () -> snapshots.read(filter, by, chosen),
                found -> {
                    if (!chosen.equals(selected.get().map(Item::id))) {
                        changed(changes); // another one was chosen meanwhile: it is shown anew
                    } else if (found.page().total() != list.size() || list.isEmpty()) {
                        show(filter, by, found);
                    } else {
                        counts.set(Optional.of(found.counts()));
                        found.kept().ifPresent(item -> refresh(list, item));
                        list.renew();
                    }
                },
                error -> notRead(error, () -> changed(changes)));
    }

    /** The category that the list is narrowed to may have another name; true where it has. */
    private boolean followName(Changes changes) {
        Optional<String> now = follower.after(category.get(), changes);
        boolean other = !now.equals(category.get());
        rewriting = true;
        category.set(now);
        rewriting = false;
        return other;
    }

    private void refresh(PagedList<Item> list, Item item) {
        list.replaceLoaded(old -> old.id().equals(item.id()), item);
        selected.set(Optional.of(item));
    }

    /** Chooses a row of the list; one that is not loaded yet as soon as it is. */
    public void choose(Slot<Item> slot) {
        awaited.forget();
        Optional<Item> row = slot.row().get();
        if (row.isEmpty()) {
            awaited.await(slot, arrived -> selected.set(Optional.of(arrived)));
        }
        selected.set(row);
    }

    /** Does it once the list shows what was typed: now, or when what is under way is done. */
    public void whenFound(Runnable action) {
        if (searching) {
            waiting.add(action);
        } else {
            action.run();
        }
    }

    /** Finds and chooses an item that was saved just now, if the list does not show it. */
    void reveal(ItemId item) {
        open.tasks()
                .read(
                        () -> snapshots.find(item),
                        found -> found.ifPresent(this::reveal),
                        error -> notRead(error, () -> reveal(item)));
    }

    private void reveal(Item item) {
        if (rows.get().findLoaded(row -> row.id().equals(item.id())).isPresent()) {
            selected.set(Optional.of(item));
            return;
        }
        rewriting = true;
        view.set(item.details().active() ? ItemFilter.View.ACTIVE : ItemFilter.View.RETIRED);
        category.set(Optional.empty());
        search.set(item.sku());
        rewriting = false;
        find(false);
    }

    /** Everything again: no search, no filter. */
    public void clearSearch() {
        filter(ItemFilter.ALL);
    }

    /** Searches and filters anew, at once. */
    void filter(ItemFilter filter) {
        rewriting = true;
        search.set(filter.text());
        view.set(filter.view());
        category.set(filter.category());
        rewriting = false;
        find(false);
    }

    /** What the list shows now. */
    ItemFilter filter() {
        return new ItemFilter(search.get(), view.get(), category.get());
    }

    /** Marks all that was found. */
    public void markAll() {
        marks.rows(filter(), order.get(), 0, rows.get().size());
    }

    /** Marks the rows from one to the other, as they are counted in the list. */
    public void markRows(int from, int to) {
        int first = Math.min(from, to);
        marks.rows(filter(), order.get(), first, Math.max(from, to) - first + 1);
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
        detail.close();
    }

    private static PagedList<Item> emptyList() {
        return new PagedList<>(0, List.of(), (_, _, _) -> {});
    }

    /** What is searched for. */
    public StringProperty search() {
        return search;
    }

    /** The quick filter. */
    public ObjectProperty<ItemFilter.View> view() {
        return view;
    }

    /** Only this category; empty for all. */
    public ObjectProperty<Optional<String>> category() {
        return category;
    }

    /** How the list is ordered. */
    public ObjectProperty<ItemOrder> order() {
        return order;
    }

    /** What was found. */
    public ReadOnlyObjectProperty<PagedList<Item>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Of marked ones the list says which they are; the chosen one may be retired since. */
    private boolean wouldBringBack() {
        return marks.count().get() > 0
                ? view.get() == ItemFilter.View.RETIRED
                : selected.get().filter(item -> !item.details().active()).isPresent();
    }

    /** Whether the marked items, or else the chosen one, are retired and would be brought back. */
    public BooleanExpression bringsBack() {
        return bringsBack;
    }

    /** Whether the list is narrowed to a category that is no longer there. */
    BooleanExpression categoryIsGone() {
        return Bindings.createBooleanBinding(
                () ->
                        category.get()
                                .filter(
                                        name ->
                                                proposals.categories().stream()
                                                        .noneMatch(name::equalsIgnoreCase))
                                .isPresent(),
                category,
                proposals.categories());
    }

    /** How many items there are; empty until they are counted. */
    public ReadOnlyObjectProperty<Optional<ItemCounts>> counts() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The chosen item, as the list shows it. */
    public ObjectProperty<Optional<Item>> selected() {
        return selected;
    }

    /** Which items are marked, to be changed together. */
    public Marks marks() {
        return marks;
    }

    /** What the category filter proposes. */
    Proposals proposals() {
        return proposals;
    }

    /** More about the chosen item. */
    public ItemDetailViewModel detail() {
        return detail;
    }
}
