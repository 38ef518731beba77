package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Movement;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Rule;

import java.util.List;
import java.util.Optional;

/**
 * Takes back what was booked, by booking its opposite: nothing in the ledger is ever changed.
 * Thread-safe.
 *
 * <p>The opposite has the business date of what it takes back, so that stock as of any date is
 * right again.
 */
public final class ReverseMovement {

    private final Books books;

    public ReverseMovement(Books books) {
        this.books = books;
    }

    /**
     * Takes back one movement; of a transfer, both ends.
     *
     * @param reason a note for the ledger; may be empty
     * @throws RuleBrokenException when it was taken back already, or the goods are no longer there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Booked reverse(MovementId movement, String reason) {
        try (Writer writer = books.connections().writer("Reverse a movement")) {
            Movement original =
                    books.ledger()
                            .find(writer, movement)
                            .orElseThrow(() -> new RuleBrokenException(new Rule.NothingToUndo()));
            if (original.reversedBy().isPresent()) {
                throw new RuleBrokenException(new Rule.AlreadyReversed());
            }
            Booker booker = Booker.open(books, writer, Booking.Operation.REVERSE, Optional.empty());
            for (Movement each : together(writer, original)) {
                booker.book(
                        booker.item(each.item(), each.location()), opposite(each, reason.strip()));
            }
            writer.commit();
            return booker.booked();
        }
    }

    /** Goods that left one place and did not arrive at another would be lost. */
    private List<Movement> together(Writer writer, Movement movement) {
        if (movement.kind() != MovementKind.TRANSFER) {
            return List.of(movement);
        }
        return books.ledger().listUnreversed(writer, movement.booking()).stream()
                .filter(other -> other.kind() == MovementKind.TRANSFER)
                .filter(other -> other.item().equals(movement.item()))
                .toList();
    }

    private static NewMovement opposite(Movement movement, String reason) {
        return new NewMovement(
                movement.item(),
                movement.location(),
                movement.kind(),
                movement.change().negated(),
                movement.day(),
                movement.unitPrice(),
                movement.document(),
                reason,
                Optional.of(movement.id()));
    }
}
