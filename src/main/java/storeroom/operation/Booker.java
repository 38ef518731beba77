package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.ItemId;
import storeroom.model.Ledger;
import storeroom.model.LocationId;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.StockLevels.Bookable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One booking in one writer: keeps the rules that hold for every movement, and keeps ledger and
 * levels together. The caller commits.
 */
final class Booker {

    private final Books books;
    private final Writer writer;
    private final Instant bookedAt;
    private final LocalDate today;
    private final BookingId booking;
    private final List<MovementId> movements = new ArrayList<>();
    private final Set<ItemId> items = new HashSet<>();

    private Booker(Books books, Writer writer, BookingId booking, Instant bookedAt) {
        this.books = books;
        this.writer = writer;
        this.booking = booking;
        this.bookedAt = bookedAt;
        this.today = LocalDate.ofInstant(bookedAt, books.clock().getZone());
    }

    /** Opens a booking. */
    static Booker open(
            Books books, Writer writer, Booking.Operation operation, Optional<BookingId> undoes) {
        Instant now = books.clock().instant();
        BookingId id = books.bookings().insert(writer, operation, now, books.user(), undoes);
        return new Booker(books, writer, id, now);
    }

    /**
     * Whether movements of one booking could be booked, each for itself: nothing is written.
     *
     * @throws RuleBrokenException when one could not
     */
    static void check(Books books, Writer writer, List<NewMovement> movements) {
        LocalDate today = LocalDate.now(books.clock());
        for (NewMovement movement : movements) {
            Bookable item =
                    books.levels()
                            .findBookable(writer, movement.item(), movement.location())
                            .orElseThrow();
            check(item, movement, today);
        }
    }

    private static void check(Bookable item, NewMovement movement, LocalDate today) {
        refuse(Ledger.brokenBy(movement.day(), today));
        refuse(Ledger.brokenBy(movement.document(), movement.note()));
        if (!item.active() && bringsIn(movement)) {
            throw new RuleBrokenException(new Rule.RetiredItem(item.sku(), item.name()));
        }
        refuse(StockRule.brokenBy(item, movement.change()));
    }

    /** What is there of a retired item can go out and elsewhere; nothing more comes. */
    private static boolean bringsIn(NewMovement movement) {
        return movement.change().isPositive()
                && movement.kind() != MovementKind.TRANSFER
                && movement.reverses().isEmpty();
    }

    /**
     * The item, as it can be booked.
     *
     * @throws RuleBrokenException when it is not there
     */
    Bookable item(ItemId item, LocationId location) {
        return books.levels()
                .findBookable(writer, item, location)
                .orElseThrow(
                        () ->
                                new RuleBrokenException(
                                        new Rule.UnknownItem(String.valueOf(item.value()))));
    }

    /**
     * Books a movement and its stock.
     *
     * @throws RuleBrokenException when the day, a text or the resulting stock is not allowed, or it
     *     brings in goods of a retired item and is no reversal
     */
    void book(Bookable item, NewMovement movement) {
        check(item, movement, today);
        movements.add(books.ledger().append(writer, booking, movement));
        books.levels()
                .add(
                        writer,
                        movement.item(),
                        movement.location(),
                        movement.change(),
                        movement.day(),
                        bookedAt);
        items.add(movement.item());
    }

    Booked booked() {
        return new Booked(booking, movements, Changes.of(items));
    }

    static void refuse(Optional<Rule> broken) {
        broken.ifPresent(
                rule -> {
                    throw new RuleBrokenException(rule);
                });
    }

    static NewMovement movement(Goods goods, storeroom.model.MovementKind kind, Quantity change) {
        return new NewMovement(
                goods.item(),
                goods.location(),
                kind,
                change,
                goods.day(),
                goods.unitPrice(),
                goods.document().strip(),
                goods.note().strip(),
                Optional.empty());
    }
}
