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
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;
import storeroom.repository.StockListing;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
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

    private final ObjectProperty<Integer> idleDays =
            new SimpleObjectProperty<>(StockFilter.IDLE_DAYS);
    private final ObjectProperty<Optional<String>> category =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocationId>> location =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> asOf =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Input<LocalDate> day;
    private final ReadOnlyObjectWrapper<Places> places =
            new ReadOnlyObjectWrapper<>(new Places(List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Optional<StockTotals>> totals =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Tasks.Latest sums;
    private Optional<StockListing> listing = Optional.empty();

    /** What the list can be narrowed to. */
    public record Places(List<String> categories, List<Location> locations) {}

    /** One snapshot of the list. */
    private record Found(
            StockListing listing, List<StockRow> first, Optional<StockRow> kept, Places places) {}

    public StockViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        sums = open.tasks().latest();
        day = new Input<>("", new Inputs(open.words())::day);
        detail = new DetailViewModel(open);
        search.addListener((_, _, _) -> find(false));
        view.addListener((_, _, _) -> find(false));
        order.addListener((_, _, _) -> find(true));
        idleDays.addListener((_, _, _) -> find(true));
        category.addListener((_, _, _) -> find(false));
        location.addListener((_, _, now) -> lookAt(now));
        day.value().addListener((_, _, now) -> asOf.set(now.filter(this::isPast)));
        asOf.addListener(
                (_, _, now) -> {
                    detail.asOf(now);
                    find(true);
                });
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
                        show(found, keeps);
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
            StockListing list = company.stock().open(reader, filter, by);
            return new Found(
                    list,
                    list.rows(reader, 0, PagedList.PAGE),
                    chosen.flatMap(item -> list.find(reader, item)),
                    new Places(
                            company.categories().list(reader), company.locations().list(reader)));
        }
    }

    /** A location has no reorder points, so that nothing can be below them there. */
    private void lookAt(Optional<LocationId> now) {
        if (now.isPresent() && view.get() == StockFilter.View.LOW) {
            rewriting = true;
            view.set(StockFilter.View.ALL);
            rewriting = false;
        }
        find(true);
    }

    private boolean isPast(LocalDate when) {
        return when.isBefore(today());
    }

    /** Shows what is there now again. */
    public void backToToday() {
        day.text().set("");
    }

    /**
     * Adds up rows of the list, in the background; fewer than two are nothing to add up.
     *
     * @param chosen their places
     */
    void addUp(List<RowRange> chosen) {
        int rowsChosen = chosen.stream().mapToInt(RowRange::count).sum();
        if (rowsChosen < 2 || listing.isEmpty()) {
            sums.cancel();
            totals.set(Optional.empty());
            return;
        }
        StockListing list = listing.get();
        sums.read(
                () -> {
                    try (Reader reader = open.company().connections().reader()) {
                        return list.totals(reader, chosen);
                    }
                },
                sum -> totals.set(Optional.of(sum)),
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.list"),
                                        error,
                                        () -> addUp(chosen)));
    }

    /** What stands behind the chosen item's stock. */
    Optional<MovementFilter> movementsBehind(Optional<LocationId> where) {
        return selected.get()
                .map(
                        row ->
                                MovementFilter.of(row.item())
                                        .withLocation(where)
                                        .between(Optional.empty(), asOf.get()));
    }

    private void show(Found found, boolean keep) {
        searching = false;
        PagedList<StockRow> list =
                new PagedList<>(
                        found.listing().size(),
                        found.first(),
                        (offset, limit, done) -> load(found.listing(), offset, limit, done));
        listing = Optional.of(found.listing());
        addUp(List.of());
        places.set(found.places());
        summary.set(Optional.of(found.listing().summary()));
        rows.set(list);
        forgetAwaited();
        Optional<StockRow> first = found.first().stream().findFirst();
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

    private State state(Found found) {
        if (found.listing().size() > 0) {
            return State.LIST;
        }
        boolean isAll = asOf.get().isEmpty() && location.get().isEmpty();
        return isAll && found.listing().summary().items() == 0
                ? State.EMPTY_COMPANY
                : State.NO_HITS;
    }

    private void load(StockListing list, int offset, int limit, Consumer<List<StockRow>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return list.rows(reader, offset, limit);
                            }
                        },
                        to,
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.list"),
                                                error,
                                                () -> load(list, offset, limit, to)));
    }

    /** Something was saved: the same list again, without moving it under the person's hands. */
    private void changed(Changes changes) {
        if (changes.equals(Changes.NOTHING)) {
            return;
        }
        category.set(category.get().map(changes::categoryNow));
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
                    } else if (found.listing().size() != list.size()
                            || list.isEmpty()
                            || !filter.isNowAndEverywhere()) {
                        show(found, true);
                    } else {
                        listing = Optional.of(found.listing());
                        summary.set(Optional.of(found.listing().summary()));
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
        return new StockFilter(
                search.get(),
                view.get(),
                today(),
                idleDays.get(),
                category.get(),
                location.get(),
                asOf.get());
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

    /** Everything again: no search, no filter; of the same day. */
    public void clearSearch() {
        rewriting = true;
        search.set("");
        category.set(Optional.empty());
        location.set(Optional.empty());
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

    /** Days without movement after which an item counts as idle. */
    public ObjectProperty<Integer> idleDays() {
        return idleDays;
    }

    /** The only category that is shown; empty for all. */
    public ObjectProperty<Optional<String>> category() {
        return category;
    }

    /** The only location whose stock is shown; empty for all together. */
    public ObjectProperty<Optional<LocationId>> location() {
        return location;
    }

    /** What is typed as the day whose evening is shown; blank for now. */
    public Input<LocalDate> day() {
        return day;
    }

    /** The past day whose evening is shown; empty for now. */
    public ReadOnlyObjectProperty<Optional<LocalDate>> asOf() {
        return asOf.getReadOnlyProperty();
    }

    /** What the list can be narrowed to. */
    public ReadOnlyObjectProperty<Places> places() {
        return places.getReadOnlyProperty();
    }

    /** What the marked rows add up to; empty while fewer than two are marked. */
    public ReadOnlyObjectProperty<Optional<StockTotals>> totals() {
        return totals.getReadOnlyProperty();
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
