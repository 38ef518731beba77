package storeroom.ui.common;

import storeroom.model.Changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells every screen what a committed write changed. On the window's thread only. */
public final class ChangeFeed {

    private final List<Consumer<Changes>> listeners = new ArrayList<>();

    /**
     * Hears of every change from now on.
     *
     * @return ends it
     */
    public Runnable subscribe(Consumer<Changes> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Says what was committed; a rollback says nothing. */
    public void publish(Changes changes) {
        List.copyOf(listeners).forEach(listener -> listener.accept(changes));
    }
}
