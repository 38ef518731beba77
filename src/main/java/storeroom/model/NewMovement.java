package storeroom.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A movement that is about to be booked.
 *
 * @param change what it does to the stock, signed; see {@link MovementKind#change}
 * @param day the business date
 * @param unitPrice price of a sale or cost of a receipt, for one unit
 * @param document the paper behind it; empty where there is none
 * @param reverses the movement that this one takes back
 * @param lot which lot moves; empty for goods without one
 * @param line the line of the document that it is booked for
 */
public record NewMovement(
        ItemId item,
        LocationId location,
        MovementKind kind,
        Quantity change,
        LocalDate day,
        Optional<Money> unitPrice,
        String document,
        String note,
        Optional<MovementId> reverses,
        Optional<LotId> lot,
        Optional<LineId> line) {

    /** Longest document number, in characters. */
    public static final int DOCUMENT_LENGTH = 100;

    /** Longest note, in characters. */
    public static final int NOTE_LENGTH = 1_000;

    /** Goods without a lot, and without a document that the program knows. */
    public NewMovement(
            ItemId item,
            LocationId location,
            MovementKind kind,
            Quantity change,
            LocalDate day,
            Optional<Money> unitPrice,
            String document,
            String note,
            Optional<MovementId> reverses) {
        this(
                item,
                location,
                kind,
                change,
                day,
                unitPrice,
                document,
                note,
                reverses,
                Optional.empty(),
                Optional.empty());
    }
}
