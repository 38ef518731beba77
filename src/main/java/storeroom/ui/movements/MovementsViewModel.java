package storeroom.ui.movements;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.Changes;
import storeroom.model.Item;
import storeroom.model.LedgerFigures;
import storeroom.model.LedgerLine;
import storeroom.model.Location;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.repository.ItemRepository.Coded;
import storeroom.repository.LedgerListing;
import storeroom.repository.MovementList;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ledger: what it is narrowed to, what was found, and which movement is chosen. It reads
 * nothing before it is shown. On the window's thread.
 */
public final class MovementsViewModel {

    /** What the page shows. */
    public enum State {
        LOADING,
        /** Nothing was ever booked. */
        EMPTY,
        NO_HITS,
        LIST
    }

    private final OpenCompany open;
    private final MovementList list;
    private final Tasks.Latest reads;
    private final Tasks.Latest sums;
    private final LedgerChoices choices;
    private final LedgerExport export;
    private final MarkedMovements marked;
    private final ReadOnlyObjectWrapper<List<Location>> locations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<LedgerLine>> lines =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ReadOnlyObjectWrapper<Optional<LedgerFigures>> figures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> unit =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LedgerLine>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AwaitedRow<LedgerLine> awaited = new AwaitedRow<>();
    private final MovementDetailViewModel detail;
    private final Runnable unsubscribe;
    private boolean begun;
    private Optional<MovementFilter> summed = Optional.empty();

    /** One snapshot of the list. */
    private record Found(
            LedgerListing listing,
            List<LedgerLine> first,
            List<Location> locations,
            Optional<NamedItem> item,
            boolean anyAtAll) {}

    /** What a list adds up to, and the unit of its only item. */
    private record Sums(LedgerFigures figures, Optional<String> unit) {}

    public MovementsViewModel(OpenCompany open) {
        this.open = open;
        list = open.company().movements();
        reads = open.tasks().latest();
        sums = open.tasks().latest();
        detail = new MovementDetailViewModel(open);
        choices = new LedgerChoices(open.words(), this::changed);
        export = new LedgerExport(open);
        marked = new MarkedMovements(open);
        selected.addListener((_, _, now) -> detail.show(now.map(LedgerLine::movement)));
        unsubscribe = open.changes().subscribe(this::follow);
    }

    /** The page is shown: reads what it does not know yet. */
    void entered() {
        if (!begun) {
            begun = true;
            reload();
            prepareSearch();
        }
    }

    /** The first letter that is typed should not have to wait for it. */
    private void prepareSearch() {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return list.prepare(reader);
                            }
                        },
                        _ -> {},
                        error -> notRead(error, this::prepareSearch));
    }

    private void changed() {
        if (begun) {
            find(Optional.empty());
        }
    }

    private void follow(Changes changes) {
        if (begun && !changes.equals(Changes.NOTHING)) {
            reload();
        }
    }

    /** Reads everything again; the chosen movement stays chosen. */
    public void reload() {
        find(selected.get().map(line -> line.movement().id()));
    }

    private void find(Optional<MovementId> keep) {
        MovementFilter filter = choices.filter();
        awaited.forget();
        if (summed.filter(filter::equals).isEmpty()) {
            figures.set(Optional.empty()); // they are of other movements
        }
        reads.read(
                () -> read(filter),
                found -> show(found, keep),
                error -> notRead(error, () -> find(keep)));
        sums.read(
                () -> sums(filter),
                found -> {
                    summed = Optional.of(filter);
                    unit.set(found.unit());
                    figures.set(Optional.of(found.figures()));
                },
                error -> notRead(error, () -> find(keep)));
    }

    private Sums sums(MovementFilter filter) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return new Sums(
                    list.figures(reader, filter),
                    filter.item()
                            .flatMap(id -> company.items().find(reader, id))
                            .map(it -> it.details().unit()));
        }
    }

    private Found read(MovementFilter filter) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            LedgerListing found = list.open(reader, filter);
            Optional<NamedItem> named =
                    filter.item()
                            .flatMap(id -> company.items().find(reader, id))
                            .map(it -> new NamedItem(it.id(), it.details().sku(), it.name()));
            return new Found(
                    found,
                    found.rows(reader, 0, PagedList.PAGE),
                    company.locations().list(reader),
                    named,
                    found.size() > 0
                            || !company.ledger().rows(reader, MovementFilter.ALL, 0, 1).isEmpty());
        }
    }

    private void show(Found found, Optional<MovementId> keep) {
        LedgerListing now = found.listing();
        marked.begin(now);
        locations.set(found.locations());
        found.item().ifPresent(choices::named);
        awaited.forget();
        Optional<Integer> before = keep.flatMap(this::loadedAt);
        int added = now.size() - lines.get().size();
        lines.set(
                new PagedList<>(
                        now.size(),
                        found.first(),
                        (offset, limit, done) -> load(now, offset, limit, done)));
        Optional<LedgerLine> first = found.first().stream().findFirst();
        Optional<LedgerLine> kept =
                found.first().stream()
                        .filter(line -> keep.filter(line.movement().id()::equals).isPresent())
                        .findFirst();
        selected.set(kept.or(() -> first));
        if (kept.isEmpty()) {
            before.map(at -> at + added)
                    .filter(at -> at >= 0 && at < now.size())
                    .ifPresent(at -> awaitAt(at, keep.orElseThrow()));
        }
        state.set(now.size() > 0 ? State.LIST : found.anyAtAll() ? State.NO_HITS : State.EMPTY);
    }

    private Optional<Integer> loadedAt(MovementId id) {
        return lines.get().findLoaded(line -> line.movement().id().equals(id));
    }

    /** Further down the list a movement lies where it lay, and as much lower as rows came. */
    private void awaitAt(int at, MovementId id) {
        Slot<LedgerLine> slot = lines.get().get(at);
        Consumer<LedgerLine> arrived =
                line -> {
                    if (line.movement().id().equals(id)) {
                        selected.set(Optional.of(line));
                    }
                };
        slot.row().get().ifPresentOrElse(arrived, () -> awaited.await(slot, arrived));
    }

    private void load(LedgerListing from, int offset, int limit, Consumer<List<LedgerLine>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return from.rows(reader, offset, limit);
                            }
                        },
                        to,
                        error -> notRead(error, () -> load(from, offset, limit, to)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.history"), error, again);
    }

    /** Shows what a figure stands for: item, location and days; whatever was searched before. */
    void only(MovementFilter wanted) {
        choices.take(wanted);
        begun = true;
        find(Optional.empty());
    }

    /** Everything again: no search, no filter. */
    public void showAll() {
        only(MovementFilter.ALL);
    }

    /** Narrows the list to the item of the chosen movement. */
    public void onlyItem() {
        selected.get()
                .map(LedgerLine::movement)
                .map(one -> new NamedItem(one.item(), one.sku(), one.itemName()))
                .ifPresent(one -> choices.item().set(Optional.of(one)));
    }

    /**
     * Where the whole search text is an item's SKU or barcode, narrows the list to it.
     *
     * @param otherwise what to do where it is none
     */
    void searchAsItem(Runnable otherwise) {
        String code = choices.search().get().strip();
        if (code.isEmpty()) {
            otherwise.run();
            return;
        }
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return open.company().items().findByCode(reader, code);
                            }
                        },
                        found ->
                                found.map(Coded::item)
                                        .map(MovementsViewModel::named)
                                        .ifPresentOrElse(choices::itemInsteadOfSearch, otherwise),
                        error -> notRead(error, () -> searchAsItem(otherwise)));
    }

    private static NamedItem named(Item item) {
        return new NamedItem(item.id(), item.sku(), item.name());
    }

    /** Chooses a row; one that is not loaded yet becomes the chosen one when it arrives. */
    public void choose(Slot<LedgerLine> slot) {
        awaited.forget();
        Optional<LedgerLine> row = slot.row().get();
        if (row.isEmpty()) {
            awaited.await(slot, arrived -> selected.set(Optional.of(arrived)));
        }
        selected.set(row);
    }

    /**
     * Writes what the list shows into a CSV file, in the background; says when it is there, or why
     * not.
     */
    public void export(Path file) {
        export.write(choices.filter(), file);
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
    }

    /** What is done with several rows. */
    MarkedMovements marked() {
        return marked;
    }

    /** What the list is narrowed to. */
    public LedgerChoices choices() {
        return choices;
    }

    /** All places where stock lies. */
    public ReadOnlyObjectProperty<List<Location>> locations() {
        return locations.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was found, latest first. */
    public ReadOnlyObjectProperty<PagedList<LedgerLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** What it adds up to; empty until that is known. */
    public ReadOnlyObjectProperty<Optional<LedgerFigures>> figures() {
        return figures.getReadOnlyProperty();
    }

    /** The unit of the only item whose movements are shown; empty where there are several. */
    public ReadOnlyObjectProperty<Optional<String>> unit() {
        return unit.getReadOnlyProperty();
    }

    /** The chosen movement, as the list shows it. */
    public ReadOnlyObjectProperty<Optional<LedgerLine>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** More about the chosen movement. */
    public MovementDetailViewModel detail() {
        return detail;
    }

    /** True while a file is being written. */
    public ReadOnlyBooleanProperty exporting() {
        return export.running();
    }
}
