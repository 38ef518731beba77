package storeroom.ui.booking;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.model.LocationId;
import storeroom.model.Rule;
import storeroom.model.StockRow;
import storeroom.operation.Scanned;

import java.util.Optional;

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

        /**
         * No item has this code.
         *
         * @param called the one item whose name has it, where there is one
         */
        record Unknown(Optional<StockRow> called) implements State {

            Unknown() {
                this(Optional.empty());
            }
        }

        /** A rule forbids it, for the time being. */
        record Refused(Reason why) implements State {}

        /** It cannot be booked as it was typed, now or later: it must be corrected. */
        record Unclear(Fault fault) implements State {}

        /** It could not be saved, or nobody knows whether it was. */
        record NotSaved(Reason why) implements State {}

        /** Why it is not booked, where that is more than can be read from the scan itself. */
        default Optional<Reason> reason() {
            return switch (this) {
                case Refused(Reason why) -> Optional.of(why);
                case NotSaved(Reason why) -> Optional.of(why);
                case Waiting _, Booked _, TakenBack _, Unknown _, Unclear _ -> Optional.empty();
            };
        }

        /** Whether it waits for the person. */
        default boolean isProblem() {
            return switch (this) {
                case Unknown _, Refused _, Unclear _, NotSaved _ -> true;
                case Waiting _, Booked _, TakenBack _ -> false;
            };
        }

        /** Whether it can be tried again as it is. */
        default boolean canBeTriedAgain() {
            return switch (this) {
                case Unknown _, Refused _, NotSaved _ -> true;
                case Unclear _, Waiting _, Booked _, TakenBack _ -> false;
            };
        }
    }

    /** What is wrong with what was typed. */
    enum Fault {
        COUNT_MISSING,
        QUANTITY,
        QUANTITY_ZERO,
        QUANTITY_NOT_POSITIVE,
        SAME_PLACE,
        CODE_TOO_LONG,
        DOCUMENT_TOO_LONG;

        /** What has to be typed otherwise where this rule forbids it; empty where time may help. */
        static Optional<Fault> of(Rule rule) {
            return switch (rule) {
                case Rule.QuantityZero() -> Optional.of(QUANTITY_ZERO);
                case Rule.QuantityNotPositive() -> Optional.of(QUANTITY_NOT_POSITIVE);
                case Rule.SameLocation() -> Optional.of(SAME_PLACE);
                default -> Optional.empty();
            };
        }
    }

    private final ReadOnlyObjectWrapper<State> state;
    private Entry entry;

    ScanRow(Entry entry, State state) {
        this.entry = entry;
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    Entry entry() {
        return entry;
    }

    /** Says where, for what was scanned before the places were known. */
    void place(LocationId from, Optional<LocationId> to) {
        if (entry.location().isEmpty()) {
            entry = entry.placed(from, to);
        }
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
