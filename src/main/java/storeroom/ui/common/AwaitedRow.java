package storeroom.ui.common;

import javafx.beans.value.ChangeListener;

import storeroom.ui.common.PagedList.Slot;

import java.util.Optional;
import java.util.function.Consumer;

/** A row that was chosen before it was loaded, one at a time. On the window's thread only. */
public final class AwaitedRow<T> {

    private Optional<Waiting<T>> waiting = Optional.empty();

    private record Waiting<T>(Slot<T> slot, ChangeListener<Optional<T>> listener) {}

    /** Calls {@code arrived} once the row is there, instead of for the row awaited before. */
    public void await(Slot<T> slot, Consumer<T> arrived) {
        forget();
        ChangeListener<Optional<T>> listener =
                (_, _, now) ->
                        now.ifPresent(
                                row -> {
                                    forget();
                                    arrived.accept(row);
                                });
        waiting = Optional.of(new Waiting<>(slot, listener));
        slot.row().addListener(listener);
    }

    /** Waits no longer. */
    public void forget() {
        waiting.ifPresent(was -> was.slot().row().removeListener(was.listener()));
        waiting = Optional.empty();
    }

    /** Whether a row is awaited. */
    public boolean isWaiting() {
        return waiting.isPresent();
    }
}
