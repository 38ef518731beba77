package storeroom.ui.booking;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.operation.Scan;
import storeroom.operation.Scanned;

import java.time.Instant;

/** One scan in the list, and what became of it. On the window's thread. */
final class ScanRow {

    /** How far it is. */
    sealed interface State {

        /** It is being booked. */
        record Waiting() implements State {}

        /** It is saved. */
        record Booked(Scanned.Booked what) implements State {}

        /** It was saved, and taken back. */
        record TakenBack(Scanned.Booked what) implements State {}

        /** No item has this code. */
        record Unknown() implements State {}

        /** It cannot be booked as it is. */
        record Refused(String sentence) implements State {}

        /** It could not be saved, or nobody knows whether it was. */
        record NotSaved(String sentence) implements State {}

        /** Whether it waits for the person. */
        default boolean isProblem() {
            return switch (this) {
                case Unknown _, Refused _, NotSaved _ -> true;
                case Waiting _, Booked _, TakenBack _ -> false;
            };
        }
    }

    private final Scan scan;
    private final Instant at;
    private final ReadOnlyObjectWrapper<State> state;

    ScanRow(Scan scan, Instant at, State state) {
        this.scan = scan;
        this.at = at;
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    Scan scan() {
        return scan;
    }

    /** When it was scanned. */
    Instant at() {
        return at;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    boolean isProblem() {
        return state.get().isProblem();
    }

    void set(State now) {
        state.set(now);
    }
}
