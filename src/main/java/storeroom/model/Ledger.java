package storeroom.model;

import java.time.LocalDate;
import java.util.Optional;

/** The limits that every movement keeps, whoever books it. */
public final class Ledger {

    /** No movement is older. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private Ledger() {}

    /** The rule that a business date breaks, if any. */
    public static Optional<Rule> brokenBy(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return Optional.of(new Rule.FutureDay(day));
        }
        if (day.isBefore(FIRST_DAY)) {
            return Optional.of(new Rule.DayTooOld(day));
        }
        return Optional.empty();
    }

    /** The rule that a quantity breaks, if any: one-way kinds want it greater than zero. */
    public static Optional<Rule> brokenBy(MovementKind kind, Quantity quantity) {
        if (kind.direction() == MovementKind.Direction.EITHER) {
            boolean nothing = quantity.isZero() && kind != MovementKind.COUNT;
            return nothing ? Optional.of(new Rule.QuantityZero()) : Optional.empty();
        }
        return quantity.isPositive()
                ? Optional.empty()
                : Optional.of(new Rule.QuantityNotPositive());
    }

    /** The rule that a document number or a note breaks, if any. */
    public static Optional<Rule> brokenBy(String document, String note) {
        if (document.length() > NewMovement.DOCUMENT_LENGTH) {
            return Optional.of(new Rule.TextTooLong(document, NewMovement.DOCUMENT_LENGTH));
        }
        if (note.length() > NewMovement.NOTE_LENGTH) {
            return Optional.of(new Rule.TextTooLong(note, NewMovement.NOTE_LENGTH));
        }
        return Optional.empty();
    }
}
