package storeroom.ui.documents;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentFilter;
import storeroom.model.DocumentId;
import storeroom.model.DocumentState;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The documents of one side of trade: what the list is narrowed to, what was found, and which one
 * is chosen. Until it is shown it reads only how many orders are overdue. On the window's thread.
 */
public final class DocumentsViewModel {

    private static final Logger LOG = System.getLogger(DocumentsViewModel.class.getName());

    /** What the page shows. */
    public enum State {
        LOADING,
        /** There never was a document. */
        EMPTY,
        NO_HITS,
        LIST
    }

    /**
     * What there is, whatever the list is narrowed to.
     *
     * @param overdue orders whose goods should have come
     */
    public record Counts(int all, int drafts, int open, int overdue) {}

    private final OpenCompany open;
    private final Side side;
    private final Tasks.Latest reads;
    private final Tasks.Latest counting;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<DocumentRow>> rows =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ReadOnlyObjectWrapper<Optional<Counts>> counts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper overdue = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<Document>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AwaitedRow<DocumentRow> awaited = new AwaitedRow<>();
    private final DocumentDetailViewModel detail;
    private final Runnable unsubscribe;
    private boolean begun;
    private boolean narrowing;

    /** What is to be chosen as soon as it is read, whatever else is read meanwhile. */
    private Optional<DocumentId> wanted = Optional.empty();

    /** One snapshot of the list; the chosen document is also read where it is not on it. */
    private record Found(
            int size, List<DocumentRow> first, Counts counts, Optional<Document> kept) {}

    DocumentsViewModel(OpenCompany open, Side side) {
        this.open = open;
        this.side = side;
        reads = open.tasks().latest();
        counting = open.tasks().latest();
        detail = new DocumentDetailViewModel(open);
        search.addListener((_, _, _) -> changed());
        shown.addListener((_, _, _) -> changed());
        selected.addListener((_, _, now) -> detail.show(now.map(Document::id)));
        unsubscribe = open.changes().subscribe(_ -> follow());
        count();
    }

    /** The page is shown: reads what it does not know yet. */
    void entered() {
        if (!begun) {
            begun = true;
            reload();
        }
    }

    private void changed() {
        if (begun && !narrowing) {
            find(Optional.empty());
        }
    }

    private void follow() {
        if (begun) {
            reload();
        } else {
            count();
        }
    }

    /** How many wait is shown in the navigation, before anybody looks at the page. */
    private void count() {
        if (side != Side.BUYING) {
            return;
        }
        counting.read(
                () -> {
                    try (Reader reader = open.company().connections().reader()) {
                        return count(reader, Shown.OVERDUE);
                    }
                },
                overdue::set,
                error -> LOG.log(Level.WARNING, "Overdue orders are not counted", error));
    }

    /** Reads everything again; the chosen document stays chosen. */
    public void reload() {
        find(wanted.or(() -> selected.get().map(Document::id)));
    }

    private void find(Optional<DocumentId> keep) {
        DocumentFilter filter = filter(shown.get(), search.get());
        awaited.forget();
        reads.read(
                () -> read(filter, keep),
                found -> show(found, filter, keep),
                error -> notRead(error, () -> find(keep)));
    }

    private DocumentFilter filter(Shown which, String text) {
        return which.filter(side, text, open.words().formats().today());
    }

    private Found read(DocumentFilter filter, Optional<DocumentId> keep) {
        var documents = open.company().paperwork().documents();
        try (Reader reader = open.company().connections().reader()) {
            return new Found(
                    documents.count(reader, filter),
                    rows(reader, filter, 0, PagedList.PAGE),
                    new Counts(
                            documents.count(reader, DocumentFilter.of(side.kinds())),
                            count(reader, Shown.DRAFTS),
                            side == Side.BUYING ? count(reader, Shown.OPEN) : 0,
                            side == Side.BUYING ? count(reader, Shown.OVERDUE) : 0),
                    keep.flatMap(id -> documents.find(reader, id)));
        }
    }

    private int count(Reader reader, Shown which) {
        return open.company().paperwork().documents().count(reader, filter(which, ""));
    }

    private List<DocumentRow> rows(Reader reader, DocumentFilter filter, int offset, int limit) {
        var papers = open.company().paperwork();
        return papers.documents().rows(reader, filter, offset, limit).stream()
                .map(
                        one ->
                                new DocumentRow(
                                        one,
                                        one.state() == DocumentState.SENT
                                                && !papers.lines()
                                                        .usedBy(reader, one.id())
                                                        .isEmpty()))
                .toList();
    }

    private void show(Found found, DocumentFilter filter, Optional<DocumentId> keep) {
        awaited.forget();
        wanted = Optional.empty();
        rows.set(
                new PagedList<>(
                        found.size(),
                        found.first(),
                        (offset, limit, done) -> load(filter, offset, limit, done)));
        counts.set(Optional.of(found.counts()));
        overdue.set(found.counts().overdue());
        Optional<Document> first = found.first().stream().findFirst().map(DocumentRow::document);
        selected.set(keep.isPresent() && found.kept().isPresent() ? found.kept() : first);
        detail.show(selected.get().map(Document::id)); // its lines may have changed, and not it
        state.set(
                found.size() > 0
                        ? State.LIST
                        : found.counts().all() > 0 ? State.NO_HITS : State.EMPTY);
    }

    private void load(
            DocumentFilter filter, int offset, int limit, Consumer<List<DocumentRow>> done) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return rows(reader, filter, offset, limit);
                            }
                        },
                        done,
                        error -> notRead(error, () -> load(filter, offset, limit, done)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.documents"), error, again);
    }

    /** Everything again: no search, no filter. */
    public void showAll() {
        narrow(Shown.ALL, "");
        find(Optional.empty());
    }

    /** Shows a document in the list and beside it, whatever the list was narrowed to. */
    public void reveal(DocumentId id) {
        begun = true;
        narrow(Shown.ALL, "");
        wanted = Optional.of(id);
        find(wanted);
    }

    private void narrow(Shown which, String text) {
        narrowing = true;
        shown.set(which);
        search.set(text);
        narrowing = false;
    }

    /** Chooses a row; one that is not loaded yet becomes the chosen one when it arrives. */
    void choose(Slot<DocumentRow> slot) {
        awaited.forget();
        Optional<DocumentRow> row = slot.row().get();
        if (row.isEmpty()) {
            awaited.await(slot, arrived -> selected.set(Optional.of(arrived.document())));
        }
        selected.set(row.map(DocumentRow::document));
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
    }

    Side side() {
        return side;
    }

    public StringProperty search() {
        return search;
    }

    ObjectProperty<Shown> shown() {
        return shown;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was found, newest first. */
    ReadOnlyObjectProperty<PagedList<DocumentRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** How many there are; empty until that is known. */
    public ReadOnlyObjectProperty<Optional<Counts>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** How many orders should have come. */
    public ReadOnlyIntegerProperty overdue() {
        return overdue.getReadOnlyProperty();
    }

    /** The chosen document, as it was when it was read last. */
    public ReadOnlyObjectProperty<Optional<Document>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** More about the chosen document. */
    public DocumentDetailViewModel detail() {
        return detail;
    }
}
