package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.CountSheet;
import storeroom.model.Document;
import storeroom.model.Revaluation;
import storeroom.model.Rule;

import java.util.Optional;

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
    private final UndoImport imports;
    private final CancelDocument documents;
    private final CloseCount counts;
    private final BookingReversal reversal;

    /**
     * @param imports takes back the bookings of imports, with all that came with them
     * @param documents takes back the bookings of documents, with the paper
     * @param counts takes back the bookings of counts: their sheets are open again
     */
    public UndoBooking(
            Books books, UndoImport imports, CancelDocument documents, CloseCount counts) {
        this.books = books;
        this.imports = imports;
        this.documents = documents;
        this.counts = counts;
        reversal = new BookingReversal(books);
    }

    /**
     * What Undo took back.
     *
     * @param what the booking that no longer counts
     * @param changes what views must read again
     * @param imported the rest of the import, where that is what made it
     * @param revaluation what that did to the value of movements behind it
     */
    public record Undone(
            Booking what,
            Changes changes,
            Optional<UndoImport.Undone> imported,
            Revaluation revaluation) {}

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
            Undone undone =
                    imports.behind(writer, booking.id())
                            .map(run -> imports.takeBack(writer, run))
                            .map(
                                    all ->
                                            new Undone(
                                                    booking,
                                                    all.changes(),
                                                    Optional.of(all),
                                                    all.revaluation()))
                            .orElseGet(() -> reversed(writer, booking));
            writer.commit();
            return undone;
        }
    }

    private Undone reversed(Writer writer, Booking booking) {
        Optional<Document> document = documents.behind(writer, booking.id());
        if (document.isPresent()) {
            CancelDocument.Cancelled taken = documents.takeBack(writer, document.get());
            return new Undone(booking, taken.changes(), Optional.empty(), taken.revaluation());
        }
        Optional<CountSheet> count = counts.behind(writer, booking.id());
        if (count.isPresent()) {
            CloseCount.Reopened taken = counts.takeBack(writer, count.get());
            return new Undone(booking, taken.changes(), Optional.empty(), taken.revaluation());
        }
        Booked by = reversal.reverse(writer, booking.id(), booking.movements()).orElseThrow();
        return new Undone(booking, by.changes(), Optional.empty(), by.revaluation());
    }
}
