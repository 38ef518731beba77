package storeroom.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Page;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The stock list: what is searched, what was found, and which item is chosen. On the window's
 * thread.
 */
public final class StockViewModel {

    /** What the page shows. */
    public enum State {
        LOADING,
        EMPTY_COMPANY,
        NO_HITS,
        LIST
    }

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<StockFilter.View> view =
            new SimpleObjectProperty<>(StockFilter.View.ALL);
    private final ObjectProperty<StockOrder> order = new SimpleObjectProperty<>(StockOrder.BY_SKU);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<StockRow>> rows =
            new ReadOnlyObjectWrapper<>(emptyList());
    private final ReadOnlyObjectWrapper<Optional<StockSummary>> summary =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<StockRow>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final DetailViewModel detail;
    private final List<Runnable> waiting = new ArrayList<>();
    private final Runnable unsubscribe;
    private final AwaitedRow<StockRow> awaited = new AwaitedRow<>();
    private boolean searching;
    private boolean keeping;
    private boolean rewriting;

    /** One snapshot of the list. */
    private record Found(Page<StockRow> page, StockSummary summary, Optional<StockRow> kept) {}

    public StockViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        detail = new DetailViewModel(open);
        search.addListener((_, _, _) -> find(false));
        view.addListener((_, _, _) -> find(false));
        order.addListener((_, _, _) -> find(true));
        selected.addListener((_, _, now) -> detail.show(now.map(StockRow::item)));
        unsubscribe = open.changes().subscribe(this::changed);
    }

    /**
     * Searches anew; {@code keep}: the chosen item stays chosen, unless this overtakes a search
     * that was to choose its first hit.
     */
    private void find(boolean keep) {
        if (rewriting) {
            return;
        }
        boolean keeps = keep && (!searching || keeping);
        keeping = keeps;
        forgetAwaited();
        searching = true;
        StockFilter filter = filter();
        StockOrder by = order.get();
        Optional<ItemId> chosen = keeps ? chosen() : Optional.empty();
        reads.read(
                () -> read(filter, by, chosen),
                found -> {
                    if (keeps && !chosen.equals(chosen())) {
                        find(true); // another item was chosen meanwhile: that one stays chosen
                    } else {
                        show(filter, by, found, keeps);
                    }
                },
                error -> {
                    searching = false;
                    waiting.clear();
                    open.failures()
                            .notRead(open.words().say("doing.list"), error, () -> find(keeps));
                });
    }

    private Found read(StockFilter filter, StockOrder by, Optional<ItemId> chosen) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return new Found(
                    company.stock().page(reader, filter, by, 0, PagedList.PAGE),
                    company.stock().summary(reader, filter.today()),
                    chosen.flatMap(item -> company.stock().find(reader, item)));
        }
    }

    private void show(StockFilter filter, StockOrder by, Found found, boolean keep) {
        searching = false;
        int total = found.page().total();
        PagedList<StockRow> list =
                new PagedList<>(
                        total,
                        found.page().rows(),
                        (offset, limit, done) -> load(filter, by, offset, limit, done));
        summary.set(Optional.of(found.summary()));
        rows.set(list);
        forgetAwaited();
        Optional<StockRow> first = found.page().rows().stream().findFirst();
        selected.set(keep ? found.kept().or(() -> first) : first);
        state.set(state(found));
        runWaiting();
    }

    private void runWaiting() {
        List<Runnable> then = List.copyOf(waiting);
        waiting.clear();
        then.forEach(Runnable::run);
    }

    /**
     * Chooses a row of the list. One that is not loaded yet becomes the chosen one when it arrives;
     * until then none is chosen, and what is to be done with it waits.
     */
    public void choose(Slot<StockRow> slot) {
        forgetAwaited();
        Optional<StockRow> row = slot.row().get();
        if (row.isEmpty()) {
            awaited.await(
                    slot,
                    arrived -> {
                        selected.set(Optional.of(arrived));
                        if (!searching) {
                            runWaiting();
                        }
                    });
        }
        selected.set(row);
    }

    /** What was to be done with a row that is no longer wanted is not done with another one. */
    private void forgetAwaited() {
        if (awaited.isWaiting() && !searching) {
            waiting.clear();
        }
        awaited.forget();
    }

    private static State state(Found found) {
        if (found.page().total() > 0) {
            return State.LIST;
        }
        return found.summary().items() == 0 ? State.EMPTY_COMPANY : State.NO_HITS;
    }

    private void load(
            StockFilter filter, StockOrder by, int offset, int limit, Consumer<List<StockRow>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return open.company()
                                        .stock()
                                        .rows(reader, filter, by, offset, limit);
                            }
                        },
                        to,
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.list"),
                                                error,
                                                () -> load(filter, by, offset, limit, to)));
    }

    /** Something was saved: the same list again, without moving it under the person's hands. */
    private void changed(Changes changes) {
        if (changes.equals(Changes.NOTHING)) {
            return;
        }
        StockFilter filter = filter();
        Optional<ItemId> chosen = chosen();
        PagedList<StockRow> list = rows.get();
        StockOrder by = order.get();
        if (searching) {
            find(true);
            return;
        }
        reads.read(
                () -> read(filter, by, chosen),
                found -> {
                    if (!chosen.equals(chosen())) {
                        changed(changes); // another item was chosen meanwhile: it is shown anew
                    } else if (found.page().total() != list.size() || list.isEmpty()) {
                        show(filter, by, found, true);
                    } else {
                        summary.set(Optional.of(found.summary()));
                        found.kept().ifPresent(row -> refresh(list, row));
                        list.renew();
                    }
                },
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.list"),
                                        error,
                                        () -> changed(changes)));
    }

    private void refresh(PagedList<StockRow> list, StockRow row) {
        list.replaceLoaded(old -> old.item().equals(row.item()), row);
        selected.set(Optional.of(row));
    }

    private Optional<ItemId> chosen() {
        return selected.get().map(StockRow::item);
    }

    private StockFilter filter() {
        return new StockFilter(search.get(), view.get(), today());
    }

    private LocalDate today() {
        return open.words().formats().today();
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
        detail.close();
    }

    /** Reads everything again. */
    public void reload() {
        find(true);
    }

    /**
     * Does it once the list shows what was typed and the chosen row is loaded: now, or when what is
     * under way is done.
     */
    public void whenFound(Runnable action) {
        if (searching || awaited.isWaiting()) {
            waiting.add(action);
        } else {
            action.run();
        }
    }

    /** Everything again: no search, no filter. */
    public void clearSearch() {
        rewriting = true;
        search.set("");
        view.set(StockFilter.View.ALL);
        rewriting = false;
        find(true);
    }

    /** A form that books the chosen item, if one is chosen. */
    public Optional<BookingViewModel> booking(BookingViewModel.Verb verb) {
        return selected.get().map(row -> new BookingViewModel(open, row, verb));
    }

    /** The whole history of the chosen item. */
    public Optional<HistoryViewModel> history() {
        return selected.get().map(row -> new HistoryViewModel(open, row));
    }

    /** Finds and chooses an item that was added just now. */
    void showAdded(ItemId item) {
        open.tasks()
                .read(
                        () -> sku(item),
                        found ->
                                found.ifPresent(
                                        sku -> {
                                            rewriting = true;
                                            view.set(StockFilter.View.ALL);
                                            rewriting = false;
                                            search.set(sku);
                                        }),
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.list"),
                                                error,
                                                () -> showAdded(item)));
    }

    private Optional<String> sku(ItemId item) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().items().find(reader, item).map(Item::sku);
        }
    }

    private static PagedList<StockRow> emptyList() {
        return new PagedList<>(0, List.of(), (_, _, _) -> {});
    }

    /** What is searched for. */
    public StringProperty search() {
        return search;
    }

    /** The quick filter. */
    public ObjectProperty<StockFilter.View> view() {
        return view;
    }

    /** How the list is ordered. */
    public ObjectProperty<StockOrder> order() {
        return order;
    }

    /** What was found. */
    public ReadOnlyObjectProperty<PagedList<StockRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The figures above the list; empty until they are read. */
    public ReadOnlyObjectProperty<Optional<StockSummary>> summary() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The chosen item, as the list shows it. */
    public ObjectProperty<Optional<StockRow>> selected() {
        return selected;
    }

    /** More about the chosen item. */
    public DetailViewModel detail() {
        return detail;
    }
}
