package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.CountFilter;
import storeroom.model.CountId;
import storeroom.model.CountLine;
import storeroom.model.CountProgress;
import storeroom.model.CountSheet;
import storeroom.model.CountState;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.model.Rule;
import storeroom.repository.CountLines;
import storeroom.repository.CountReads;
import storeroom.repository.CountRepository;
import storeroom.repository.StockLevels.Bookable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Ends a stocktaking: books what differs, in one booking with the number of the sheet, as of today.
 * What moved since a line was counted stays as it is, because the difference is to what the books
 * said then. Thread-safe.
 */
public final class CloseCount {

    private final Books books;
    private final CountRepository sheets;
    private final CountLines lines;
    private final BookingReversal reversal;

    CloseCount(Books books, CountRepository sheets, CountLines lines) {
        this.books = books;
        this.sheets = sheets;
        this.lines = lines;
        reversal = new BookingReversal(books);
    }

    /** What becomes of items that nobody counted. */
    public enum Uncounted {
        /** Their stock stays as it is. */
        LEFT_ALONE,
        /** Nothing of them is there. */
        NOTHING_THERE
    }

    /**
     * A sheet that is closed, or would be.
     *
     * @param differences what differs, with what it is worth
     * @param progress of the whole sheet, with the value of all differences
     * @param booked empty where nothing differed: then nothing was booked
     */
    public record Closed(
            CountSheet sheet,
            List<CountLine> differences,
            CountProgress progress,
            Optional<Booked> booked) {

        public Closed {
            differences = List.copyOf(differences);
        }

        /** What views must read again. */
        public Changes changes() {
            return booked.map(Booked::changes).orElse(Changes.NOTHING);
        }
    }

    /**
     * What {@link #close} would book and what that is worth, to the last digit; nothing is saved.
     *
     * @throws RuleBrokenException when it could not be closed
     * @throws storeroom.db.DatabaseException when it could not be worked out
     */
    public Closed rehearse(CountId id, Uncounted uncounted) {
        try (Writer writer = books.connections().writer("Look at the differences of a count")) {
            return close(writer, id, uncounted); // without a commit
        }
    }

    /**
     * Books the differences.
     *
     * @throws RuleBrokenException when it is closed already, nothing was counted, something was to
     *     be counted again and was not, or the stock cannot become what it would be; nothing is
     *     saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Closed close(CountId id, Uncounted uncounted) {
        try (Writer writer = books.connections().writer("Book a count")) {
            Closed closed = close(writer, id, uncounted);
            writer.commit();
            return closed;
        }
    }

    private Closed close(Writer writer, CountId id, Uncounted uncounted) {
        CountSheet sheet = Counts.open(sheets, writer, id);
        refuseWhatIsToBeCountedAgain(writer, id);
        if (CountReads.progress(writer, id).counted() == 0) {
            throw new RuleBrokenException(new Rule.NothingCounted(sheet.number()));
        }
        if (uncounted == Uncounted.NOTHING_THERE) {
            lines.countTheRestAsNothing(writer, id, sheet.location().id(), books.clock().instant());
        }
        List<CountLine> differences = lines.list(writer, id, different());
        Optional<Booked> booked =
                differences.isEmpty()
                        ? Optional.empty()
                        : Optional.of(book(writer, sheet, differences));
        sheets.setBooked(writer, id, booked.map(Booked::booking), books.clock().instant());
        return new Closed(
                Counts.get(sheets, writer, id),
                lines.list(writer, id, different()), // with what they were worth
                CountReads.progress(writer, id),
                booked);
    }

    private static CountFilter different() {
        return new CountFilter("", CountFilter.View.DIFFERENT);
    }

    private void refuseWhatIsToBeCountedAgain(Writer writer, CountId id) {
        CountFilter filter = new CountFilter("", CountFilter.View.RECOUNT);
        int again = lines.count(writer, id, filter);
        if (again > 0) {
            String first = lines.page(writer, id, filter, 0, 1).getFirst().name();
            throw new RuleBrokenException(new Rule.RecountFirst(again, first));
        }
    }

    private Booked book(Writer writer, CountSheet sheet, List<CountLine> differences) {
        Booker booker = Booker.open(books, writer, Booking.Operation.COUNT, Optional.empty());
        LocalDate today = LocalDate.now(books.clock());
        for (CountLine line : differences) {
            Bookable item = booker.item(line.item(), sheet.location().id());
            refuseWhatIsGone(item, line);
            booker.book(
                    item,
                    new NewMovement(
                            line.item(),
                            sheet.location().id(),
                            MovementKind.COUNT,
                            line.difference(),
                            today,
                            Optional.empty(),
                            sheet.number(),
                            "",
                            Optional.empty(),
                            line.lot(),
                            Optional.empty()));
        }
        return booker.booked();
    }

    /** What was found cannot be less than what was taken away from it since. */
    private static void refuseWhatIsGone(Bookable item, CountLine line) {
        if (item.mayGoNegative()
                || !StockRule.isTooLittle(
                        item.onHand().thousandths(), line.difference().thousandths())) {
            return;
        }
        CountLine.Found found = line.found().orElseThrow();
        Quantity gone = found.booked().minus(item.onHand());
        throw new RuleBrokenException(
                new Rule.MoreWentOutThanCounted(
                        item.sku(), item.name(), item.unit(), found.counted(), gone));
    }

    /**
     * A sheet that is open again.
     *
     * @param revaluation what that did to the value of movements behind it
     */
    public record Reopened(CountSheet sheet, Changes changes, Revaluation revaluation) {}

    /**
     * Takes the booking of a sheet back: it is open again, as it was before it was closed.
     *
     * @throws RuleBrokenException when it is not booked, or its goods are no longer there
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Reopened takeBack(CountId id) {
        try (Writer writer = books.connections().writer("Open a count again")) {
            Reopened reopened = takeBack(writer, Counts.get(sheets, writer, id));
            writer.commit();
            return reopened;
        }
    }

    /** The sheet that made a booking, which must be taken back with it. */
    Optional<CountSheet> behind(Writer writer, BookingId booking) {
        return sheets.findByBooking(writer, booking);
    }

    /** Takes it back; the caller commits. */
    Reopened takeBack(Writer writer, CountSheet sheet) {
        if (sheet.state() != CountState.BOOKED) {
            throw new RuleBrokenException(new Rule.CountNotBooked(sheet.number()));
        }
        Optional<Booked> reversed =
                sheet.booking()
                        .flatMap(
                                booking ->
                                        reversal.reverse(
                                                writer,
                                                booking,
                                                books.bookings().countMovements(writer, booking)));
        sheets.setOpen(writer, sheet.id());
        lines.uncountTheRest(writer, sheet.id());
        return new Reopened(
                Counts.get(sheets, writer, sheet.id()),
                reversed.map(Booked::changes).orElse(Changes.NOTHING),
                reversed.map(Booked::revaluation).orElse(Revaluation.NONE));
    }
}
