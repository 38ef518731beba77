package storeroom.ui.counts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.db.Reader;
import storeroom.model.CountId;
import storeroom.model.CountProgress;
import storeroom.model.CountSheet;
import storeroom.model.CountState;
import storeroom.repository.CountReads;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The list of stocktaking sheets, the latest first. On the window's thread. */
public final class CountsViewModel {

    /** A sheet, and how far it is. */
    public record Row(CountSheet sheet, CountProgress progress) {}

    /** What the page shows. */
    public enum State {
        LOADING,
        NONE,
        NO_HITS,
        LIST
    }

    private record Found(int total, int all, int open, List<Row> first, Optional<Row> kept) {}

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final Runnable unsubscribe;
    private final ObjectProperty<Optional<CountState>> view =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<Integer> waiting = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Integer> all = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<PagedList<Row>> rows =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ObjectProperty<Optional<Row>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final AwaitedRow<Row> awaited = new AwaitedRow<>();

    CountsViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        view.addListener((_, _, _) -> find(Optional.empty()));
        unsubscribe = open.changes().subscribe(_ -> reload());
    }

    /** Reads everything again; who is chosen stays. */
    public void reload() {
        find(selected.get().map(row -> row.sheet().id()));
    }

    /** Reads everything again, and chooses a sheet. */
    void reveal(CountId sheet) {
        find(Optional.of(sheet));
    }

    private void find(Optional<CountId> chosen) {
        awaited.forget();
        Optional<CountState> of = view.get();
        reads.read(
                () -> read(of, chosen),
                found -> show(of, found),
                error -> notRead(error, () -> find(chosen)));
    }

    private Found read(Optional<CountState> of, Optional<CountId> chosen) {
        var counts = open.company().counts();
        try (Reader reader = open.company().connections().reader()) {
            return new Found(
                    counts.sheets().count(reader, of),
                    counts.sheets().count(reader, Optional.empty()),
                    counts.sheets().count(reader, Optional.of(CountState.OPEN)),
                    rows(reader, counts.sheets().page(reader, of, 0, PagedList.PAGE)),
                    chosen.flatMap(id -> counts.sheets().find(reader, id))
                            .map(sheet -> rows(reader, List.of(sheet)).getFirst()));
        }
    }

    private static List<Row> rows(Reader reader, List<CountSheet> sheets) {
        Map<CountId, CountProgress> progress =
                CountReads.progress(reader, sheets.stream().map(CountSheet::id).toList());
        return sheets.stream()
                .map(sheet -> new Row(sheet, progress.getOrDefault(sheet.id(), CountProgress.NONE)))
                .toList();
    }

    private void show(Optional<CountState> of, Found found) {
        all.set(found.all());
        waiting.set(found.open());
        rows.set(
                new PagedList<>(
                        found.total(),
                        found.first(),
                        (offset, limit, done) -> load(of, offset, limit, done)));
        selected.set(found.kept().or(() -> found.first().stream().findFirst()));
        state.set(found.total() > 0 ? State.LIST : found.all() == 0 ? State.NONE : State.NO_HITS);
    }

    private void load(Optional<CountState> of, int offset, int limit, Consumer<List<Row>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return rows(
                                        reader,
                                        open.company()
                                                .counts()
                                                .sheets()
                                                .page(reader, of, offset, limit));
                            }
                        },
                        to,
                        error -> notRead(error, () -> load(of, offset, limit, to)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.counts"), error, again);
    }

    /** Chooses a row of the list; one that is not loaded yet as soon as it is. */
    void choose(Slot<Row> slot) {
        awaited.forget();
        Optional<Row> row = slot.row().get();
        if (row.isEmpty()) {
            awaited.await(slot, arrived -> selected.set(Optional.of(arrived)));
        }
        selected.set(row);
    }

    /** No longer follows what is saved. */
    void close() {
        unsubscribe.run();
    }

    /** Sheets of one state alone, or all. */
    public ObjectProperty<Optional<CountState>> view() {
        return view;
    }

    public ReadOnlyObjectProperty<PagedList<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** How many sheets there are at all. */
    public ReadOnlyObjectProperty<Integer> all() {
        return all.getReadOnlyProperty();
    }

    /** How many sheets are open. */
    public ReadOnlyObjectProperty<Integer> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** The chosen sheet. */
    public ObjectProperty<Optional<Row>> selected() {
        return selected;
    }
}
