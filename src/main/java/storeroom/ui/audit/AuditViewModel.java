package storeroom.ui.audit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.db.Reader;
import storeroom.exchange.AuditTable;
import storeroom.model.AuditEntry;
import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.AuditFilter;
import storeroom.model.Page;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.Tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The list of changes: what is searched, and what was found. It reads nothing before it is shown.
 * On the window's thread.
 */
public final class AuditViewModel {

    /** What the page shows. */
    public enum State {
        LOADING,
        /** Nothing was ever changed. */
        EMPTY,
        NO_HITS,
        LIST
    }

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ObjectProperty<Optional<NamedItem>> item =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<AuditEntry>> entries =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ReadOnlyBooleanWrapper exporting = new ReadOnlyBooleanWrapper(false);
    private final Runnable unsubscribe;
    private boolean begun;
    private boolean rewriting;
    private long newest;

    /** One snapshot of the list. */
    private record Found(Page<AuditEntry> page, long newest) {}

    AuditViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        search.addListener((_, _, _) -> changed());
        period.addListener((_, _, _) -> changed());
        item.addListener((_, _, _) -> changed());
        unsubscribe = open.changes().subscribe(_ -> follow());
    }

    /** The page is shown: reads what it does not know yet. */
    void entered() {
        if (begun) {
            follow(); // a day may have passed as well
        } else {
            begun = true;
            reload();
        }
    }

    private void changed() {
        if (begun && !rewriting) {
            reload();
        }
    }

    /** Something was saved: bookings are no changes, so most of the time there is nothing new. */
    private void follow() {
        if (begun) {
            open.tasks()
                    .read(
                            this::readNewest,
                            now -> {
                                if (now != newest || period.get() != Period.ALL) {
                                    reload();
                                }
                            },
                            error -> notRead(error, this::follow));
        }
    }

    private long readNewest() {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().audit().newest(reader);
        }
    }

    /** Reads everything again. */
    public void reload() {
        AuditFilter filter = filter();
        reads.read(
                () -> find(filter),
                found -> show(filter, found),
                error -> notRead(error, this::reload));
    }

    private Found find(AuditFilter filter) {
        try (Reader reader = open.company().connections().reader()) {
            return new Found(
                    open.company().audit().page(reader, filter, 0, PagedList.PAGE),
                    open.company().audit().newest(reader));
        }
    }

    private void show(AuditFilter filter, Found found) {
        newest = found.newest();
        entries.set(
                new PagedList<>(
                        found.page().total(),
                        found.page().rows(),
                        (offset, limit, to) -> load(filter, offset, limit, to)));
        state.set(
                found.page().total() > 0 ? State.LIST : newest == 0 ? State.EMPTY : State.NO_HITS);
    }

    private void load(AuditFilter filter, int offset, int limit, Consumer<List<AuditEntry>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return open.company().audit().rows(reader, filter, offset, limit);
                            }
                        },
                        to,
                        error -> notRead(error, () -> load(filter, offset, limit, to)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.audit"), error, again);
    }

    private AuditFilter filter() {
        return AuditFilter.ALL
                .withItem(item.get().map(NamedItem::id))
                .withText(search.get())
                .between(
                        period.get()
                                .from(
                                        open.words().formats().today(),
                                        open.company().clock().getZone()),
                        Optional.empty());
    }

    /** Shows the changes of one item, whatever was searched before. */
    void only(NamedItem wanted) {
        rewrite("", Optional.of(wanted));
    }

    /** Everything again: no search, no filter. */
    public void showAll() {
        rewrite("", Optional.empty());
    }

    private void rewrite(String text, Optional<NamedItem> wanted) {
        rewriting = true;
        search.set(text);
        period.set(Period.ALL);
        item.set(wanted);
        rewriting = false;
        changed();
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
        AuditFilter filter = filter();
        open.tasks()
                .read(
                        () -> AuditTable.export(open.company(), filter, file),
                        count -> {
                            exporting.set(false);
                            open.notice()
                                    .set(
                                            open.words()
                                                    .say(
                                                            "audit.exported",
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

    /** Words that must occur in what was changed. */
    public StringProperty search() {
        return search;
    }

    /** How far back the list goes. */
    public ObjectProperty<Period> period() {
        return period;
    }

    /** The only item whose changes are shown; empty for all. */
    public ObjectProperty<Optional<NamedItem>> item() {
        return item;
    }

    /** What was found, newest first. */
    public ReadOnlyObjectProperty<PagedList<AuditEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** True while a file is being written. */
    public ReadOnlyBooleanProperty exporting() {
        return exporting.getReadOnlyProperty();
    }
}
