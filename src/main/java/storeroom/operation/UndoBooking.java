package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.ItemId;
import storeroom.model.Rule;
import storeroom.repository.BulkLedger;
import storeroom.repository.Reversals;
import storeroom.repository.Reversals.Net;
import storeroom.repository.StockLevels.Bookable;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back a whole booking, by booking the opposite of each of its movements: nothing in the
 * ledger is ever changed. Thread-safe.
 *
 * <p>The opposites have the business dates of what they take back, so that stock as of any date is
 * right again. All of it happens at once, so the rules hold for what is on hand afterwards, not for
 * each step. However many movements there are, none is read into memory.
 */
public final class UndoBooking {

    private final Books books;
    private final Reversals reversals = new Reversals();

    public UndoBooking(Books books) {
        this.books = books;
    }

    /**
     * What Undo took back.
     *
     * @param what the booking that no longer counts
     * @param by the booking that took it back; its movements are not listed
     */
    public record Undone(Booking what, Booked by) {}

    /**
     * Takes back the latest booking that is no undo and was not undone.
     *
     * @throws RuleBrokenException when there is none, or its goods are no longer there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Undone undoLast() {
        return undo(Optional.empty());
    }

    /**
     * Takes back the latest booking if it is the one that the person means.
     *
     * @throws RuleBrokenException when something else was booked since, or its goods are no longer
     *     there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Undone undo(BookingId expected) {
        return undo(Optional.of(expected));
    }

    private Undone undo(Optional<BookingId> expected) {
        try (Writer writer = books.connections().writer("Undo")) {
            Optional<Booking> last = books.bookings().findLastUndoable(writer);
            if (expected.isPresent() && !last.map(Booking::id).equals(expected)) {
                throw new RuleBrokenException(new Rule.LastBookingChanged());
            }
            Booking booking =
                    last.orElseThrow(() -> new RuleBrokenException(new Rule.NothingToUndo()));
            Booked booked = reverse(writer, booking);
            writer.commit();
            return new Undone(booking, booked);
        }
    }

    private Booked reverse(Writer writer, Booking booking) {
        List<Net> nets = reversals.nets(writer, booking.id());
        Instant now = books.clock().instant();
        nets.forEach(net -> refuseWhatIsGone(writer, net));
        BookingId undo =
                books.bookings()
                        .insert(
                                writer,
                                Booking.Operation.UNDO,
                                now,
                                books.user(),
                                Optional.of(booking.id()));
        append(writer, booking, undo);
        Set<ItemId> items = new HashSet<>();
        for (Net net : nets) {
            books.levels()
                    .add(
                            writer,
                            net.item(),
                            net.location(),
                            net.change().negated(),
                            net.lastDay(),
                            now);
            items.add(net.item());
        }
        return new Booked(undo, List.of(), Changes.of(items));
    }

    private void refuseWhatIsGone(Writer writer, Net net) {
        Bookable item =
                books.levels().findBookable(writer, net.item(), net.location()).orElseThrow();
        Booker.refuse(StockRule.brokenBy(item, net.change().negated()));
    }

    private void append(Writer writer, Booking booking, BookingId undo) {
        boolean rebuild = BulkLedger.isWorthRebuilding(writer, booking.movements());
        if (rebuild) {
            BulkLedger.dropIndexes(writer);
        }
        reversals.append(writer, booking.id(), undo);
        if (rebuild) {
            BulkLedger.rebuildIndexes(writer);
        }
    }
}
