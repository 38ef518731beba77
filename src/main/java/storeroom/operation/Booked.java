package storeroom.operation;

import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.MovementId;
import storeroom.model.Revaluation;

import java.util.List;

/**
 * What was booked, once it is saved.
 *
 * @param movements in booking order; empty after an undo of more than can be named
 * @param revaluation what it did to the value of movements behind it
 */
public record Booked(
        BookingId booking, List<MovementId> movements, Changes changes, Revaluation revaluation) {

    public Booked {
        movements = List.copyOf(movements);
    }
}
