package storeroom.ui.movements;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.db.Reader;
import storeroom.exchange.MovementTable;
import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.Changes;
import storeroom.model.ItemId;
import storeroom.model.LedgerFigures;
import storeroom.model.LedgerLine;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.repository.LedgerListing;
import storeroom.repository.MovementList;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.time.LocalDate;
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
    private final MovementList list = new MovementList();
    private final Tasks.Latest reads;
    private final Tasks.Latest sums;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<LedgerPeriod> period =
            new SimpleObjectProperty<>(LedgerPeriod.ALL);
    private final Input<LocalDate> from;
    private final Input<LocalDate> to;
    private final ObjectProperty<Optional<NamedItem>> item =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<MovementKind>> kind =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocationId>> location =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Location>> locations =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<LedgerLine>> lines =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ReadOnlyObjectWrapper<Optional<LedgerFigures>> figures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LedgerLine>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper(false);
    private final AwaitedRow<LedgerLine> awaited = new AwaitedRow<>();
    private final MovementDetailViewModel detail;
    private final Runnable unsubscribe;
    private boolean begun;
    private boolean rewriting;

    /** One snapshot of the list. */
    private record Found(
            LedgerListing listing,
            List<LedgerLine> first,
            List<Location> locations,
            Optional<NamedItem> item,
            boolean anyAtAll) {}

    public MovementsViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        sums = open.tasks().latest();
        detail = new MovementDetailViewModel(open);
        Inputs inputs = new Inputs(open.words());
        from = new Input<>("", inputs::day);
        to = new Input<>("", inputs::day);
        search.addListener((_, _, _) -> changed());
        period.addListener((_, _, _) -> changed());
        item.addListener((_, _, _) -> changed());
        kind.addListener((_, _, _) -> changed());
        location.addListener((_, _, _) -> changed());
        from.value().addListener((_, _, _) -> changed());
        to.value().addListener((_, _, _) -> changed());
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
        if (begun && !rewriting) {
            find(Optional.empty());
        }
    }

    private void follow(Changes changes) {
        if (begun && !changes.equals(Changes.NOTHING)) {
            reload();
        }
    }

    /** Reads everything again; the chosen movement stays chosen where it is among the latest. */
    public void reload() {
        find(selected.get().map(line -> line.movement().id()));
    }

    private void find(Optional<MovementId> keep) {
        MovementFilter filter = filter();
        awaited.forget();
        reads.read(
                () -> read(filter),
                found -> show(found, keep),
                error -> notRead(error, () -> find(keep)));
        sums.read(
                () -> {
                    try (Reader reader = open.company().connections().reader()) {
                        return list.figures(reader, filter);
                    }
                },
                found -> figures.set(Optional.of(found)),
                error -> notRead(error, () -> find(keep)));
    }

    private Found read(MovementFilter filter) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            LedgerListing listing = list.open(reader, filter);
            Optional<NamedItem> named =
                    filter.item()
                            .flatMap(id -> company.items().find(reader, id))
                            .map(it -> new NamedItem(it.id(), it.details().sku(), it.name()));
            return new Found(
                    listing,
                    listing.rows(reader, 0, PagedList.PAGE),
                    company.locations().list(reader),
                    named,
                    listing.size() > 0
                            || !company.ledger().rows(reader, MovementFilter.ALL, 0, 1).isEmpty());
        }
    }

    private void show(Found found, Optional<MovementId> keep) {
        LedgerListing listing = found.listing();
        locations.set(found.locations());
        rewriting = true;
        found.item().ifPresent(named -> item.set(Optional.of(named)));
        rewriting = false;
        awaited.forget();
        lines.set(
                new PagedList<>(
                        listing.size(),
                        found.first(),
                        (offset, limit, done) -> load(listing, offset, limit, done)));
        Optional<LedgerLine> first = found.first().stream().findFirst();
        selected.set(
                found.first().stream()
                        .filter(line -> keep.filter(line.movement().id()::equals).isPresent())
                        .findFirst()
                        .or(() -> first));
        state.set(listing.size() > 0 ? State.LIST : found.anyAtAll() ? State.NO_HITS : State.EMPTY);
    }

    private void load(LedgerListing listing, int offset, int limit, Consumer<List<LedgerLine>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return listing.rows(reader, offset, limit);
                            }
                        },
                        to,
                        error -> notRead(error, () -> load(listing, offset, limit, to)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.history"), error, again);
    }

    /** What the list is narrowed to. */
    MovementFilter filter() {
        LocalDate today = open.words().formats().today();
        boolean typed = period.get() == LedgerPeriod.BETWEEN;
        return MovementFilter.ALL
                .withItem(item.get().map(NamedItem::id))
                .withLocation(location.get())
                .withKind(kind.get())
                .withText(search.get())
                .between(
                        typed ? from.value().get() : period.get().from(today),
                        typed ? to.value().get() : Optional.empty());
    }

    /** Shows what a figure stands for: item, location and days; whatever was searched before. */
    void only(MovementFilter wanted) {
        rewriting = true;
        search.set(wanted.text());
        kind.set(wanted.kind());
        location.set(wanted.location());
        item.set(wanted.item().map(id -> new NamedItem(id, "", "")));
        boolean days = wanted.from().isPresent() || wanted.to().isPresent();
        from.text().set(wanted.from().map(open.words().formats()::shortDay).orElse(""));
        to.text().set(wanted.to().map(open.words().formats()::shortDay).orElse(""));
        period.set(days ? LedgerPeriod.BETWEEN : LedgerPeriod.ALL);
        rewriting = false;
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
                .ifPresent(
                        one -> item.set(Optional.of(named(one.item(), one.sku(), one.itemName()))));
    }

    /**
     * Where the whole search text is an item's SKU or barcode, narrows the list to it.
     *
     * @param otherwise what to do where it is none
     */
    void searchAsItem(Runnable otherwise) {
        String code = search.get().strip();
        if (code.isEmpty()) {
            otherwise.run();
            return;
        }
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return open.company().items().findBySku(reader, code);
                            }
                        },
                        found ->
                                found.ifPresentOrElse(
                                        it -> {
                                            rewriting = true;
                                            search.set("");
                                            rewriting = false;
                                            item.set(
                                                    Optional.of(
                                                            named(
                                                                    it.id(),
                                                                    it.details().sku(),
                                                                    it.name())));
                                        },
                                        otherwise),
                        error -> notRead(error, () -> searchAsItem(otherwise)));
    }

    private static NamedItem named(ItemId id, String sku, String name) {
        return new NamedItem(id, sku, name);
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
        if (exporting.get()) {
            return;
        }
        exporting.set(true);
        MovementFilter filter = filter();
        open.tasks()
                .read(
                        () -> MovementTable.export(open.company(), filter, file),
                        count -> {
                            exporting.set(false);
                            open.notice()
                                    .set(
                                            open.words()
                                                    .say(
                                                            "ledger.exported",
                                                            open.words().formats().count(count),
                                                            count,
                                                            file));
                        },
                        error -> {
                            exporting.set(false);
                            open.failures().notExported(file, error, () -> export(file));
                        });
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
    }

    /** Words that must occur in document, note, SKU or name. */
    public StringProperty search() {
        return search;
    }

    public ObjectProperty<LedgerPeriod> period() {
        return period;
    }

    /** The first day, where days are typed. */
    public Input<LocalDate> from() {
        return from;
    }

    /** The last day, where days are typed. */
    public Input<LocalDate> to() {
        return to;
    }

    /** The only item whose movements are shown; empty for all. */
    public ObjectProperty<Optional<NamedItem>> item() {
        return item;
    }

    public ObjectProperty<Optional<MovementKind>> kind() {
        return kind;
    }

    public ObjectProperty<Optional<LocationId>> location() {
        return location;
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
        return exporting.getReadOnlyProperty();
    }
}
