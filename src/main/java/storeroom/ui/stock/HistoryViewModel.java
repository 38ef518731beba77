package storeroom.ui.stock;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.NewMovement;
import storeroom.model.Page;
import storeroom.model.StockRow;
import storeroom.ui.common.AwaitedRow;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All movements of one item, latest first; each can be taken back. */
public final class HistoryViewModel {

    private final OpenCompany open;
    private final StockRow row;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<PagedList<Movement>> movements =
            new ReadOnlyObjectWrapper<>(new PagedList<>(0, List.of(), (_, _, _) -> {}));
    private final ReadOnlyObjectWrapper<Optional<Movement>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Input<String> reason;
    private final Runnable unsubscribe;
    private final AwaitedRow<Movement> awaited = new AwaitedRow<>();
    private final ReadOnlyBooleanWrapper takingBack = new ReadOnlyBooleanWrapper(false);
    private boolean begun;

    HistoryViewModel(OpenCompany open, StockRow row) {
        this.open = open;
        this.row = row;
        reads = open.tasks().latest();
        reason = new Input<>("", new Inputs(open.words()).text(NewMovement.NOTE_LENGTH));
        unsubscribe =
                open.changes()
                        .subscribe(
                                changes -> {
                                    if (changes.touches(row.item())) {
                                        reload();
                                    }
                                });
        reload();
    }

    private void reload() {
        reads.read(
                () -> read(0),
                this::show,
                error ->
                        open.failures()
                                .notRead(open.words().say("doing.history"), error, this::reload));
    }

    /**
     * The latest movement is chosen at first; later the chosen one stays chosen, where it is on the
     * first page, and never another one in its place.
     */
    private void show(Page<Movement> page) {
        Optional<MovementId> chosen = selected.get().map(Movement::id);
        awaited.forget();
        boolean first = !begun;
        begun = true;
        selected.set(
                page.rows().stream()
                        .filter(row -> first || chosen.filter(row.id()::equals).isPresent())
                        .findFirst());
        movements.set(new PagedList<>(page.total(), page.rows(), this::load));
    }

    /** Chooses a row; one that is not loaded yet becomes the chosen one when it arrives. */
    public void choose(Slot<Movement> slot) {
        awaited.forget();
        Optional<Movement> row = slot.row().get();
        if (row.isEmpty()) {
            awaited.await(slot, arrived -> selected.set(Optional.of(arrived)));
        }
        selected.set(row);
    }

    private Page<Movement> read(int offset) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company()
                    .ledger()
                    .page(reader, MovementFilter.of(row.item()), offset, PagedList.PAGE);
        }
    }

    private void load(int offset, int limit, Consumer<List<Movement>> to) {
        open.tasks()
                .read(
                        () -> read(offset).rows(),
                        to,
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.history"),
                                                error,
                                                () -> load(offset, limit, to)));
    }

    /** Whether a movement counts and can be taken back. */
    public static boolean isReversible(Movement movement) {
        return movement.reversedBy().isEmpty() && movement.reverses().isEmpty();
    }

    /** Takes the chosen movement back, with the reason that was typed; one at a time. */
    public void takeBack() {
        open.whenEditable(
                () ->
                        selected.get()
                                .filter(HistoryViewModel::isReversible)
                                .ifPresent(this::takeBack));
    }

    private void takeBack(Movement movement) {
        if (takingBack.get() || !reason.check()) {
            return;
        }
        takingBack.set(true);
        MovementId id = movement.id();
        String why = reason.value().get().orElse("");
        MovementTexts texts = new MovementTexts(open.words());
        String what = texts.what(movement.kind(), movement.change(), movement.sku());
        open.tasks()
                .write(
                        () -> open.company().reverse().reverse(id, why),
                        booked -> {
                            takingBack.set(false);
                            reason.text().set("");
                            String said = open.words().say("notice.back", what);
                            open.notice().booked(texts.revalued(said, booked.revaluation()));
                            open.changes().publish(booked.changes());
                        },
                        error -> {
                            takingBack.set(false);
                            open.failures()
                                    .notSaved(
                                            open.words().say("doing.takeBack", what),
                                            error,
                                            () -> takeBack(movement));
                        });
    }

    /** Whether movements can be taken back now. */
    public Editing editing() {
        return open.editing();
    }

    /** No longer follows what is saved. */
    public void close() {
        unsubscribe.run();
    }

    /** The item, as the list shows it. */
    public StockRow row() {
        return row;
    }

    public ReadOnlyObjectProperty<PagedList<Movement>> movements() {
        return movements.getReadOnlyProperty();
    }

    /** The movement that would be taken back. */
    public ReadOnlyObjectProperty<Optional<Movement>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** True while one is being taken back. */
    public ReadOnlyBooleanProperty takingBack() {
        return takingBack.getReadOnlyProperty();
    }

    /** Why it is taken back; may be empty. */
    public Input<String> reason() {
        return reason;
    }
}
