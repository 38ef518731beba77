package storeroom.operation;

import storeroom.model.ItemId;
import storeroom.model.Movement;
import storeroom.model.Quantity;
import storeroom.model.Rule;

/** What became of a {@link Scan}. */
public sealed interface Scanned {

    /**
     * It is saved.
     *
     * @param movement what it became; of a transfer the movement out
     * @param onHand at its location, with all scans of its group
     */
    record Booked(Movement movement, String unit, Quantity onHand) implements Scanned {}

    /** No item has this code. */
    record Unknown(String code) implements Scanned {}

    /**
     * A rule forbids it.
     *
     * @param item what the code stands for
     */
    record Refused(ItemId item, Rule rule) implements Scanned {}
}
