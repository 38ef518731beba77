package storeroom.ui.common;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The writes of a window that are not answered yet, of all its companies. On its thread only. */
final class WritesUnderWay {

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final List<Consumer<Boolean>> waiting = new ArrayList<>();
    private boolean allSaved = true;
    private Optional<Runnable> cancellation = Optional.empty();

    void begun() {
        count.set(count.get() + 1);
    }

    void ended(boolean saved) {
        allSaved &= saved;
        count.set(count.get() - 1);
        if (count.get() == 0) {
            boolean all = allSaved;
            allSaved = true;
            List<Consumer<Boolean>> then = List.copyOf(waiting);
            waiting.clear();
            then.forEach(one -> one.accept(all));
        }
    }

    void whenEnded(Consumer<Boolean> then) {
        if (count.get() == 0) {
            then.accept(true);
        } else {
            waiting.add(then);
        }
    }

    void setCancellation(Optional<Runnable> cancel) {
        cancellation = cancel;
    }

    Optional<Runnable> cancellation() {
        return cancellation;
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }
}
