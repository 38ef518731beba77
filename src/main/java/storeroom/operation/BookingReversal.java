package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.ItemId;
import storeroom.model.Revaluation;
import storeroom.repository.BulkLedger;
import storeroom.repository.Reversals;
import storeroom.repository.Reversals.Net;
import storeroom.repository.StockLevels.Bookable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Books the opposite of all movements of a booking that still count, at once, so that the rules
 * hold for what is on hand afterwards. However many there are, none is read into memory. The caller
 * commits.
 */
final class BookingReversal {

    private final Books books;
    private final Reversals reversals = new Reversals();

    BookingReversal(Books books) {
        this.books = books;
    }

    /**
     * Takes a booking back.
     *
     * @param movements how many it has
     * @return empty where nothing of it counts any more: then nothing is booked
     * @throws RuleBrokenException when its goods are no longer there
     */
    Optional<Booked> reverse(Writer writer, BookingId booking, int movements) {
        List<Net> nets = reversals.nets(writer, booking);
        if (nets.isEmpty()) {
            return Optional.empty();
        }
        Instant now = books.clock().instant();
        nets.forEach(net -> refuseWhatIsGone(writer, net));
        BookingId undo =
                books.bookings()
                        .insert(
                                writer,
                                Booking.Operation.UNDO,
                                now,
                                books.user(),
                                Optional.of(booking));
        boolean rebuild = BulkLedger.isWorthRebuilding(writer, movements);
        if (rebuild) {
            BulkLedger.dropIndexes(writer);
        }
        reversals.append(writer, booking, undo);
        Set<ItemId> items = new HashSet<>();
        Map<ItemId, LocalDate> days = new LinkedHashMap<>();
        for (Net net : nets) {
            books.levels()
                    .add(
                            writer,
                            net.item(),
                            net.location(),
                            net.change().negated(),
                            net.lastDay(),
                            now,
                            0);
            items.add(net.item());
            days.merge(net.item(), net.firstDay(), (a, b) -> a.isBefore(b) ? a : b);
        }
        if (rebuild) {
            BulkLedger.rebuildIndexes(writer);
        }
        Revaluation revaluation =
                books.values().revalue(writer, books.values().method(writer), days);
        return Optional.of(new Booked(undo, List.of(), Changes.of(items), revaluation));
    }

    private void refuseWhatIsGone(Writer writer, Net net) {
        Bookable item =
                books.levels().findBookable(writer, net.item(), net.location()).orElseThrow();
        Booker.refuse(StockRule.brokenBy(item, net.change().negated()));
    }
}
