package storeroom.operation;

import storeroom.model.ItemDetails;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;

import java.util.Optional;

/**
 * One thing that was scanned or typed, and what is to be booked of it.
 *
 * @param id given once and kept through every try: what is booked under it is not booked again
 * @param typed all that was typed: where an item has this code, it is meant, once
 * @param code SKU or barcode
 * @param times how often; a barcode of a pack stands for its quantity each time. For a count what
 *     was counted, for an adjustment the difference, signed
 * @param to where a transfer goes
 * @param document the paper behind it; may be empty
 */
public record Scan(
        String id,
        String typed,
        String code,
        Quantity times,
        MovementKind kind,
        LocationId location,
        Optional<LocationId> to,
        String document) {

    /** Longest code, in characters. */
    public static final int CODE_LENGTH = ItemDetails.CODE_LENGTH;
}
