package storeroom.operation;

import storeroom.model.ItemDetails;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.repository.ScanLog;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

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
 * @param day when it was scanned: it is booked on that day, whenever it can be
 */
public record Scan(
        String id,
        String typed,
        String code,
        Quantity times,
        MovementKind kind,
        LocationId location,
        Optional<LocationId> to,
        String document,
        LocalDate day) {

    /** Longest code, in characters. */
    public static final int CODE_LENGTH = ItemDetails.CODE_LENGTH;

    /**
     * A number for a scan of that day. It says the day, so that the log can forget what is too old
     * to be tried again.
     */
    public static String newId(LocalDate day) {
        return ScanLog.id(day, UUID.randomUUID());
    }
}
