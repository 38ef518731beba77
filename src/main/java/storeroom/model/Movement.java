package storeroom.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the ledger. Never changed, never deleted: a mistake is reversed by another movement.
 *
 * @param change what it did to the stock, signed
 * @param day the business date: when it happened
 * @param bookedAt when it was typed in
 * @param bookedBy who typed it in
 * @param unitPrice price of a sale or cost of a receipt, for one unit
 * @param document the paper behind it; empty where there is none
 * @param reverses the movement that this one takes back
 * @param reversedBy the movement that took this one back; empty while it counts, also where taking
 *     it back was itself taken back
 * @param restores whether what it takes back is a taking back, so that the movement that was booked
 *     first counts again; never where it reverses nothing
 * @param lot which lot moved; empty for goods without one
 * @param line the line of the document that it was booked for
 */
public record Movement(
        MovementId id,
        BookingId booking,
        ItemId item,
        String sku,
        String itemName,
        LocationId location,
        MovementKind kind,
        Quantity change,
        LocalDate day,
        Instant bookedAt,
        String bookedBy,
        Optional<Money> unitPrice,
        String document,
        String note,
        Optional<MovementId> reverses,
        Optional<MovementId> reversedBy,
        boolean restores,
        Optional<LotId> lot,
        Optional<LineId> line) {}
