package storeroom.ui.stock;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

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
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.CategoryFollower;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;
import storeroom.ui.stock.StockReads.Found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    private final StockChoices choices;
    private final CategoryFollower follower = new CategoryFollower();
    private final StockReads pages;
    private final MarkedSums sums;
    private final MarkedSums listed;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<StockRow>> rows =
            new ReadOnlyObjectWrapper<>(emptyList());
    private final ReadOnlyObjectWrapper<Optional<StockSummary>> summary =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper lowNow = new ReadOnlyIntegerWrapper(0);
    private final ObjectProperty<Optional<StockRow>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final DetailViewModel detail;
    private final List<Runnable> waiting = new ArrayList<>();
    private final Runnable unsubscribe;
    private final AwaitedRow<StockRow> awaited = new AwaitedRow<>();
    private boolean searching;
    private boolean keeping;
    private final ReadOnlyObjectWrapper<Places> places =
            new ReadOnlyObjectWrapper<>(new Places(List.of(), List.of()));

    /** What the list can be narrowed to. */
    public record Places(List<String> categories, List<Location> locations) {}

    public StockViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        choices = new StockChoices(open.words(), this::find);
        pages = new StockReads(open);
        sums = new MarkedSums(open, 2);
        listed = new MarkedSums(open, 1);
        detail = new DetailViewModel(open);
        choices.location().addListener((_, _, now) -> detail.at(now));
        choices.asOf().addListener((_, _, now) -> detail.asOf(now));
        selected.addListener((_, _, now) -> detail.show(now.map(StockRow::item)));
        unsubscribe = open.changes().subscribe(this::changed);
    }

    /**
     * Searches anew; {@code keep}: the chosen item stays chosen, unless this overtakes a search
     * that was to choose its first hit.
     */
    private void find(boolean keep) {
        boolean keeps = keep && (!searching || keeping);
        keeping = keeps;
        forgetAwaited();
        searching = true;
        StockFilter filter = choices.filter();
        StockOrder by = choices.order().get();
        Optional<ItemId> chosen = keeps ? chosen() : Optional.empty();
        reads.read(
                () -> pages.open(filter, by, chosen),
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

    /**
     * Adds up rows of the list, in the background; fewer than two are nothing to add up.
     *
     * @param chosen their places
     */
    void addUp(List<RowRange> chosen) {
        sums.mark(chosen);
    }

    /** What stands behind the chosen item's stock. */
    Optional<MovementFilter> movementsBehind(Optional<LocationId> where) {
        return selected.get()
                .map(
                        row ->
                                MovementFilter.of(row.item())
                                        .withLocation(where)
                                        .between(Optional.empty(), choices.asOf().get()));
    }

    private void show(Found found, boolean keep) {
        searching = false;
        PagedList<StockRow> list =
                new PagedList<>(
                        found.listing().size(),
                        found.first(),
                        (offset, limit, done) -> pages.load(found.listing(), offset, limit, done));
        sums.begin(found.listing());
        listed.begin(found.listing(), narrowed(found));
        lowNow.set(found.lowNow());
        places.set(found.places());
        summary.set(Optional.of(found.listing().summary()));
        rows.set(list);
        forgetAwaited();
        Optional<StockRow> first = found.first().stream().findFirst();
        selected.set(keep ? found.kept().or(() -> first) : first);
        state.set(state(found));
        runWaiting();
    }

    /** All rows of a list that shows only a part of the items; else none. */
    private static List<RowRange> narrowed(Found found) {
        int size = found.listing().size();
        return size == found.listing().summary().items()
                ? List.of()
                : List.of(new RowRange(0, size));
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
        boolean isAll = choices.asOf().get().isEmpty() && choices.location().get().isEmpty();
        return isAll && found.listing().summary().items() == 0
                ? State.EMPTY_COMPANY
                : State.NO_HITS;
    }

    /** Something was saved: the same list again, without moving it under the person's hands. */
    private void changed(Changes changes) {
        if (changes.equals(Changes.NOTHING)) {
            return;
        }
        choices.category().set(follower.after(choices.category().get(), changes));
        StockFilter filter = choices.filter();
        Optional<ItemId> chosen = chosen();
        PagedList<StockRow> list = rows.get();
        StockOrder by = choices.order().get();
        if (searching) {
            find(true);
            return;
        }
        reads.read(
                () -> pages.open(filter, by, chosen),
                found -> {
                    if (!chosen.equals(chosen())) {
                        changed(changes); // another item was chosen meanwhile: it is shown anew
                    } else if (found.listing().size() != list.size()
                            || list.isEmpty()
                            || !filter.isNowAndEverywhere()) {
                        show(found, true);
                    } else {
                        summary.set(Optional.of(found.listing().summary()));
                        found.kept().ifPresent(row -> refresh(list, row));
                        list.renew();
                        sums.renew(found.listing());
                        listed.begin(found.listing(), narrowed(found));
                        lowNow.set(found.lowNow());
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
                        found -> found.ifPresent(choices::search),
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

    /** What the list is asked for. */
    public StockChoices choices() {
        return choices;
    }

    /** What the list can be narrowed to. */
    public ReadOnlyObjectProperty<Places> places() {
        return places.getReadOnlyProperty();
    }

    /** What the marked rows add up to; empty while fewer than two are marked. */
    public ReadOnlyObjectProperty<Optional<StockTotals>> totals() {
        return sums.totals();
    }

    /**
     * What all rows of the list add up to, where a search or a filter leaves some items out; else
     * empty.
     */
    public ReadOnlyObjectProperty<Optional<StockTotals>> listed() {
        return listed.totals();
    }

    /** How many items run low today, over all locations, whatever the list shows. */
    public ReadOnlyIntegerProperty lowNow() {
        return lowNow.getReadOnlyProperty();
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
