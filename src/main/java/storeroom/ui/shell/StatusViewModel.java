package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

import storeroom.db.JournalMode;
import storeroom.db.Reader;
import storeroom.model.Booking;
import storeroom.model.Changes;
import storeroom.model.Rule;
import storeroom.operation.RuleBrokenException;
import storeroom.operation.UndoBooking;
import storeroom.ui.common.ImportUndoTexts;
import storeroom.ui.common.LastChange.Undoable;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What was saved last, what Undo would take back, and taking it back: the last booking, or the
 * change of items that was made in this window after it.
 */
final class StatusViewModel {

    /**
     * One snapshot.
     *
     * @param isKnown whether it was read already
     * @param savedAt when something was booked last
     * @param undo the booking that can be taken back
     * @param newest the highest booking there is
     */
    record Status(
            boolean isKnown, Optional<Instant> savedAt, Optional<Booking> undo, long newest) {}

    private final OpenCompany open;
    private final MovementTexts texts;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(new Status(false, Optional.empty(), Optional.empty(), 0));
    private final ReadOnlyObjectWrapper<Optional<String>> undoText =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ChangeListener<Optional<Undoable>> offers = (_, _, now) -> offered(now);
    private final Runnable unsubscribe;
    private Optional<Undoable> change = Optional.empty();

    /** The highest booking when the change of items was made; empty until it is read. */
    private OptionalLong before = OptionalLong.empty();

    private boolean undoing;

    StatusViewModel(OpenCompany open) {
        this(open, OptionalLong.empty());
    }

    private StatusViewModel(OpenCompany open, OptionalLong before) {
        this.open = open;
        this.before = before;
        texts = new MovementTexts(open.words());
        reads = open.tasks().latest();
        unsubscribe = open.changes().subscribe(this::changed);
        open.lastChange().undoable().addListener(offers);
        change = open.lastChange().undoable().get();
        changed(Changes.EVERYTHING);
    }

    /** The same in the language of now; this one is closed. */
    StatusViewModel again() {
        close();
        return new StatusViewModel(open, before);
    }

    private void offered(Optional<Undoable> now) {
        change = now;
        before = OptionalLong.empty();
        tellUndo();
        changed(Changes.EVERYTHING);
    }

    private void changed(Changes changes) {
        reads.read(
                this::read,
                this::show,
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.status"),
                                        error,
                                        () -> changed(changes)));
    }

    private void show(Status now) {
        if (change.isPresent() && before.isEmpty()) {
            before = OptionalLong.of(now.newest());
        }
        status.set(now);
        tellUndo();
    }

    private void tellUndo() {
        Optional<String> booking = status.get().undo().map(texts::what);
        undoText.set(lastChange().map(last -> last.name().get()).or(() -> booking));
    }

    /** The change of items, unless something was booked after it that can be taken back first. */
    private Optional<Undoable> lastChange() {
        Optional<Booking> booking = status.get().undo();
        boolean isBookedLater =
                before.isPresent()
                        && booking.filter(one -> one.id().value() > before.getAsLong()).isPresent();
        return isBookedLater ? Optional.empty() : change;
    }

    private Status read() {
        try (Reader reader = open.company().connections().reader()) {
            return new Status(
                    true,
                    open.company().bookings().findLastBookedAt(reader),
                    open.company().bookings().findLastUndoable(reader),
                    open.company().bookings().newest(reader));
        }
    }

    /** Takes back what is shown as done last, and nothing else; asks nothing. */
    void undo() {
        if (!undoing) {
            open.whenEditable(this::undoShown);
        }
    }

    private void undoShown() {
        lastChange().ifPresentOrElse(last -> last.undo().run(), this::undoBooking);
    }

    private void undoBooking() {
        Optional<Booking> shown = status.get().undo();
        shown.ifPresentOrElse(
                this::undo,
                () ->
                        open.failures()
                                .notSaved(
                                        open.words().say("undo"),
                                        new RuleBrokenException(new Rule.NothingToUndo()),
                                        () -> {}));
    }

    private void undo(Booking shown) {
        undoing = true;
        String what = open.words().say("doing.undo", texts.what(shown));
        open.tasks()
                .write(
                        () -> open.company().undo().undo(shown.id()),
                        undone -> {
                            undoing = false;
                            tell(undone);
                            open.changes().publish(undone.changes());
                        },
                        error -> {
                            undoing = false;
                            changed(Changes.EVERYTHING); // it may be another one by now
                            open.failures().notSaved(what, error, () -> undo(shown));
                        });
    }

    private void tell(UndoBooking.Undone undone) {
        undone.imported()
                .flatMap(all -> ImportUndoTexts.keptOf(all, open.words()))
                .ifPresentOrElse(
                        open.notice()::warn,
                        () ->
                                open.notice()
                                        .booked(
                                                texts.revalued(
                                                        open.words()
                                                                .say(
                                                                        "notice.back",
                                                                        texts.what(undone.what())),
                                                        undone.revaluation())));
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
        open.lastChange().undoable().removeListener(offers);
    }

    /** What Undo would take back, in words; empty where there is nothing. */
    ReadOnlyObjectProperty<Optional<String>> undoText() {
        return undoText.getReadOnlyProperty();
    }

    /** Whether that is a booking, which stays in the history. */
    boolean undoesBooking() {
        return lastChange().isEmpty();
    }

    /** Whether the file is in the mode in which nobody waits. */
    boolean isFast() {
        return open.company().connections().journalMode() == JournalMode.WAL;
    }

    ReadOnlyObjectProperty<Status> status() {
        return status.getReadOnlyProperty();
    }

    OpenCompany open() {
        return open;
    }
}
