package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Movement;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Rule;
import storeroom.repository.DocumentRepository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes back what was booked, by booking its opposite: nothing in the ledger is ever changed.
 * Thread-safe.
 *
 * <p>The opposite has the business date of what it takes back, so that stock as of any date is
 * right again. What was taken back and put back by Undo counts again, and can be taken back again.
 */
public final class ReverseMovement {

    private final Books books;
    private final DocumentRepository documents = new DocumentRepository();

    public ReverseMovement(Books books) {
        this.books = books;
    }

    /**
     * What was taken back.
     *
     * @param booked empty where nothing was left to take back: nothing was booked then
     * @param already were taken back before, and stay as they are
     */
    public record Reversed(Optional<Booked> booked, List<MovementId> already) {}

    /**
     * Takes back one movement; of a transfer, both ends.
     *
     * @param reason a note for the ledger; may be empty
     * @throws RuleBrokenException when it was taken back already, or the goods are no longer there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Booked reverse(MovementId movement, String reason) {
        return reverse(List.of(movement), reason)
                .booked()
                .orElseThrow(() -> new RuleBrokenException(new Rule.AlreadyReversed()));
    }

    /**
     * Takes back several movements as one booking: all of them or, when a rule is broken, none. Of
     * a transfer, both ends. It happens at once, so what counts is the stock afterwards.
     *
     * @param reason a note for the ledger; may be empty
     * @throws RuleBrokenException when one is not there, or its goods no longer are
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Reversed reverse(List<MovementId> movements, String reason) {
        try (Writer writer = books.connections().writer("Reverse a movement")) {
            Map<MovementId, Movement> wanted = new LinkedHashMap<>();
            List<MovementId> already = new ArrayList<>();
            for (MovementId id : movements) {
                Movement original = find(writer, id);
                refusePartOfDocument(writer, original);
                if (original.reversedBy().isPresent()) {
                    already.add(id);
                } else {
                    together(writer, original).forEach(each -> wanted.put(each.id(), each));
                }
            }
            if (wanted.isEmpty()) {
                return new Reversed(Optional.empty(), already);
            }
            Booked booked = book(writer, wanted.values(), reason.strip());
            writer.commit();
            return new Reversed(Optional.of(booked), already);
        }
    }

    /** Paper and stock agree: what a document booked is taken back with all of it. */
    private void refusePartOfDocument(Writer writer, Movement movement) {
        movement.line()
                .flatMap(line -> documents.findByLine(writer, line))
                .ifPresent(
                        document -> {
                            throw new RuleBrokenException(
                                    new Rule.BelongsToDocument(document.name()));
                        });
        if (isOfCount(writer, movement)) {
            throw new RuleBrokenException(new Rule.BelongsToDocument(movement.document()));
        }
    }

    /** What a sheet booked, and what took it back, which has the number of the sheet, too. */
    private boolean isOfCount(Writer writer, Movement movement) {
        Movement first = movement;
        while (first.reverses().isPresent()) {
            first = find(writer, first.reverses().get());
        }
        return first.kind() == MovementKind.COUNT
                && books.bookings().operation(writer, first.booking()) == Booking.Operation.COUNT;
    }

    private Movement find(Writer writer, MovementId id) {
        return books.ledger()
                .find(writer, id)
                .orElseThrow(() -> new RuleBrokenException(new Rule.NothingToUndo()));
    }

    private Booked book(Writer writer, Collection<Movement> movements, String reason) {
        Booker booker = Booker.open(books, writer, Booking.Operation.REVERSE, Optional.empty());
        List<Movement> order = new ArrayList<>(movements);
        order.sort(Comparator.comparing(Movement::change)); // what comes back is there first
        for (Movement each : order) {
            MovementId last = books.ledger().reversedNext(writer, each.id());
            booker.book(booker.item(each.item(), each.location()), opposite(each, last, reason));
        }
        return booker.booked();
    }

    /** Goods that left one place and did not arrive at another would be lost. */
    private List<Movement> together(Writer writer, Movement movement) {
        if (movement.kind() != MovementKind.TRANSFER) {
            return List.of(movement);
        }
        return books.ledger().listCounting(writer, movement.booking()).stream()
                .filter(other -> other.kind() == MovementKind.TRANSFER)
                .filter(other -> other.item().equals(movement.item()))
                .toList();
    }

    private static NewMovement opposite(Movement movement, MovementId reverses, String reason) {
        return new NewMovement(
                movement.item(),
                movement.location(),
                movement.kind(),
                movement.change().negated(),
                movement.day(),
                movement.unitPrice(),
                movement.document(),
                reason,
                Optional.of(reverses),
                movement.lot(),
                movement.line());
    }
}
