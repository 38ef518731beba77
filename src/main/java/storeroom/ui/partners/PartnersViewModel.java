package storeroom.ui.partners;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import storeroom.db.Reader;
import storeroom.model.Changes;
import storeroom.model.Page;
import storeroom.model.Partner;
import storeroom.model.PartnerCounts;
import storeroom.model.PartnerFilter;
import storeroom.model.PartnerId;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The list of suppliers and customers: what is searched, what was found, who is chosen. On the
 * window's thread.
 */
public final class PartnersViewModel {

    /** What the page shows. */
    public enum State {
        LOADING,
        NOBODY,
        NO_HITS,
        LIST
    }

    private record Found(Page<Partner> page, PartnerCounts counts, Optional<Partner> kept) {}

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final PartnerDetailViewModel detail;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<PartnerFilter.View> view =
            new SimpleObjectProperty<>(PartnerFilter.View.ALL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<PagedList<Partner>> rows =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ReadOnlyObjectWrapper<Optional<PartnerCounts>> counts =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Partner>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final AwaitedRow<Partner> awaited = new AwaitedRow<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Runnable unsubscribe;
    private boolean searching;
    private boolean rewriting;

    public PartnersViewModel(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
        detail = new PartnerDetailViewModel(open);
        search.addListener((_, _, _) -> find(false));
        view.addListener((_, _, _) -> find(false));
        selected.addListener((_, _, now) -> detail.show(now.map(Partner::id)));
        unsubscribe = open.changes().subscribe(this::changed);
    }

    /** Reads everything again. */
    public void reload() {
        find(true);
    }

    private void find(boolean keep) {
        if (rewriting) {
            return;
        }
        searching = true;
        awaited.forget();
        PartnerFilter filter = filter();
        Optional<PartnerId> chosen = keep ? selected.get().map(Partner::id) : Optional.empty();
        reads.read(
                () -> read(filter, chosen),
                found -> show(filter, found),
                error -> {
                    searching = false;
                    waiting.clear();
                    notRead(error, () -> find(keep));
                });
    }

    private Found read(PartnerFilter filter, Optional<PartnerId> chosen) {
        var company = open.company();
        try (Reader reader = company.connections().reader()) {
            return new Found(
                    company.partners().page(reader, filter, 0, PagedList.PAGE),
                    company.partners().counts(reader),
                    chosen.flatMap(id -> company.partners().find(reader, id)));
        }
    }

    private void show(PartnerFilter filter, Found found) {
        searching = false;
        counts.set(Optional.of(found.counts()));
        rows.set(
                new PagedList<>(
                        found.page().total(),
                        found.page().rows(),
                        (offset, limit, done) -> load(filter, offset, limit, done)));
        selected.set(found.kept().or(() -> found.page().rows().stream().findFirst()));
        state.set(state(found));
        List<Runnable> then = List.copyOf(waiting);
        waiting.clear();
        then.forEach(Runnable::run);
    }

    private static State state(Found found) {
        if (found.page().total() > 0) {
            return State.LIST;
        }
        return found.counts().all() == 0 ? State.NOBODY : State.NO_HITS;
    }

    private void load(PartnerFilter filter, int offset, int limit, Consumer<List<Partner>> to) {
        open.tasks()
                .read(
                        () -> {
                            try (Reader reader = open.company().connections().reader()) {
                                return open.company()
                                        .partners()
                                        .rows(reader, filter, offset, limit);
                            }
                        },
                        to,
                        error -> notRead(error, () -> load(filter, offset, limit, to)));
    }

    private void notRead(Throwable error, Runnable again) {
        open.failures().notRead(open.words().say("doing.partners"), error, again);
    }

    private void changed(Changes changes) {
        if (changes.touchesPartners()) {
            find(true);
        }
    }

    /** Chooses a row of the list; one that is not loaded yet as soon as it is. */
    public void choose(Slot<Partner> slot) {
        awaited.forget();
        Optional<Partner> row = slot.row().get();
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

    /** Finds and chooses somebody who was saved just now, if the list does not show them. */
    void reveal(Partner partner) {
        whenFound(
                () -> {
                    if (rows.get().findLoaded(row -> row.id().equals(partner.id())).isPresent()) {
                        selected.set(Optional.of(partner));
                    } else {
                        rewriting = true;
                        view.set(
                                partner.details().active()
                                        ? PartnerFilter.View.ALL
                                        : PartnerFilter.View.RETIRED);
                        search.set(partner.name());
                        rewriting = false;
                        find(false);
                    }
                });
    }

    /** Everybody again: no search, no filter. */
    public void clearSearch() {
        rewriting = true;
        search.set("");
        view.set(PartnerFilter.View.ALL);
        rewriting = false;
        find(false);
    }

    private PartnerFilter filter() {
        return new PartnerFilter(search.get(), view.get());
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
        detail.close();
    }

    /** What is searched for. */
    public StringProperty search() {
        return search;
    }

    /** The quick filter. */
    public ObjectProperty<PartnerFilter.View> view() {
        return view;
    }

    /** Who was found. */
    public ReadOnlyObjectProperty<PagedList<Partner>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** How many there are; empty until they are counted. */
    public ReadOnlyObjectProperty<Optional<PartnerCounts>> counts() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Who is chosen, as the list shows them. */
    public ObjectProperty<Optional<Partner>> selected() {
        return selected;
    }

    /** More about who is chosen. */
    public PartnerDetailViewModel detail() {
        return detail;
    }
}
