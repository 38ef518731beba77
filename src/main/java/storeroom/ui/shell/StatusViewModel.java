package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.JournalMode;
import storeroom.db.Reader;
import storeroom.model.Booking;
import storeroom.model.Changes;
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
     * @param undo what Undo would take back
     */
    record Status(Optional<Instant> savedAt, Optional<Booking> undo) {}

    private final OpenCompany open;
    private final MovementTexts texts;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(new Status(Optional.empty(), Optional.empty()));
    private boolean undoing;

    StatusViewModel(OpenCompany open) {
        this.open = open;
        texts = new MovementTexts(open.words());
        reads = open.tasks().latest();
        open.changes().subscribe(this::changed);
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
                    open.company().bookings().findLastBookedAt(reader),
                    open.company().bookings().findLastUndoable(reader));
        }
    }

    /** Takes the last booking back; asks nothing. */
    void undo() {
        if (undoing) {
            return;
        }
        undoing = true;
        String what =
                undoText().map(text -> open.words().say("doing.undo", text)).orElse(undoWord());
        open.tasks()
                .write(
                        () -> open.company().undo().undoLast(),
                        undone -> {
                            undoing = false;
                            open.notice()
                                    .set(
                                            open.words()
                                                    .say("notice.back", texts.what(undone.what())));
                            open.changes().publish(undone.by().changes());
                        },
                        error -> {
                            undoing = false;
                            open.failures().notSaved(what, error, this::undo);
                        });
    }

    private String undoWord() {
        return open.words().say("undo");
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
