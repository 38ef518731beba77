package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.DocumentHeader;
import storeroom.model.DocumentLine;
import storeroom.model.DocumentNumber;
import storeroom.model.MovementKind;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The movements of a document: one booking, and none where nothing moves. The caller commits. */
final class Posting {

    private Posting() {}

    /**
     * Books the lines that move goods.
     *
     * @param moves which of the lines with an item do
     * @throws RuleBrokenException when a rule forbids it
     */
    static Optional<Booked> book(
            Papers papers,
            Writer writer,
            Booking.Operation operation,
            MovementKind kind,
            DocumentHeader header,
            DocumentNumber number,
            List<DocumentLine> lines,
            Predicate<DocumentLine> moves) {
        List<DocumentLine> moving =
                lines.stream()
                        .filter(line -> line.details().item().isPresent())
                        .filter(line -> line.details().quantity().isPositive())
                        .filter(moves)
                        .toList();
        if (moving.isEmpty()) {
            return Optional.empty();
        }
        Booker booker = Booker.open(papers.books(), writer, operation, Optional.empty());
        for (DocumentLine line : moving) {
            booker.book(
                    booker.item(line.details().item().orElseThrow(), header.location()),
                    Papers.movement(header, number, line.id(), line.details(), kind));
        }
        return Optional.of(booker.booked());
    }
}
