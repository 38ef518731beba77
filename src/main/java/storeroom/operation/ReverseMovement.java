package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Movement;
import storeroom.model.MovementId;
import storeroom.model.NewMovement;
import storeroom.model.Rule;

import java.time.LocalDate;
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
     * Takes back one movement.
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
            return reverse(
                    writer, Booking.Operation.REVERSE, Optional.empty(), List.of(original), reason);
        }
    }

    /**
     * Undo: takes back the latest booking that is no undo and was not undone, as a whole.
     *
     * @return what was undone
     * @throws RuleBrokenException when there is none, or its goods are no longer there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Undone undoLast() {
        try (Writer writer = books.connections().writer("Undo")) {
            Booking last =
                    books.bookings()
                            .findLastUndoable(writer)
                            .orElseThrow(() -> new RuleBrokenException(new Rule.NothingToUndo()));
            if (last.movements() >= BulkReversal.WORTH_IT) {
                Booked booked = BulkReversal.run(books, writer, last);
                writer.commit();
                return new Undone(last, booked);
            }
            List<Movement> movements = books.ledger().listUnreversed(writer, last.id());
            Booked booked =
                    reverse(
                            writer,
                            Booking.Operation.UNDO,
                            Optional.of(last.id()),
                            movements.reversed(),
                            "");
            return new Undone(last, booked);
        }
    }

    /**
     * What Undo took back.
     *
     * @param what the booking that no longer counts
     * @param by the booking that took it back
     */
    public record Undone(Booking what, Booked by) {}

    private Booked reverse(
            Writer writer,
            Booking.Operation operation,
            Optional<BookingId> undoes,
            List<Movement> movements,
            String reason) {
        Booker booker = Booker.open(books, writer, operation, undoes);
        for (Movement movement : movements) {
            booker.book(
                    booker.item(movement.item(), movement.location()),
                    opposite(movement, reason.strip()));
        }
        writer.commit();
        return booker.booked();
    }

    private NewMovement opposite(Movement movement, String reason) {
        LocalDate day = movement.day();
        return new NewMovement(
                movement.item(),
                movement.location(),
                movement.kind(),
                movement.change().negated(),
                day,
                movement.unitPrice(),
                movement.document(),
                reason,
                Optional.of(movement.id()));
    }
}
