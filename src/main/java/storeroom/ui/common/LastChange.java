package storeroom.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The last change of items or of a picture in this window that can be taken back: until the next
 * one, or until it is forgotten; and whether one is being saved, for they are made one at a time.
 * Bookings are not told here. On the window's thread.
 */
public final class LastChange {

    /**
     * What can be taken back. It outlives the views that show it, so each of its sentences is said
     * when it is shown, in the language of then; none of the four may hold on to a view.
     *
     * @param what what was done, in words
     * @param name what it is called behind "Undo:"
     * @param button what taking it back is called
     * @param undo takes it back
     */
    public record Undoable(
            Supplier<String> what, Supplier<String> name, Supplier<String> button, Runnable undo) {}

    private final ReadOnlyObjectWrapper<Optional<Undoable>> undoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    /**
     * A change is to be saved, or taken back; {@link #end} follows.
     *
     * @return false while another one is under way: it has to wait
     */
    public boolean begin() {
        if (busy.get()) {
            return false;
        }
        busy.set(true);
        return true;
    }

    /** It is over, in whichever way. */
    public void end() {
        busy.set(false);
    }

    /** Whether a change is being saved or taken back. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** This was done last. */
    public void offer(Undoable change) {
        undoable.set(Optional.of(change));
    }

    /** Takes the last change back, where there is one. */
    public void undo() {
        undoable.get().ifPresent(last -> last.undo().run());
    }

    /** What was offered then is taken back; one that was made meanwhile is still offered. */
    public void takenBack(Optional<Undoable> then) {
        if (undoable.get().equals(then)) {
            forget();
        }
    }

    /** It is not offered any more. */
    public void forget() {
        undoable.set(Optional.empty());
    }

    /** The change that {@link #undo} takes back, if there is one. */
    public ReadOnlyObjectProperty<Optional<Undoable>> undoable() {
        return undoable.getReadOnlyProperty();
    }
}
