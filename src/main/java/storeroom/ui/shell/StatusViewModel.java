package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.JournalMode;
import storeroom.db.Reader;
import storeroom.model.Booking;
import storeroom.model.Changes;
import storeroom.model.Rule;
import storeroom.operation.RuleBrokenException;
import storeroom.operation.UndoBooking;
import storeroom.ui.common.ImportUndoTexts;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.time.Instant;
import java.util.Optional;

/** What was saved last, what Undo would take back, and taking it back. */
final class StatusViewModel {

    /**
     * One snapshot.
     *
     * @param isKnown whether it was read already
     * @param savedAt when something was booked last
     * @param undo what Undo would take back
     */
    record Status(boolean isKnown, Optional<Instant> savedAt, Optional<Booking> undo) {}

    private final OpenCompany open;
    private final MovementTexts texts;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(new Status(false, Optional.empty(), Optional.empty()));
    private final Runnable unsubscribe;
    private boolean undoing;

    StatusViewModel(OpenCompany open) {
        this.open = open;
        texts = new MovementTexts(open.words());
        reads = open.tasks().latest();
        unsubscribe = open.changes().subscribe(this::changed);
        changed(Changes.EVERYTHING);
    }

    private void changed(Changes changes) {
        reads.read(
                this::read,
                status::set,
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.status"),
                                        error,
                                        () -> changed(changes)));
    }

    private Status read() {
        try (Reader reader = open.company().connections().reader()) {
            return new Status(
                    true,
                    open.company().bookings().findLastBookedAt(reader),
                    open.company().bookings().findLastUndoable(reader));
        }
    }

    /** Takes back the booking that is shown as the last one, and no other; asks nothing. */
    void undo() {
        if (!undoing) {
            open.whenEditable(this::undoShown);
        }
    }

    private void undoShown() {
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
                                                open.words()
                                                        .say(
                                                                "notice.back",
                                                                texts.what(undone.what()))));
    }

    /** No longer follows what is saved: the company is closed. */
    void close() {
        unsubscribe.run();
    }

    /** What Undo would take back, in words. */
    Optional<String> undoText() {
        return status.get().undo().map(texts::what);
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
