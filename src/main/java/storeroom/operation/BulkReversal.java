package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.ItemId;
import storeroom.operation.BulkStock.Entry;
import storeroom.repository.BulkLedger;
import storeroom.repository.BulkReversals;
import storeroom.repository.LocationRepository;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back a booking of very many movements. The rules hold for what is on hand afterwards, not
 * for each step: all of it happens at once. The caller commits.
 */
final class BulkReversal {

    /** From so many movements on, one at a time would take too long. */
    static final int WORTH_IT = 1_000;

    private BulkReversal() {}

    /**
     * Books the opposite of {@code booking}.
     *
     * @throws RuleBrokenException when the goods are no longer there
     */
    static Booked run(Books books, Writer writer, Booking booking) {
        BulkStock stock = BulkStock.load(new LocationRepository().list(writer), writer);
        Instant now = books.clock().instant();
        BulkReversals reversals = new BulkReversals();
        reversals.sums(
                writer,
                booking.id(),
                (item, location, change, lastDay) ->
                        take(stock, item, location, -change, lastDay, now));
        BookingId undo =
                books.bookings()
                        .insert(
                                writer,
                                Booking.Operation.UNDO,
                                now,
                                books.user(),
                                Optional.of(booking.id()));
        boolean rebuild = BulkLedger.isWorthRebuilding(writer, booking.movements());
        if (rebuild) {
            BulkLedger.dropIndexes(writer);
        }
        reversals.append(writer, booking.id(), undo);
        writeLevels(writer, stock);
        if (rebuild) {
            BulkLedger.rebuildIndexes(writer);
        }
        return new Booked(undo, List.of(), Changes.of(items(stock)));
    }

    private static void take(
            BulkStock stock, long item, long location, long change, long day, Instant now) {
        Entry entry = stock.byKey(item);
        int place = stock.indexOf(location);
        Booker.refuse(stock.brokenBy(entry, place, change));
        stock.apply(entry, place, change, day, now.toEpochMilli());
    }

    private static void writeLevels(Writer writer, BulkStock stock) {
        try (BulkLedger ledger = new BulkLedger(writer, () -> {})) {
            stock.touched().forEach(entry -> stock.write(entry, ledger));
            ledger.flush();
        }
    }

    private static Set<ItemId> items(BulkStock stock) {
        Set<ItemId> items = new HashSet<>();
        stock.touched().forEach(entry -> items.add(entry.id()));
        return items;
    }
}
