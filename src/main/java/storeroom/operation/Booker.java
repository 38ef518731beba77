package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Changes;
import storeroom.model.CostMethod;
import storeroom.model.ItemId;
import storeroom.model.Ledger;
import storeroom.model.LocationId;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.model.Rule;
import storeroom.repository.StockLevels.Bookable;
import storeroom.repository.StockValues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One booking in one writer: keeps the rules that hold for every movement, and keeps ledger, levels
 * and values together. The caller asks for {@link #booked}, and commits.
 */
final class Booker {

    private final Books books;
    private final Writer writer;
    private final Instant bookedAt;
    private final LocalDate today;
    private final BookingId booking;
    private final List<MovementId> movements = new ArrayList<>();
    private final Set<ItemId> items = new HashSet<>();
    private final Map<ItemId, LocalDate> toRevalue = new LinkedHashMap<>();
    private final CostMethod method;

    private Booker(Books books, Writer writer, BookingId booking, Instant bookedAt) {
        this.books = books;
        this.writer = writer;
        this.booking = booking;
        this.bookedAt = bookedAt;
        this.today = LocalDate.ofInstant(bookedAt, books.clock().getZone());
        this.method = books.values().method(writer);
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
        Optional<Long> value = value(movement);
        MovementId id = books.ledger().append(writer, booking, movement);
        movements.add(id);
        books.levels()
                .add(
                        writer,
                        movement.item(),
                        movement.location(),
                        movement.change(),
                        movement.day(),
                        bookedAt,
                        value.orElse(0L));
        if (value.isPresent() && StockValues.hasValue(movement)) {
            books.values().insert(writer, movement.item(), movement.day(), id, value.get());
        } else if (value.isEmpty()) {
            toRevalue.merge(
                    movement.item(), movement.day(), (one, two) -> one.isBefore(two) ? one : two);
        }
        items.add(movement.item());
    }

    /** Empty where what was booked before, or will be worked out at the end, decides. */
    private Optional<Long> value(NewMovement movement) {
        if (!StockValues.hasValue(movement)) {
            return Optional.of(0L);
        }
        return toRevalue.containsKey(movement.item())
                ? Optional.empty()
                : books.values().next(writer, method, movement);
    }

    /**
     * Ends the booking: what lies behind it is valued anew. To be asked for before the caller
     * commits, and once.
     *
     * @throws IllegalStateException after the commit
     */
    Booked booked() {
        writer.dsl(); // whoever comes too late is told so, even where nothing is to be valued
        Revaluation revaluation = books.values().revalue(writer, method, toRevalue);
        return new Booked(booking, movements, Changes.of(items), revaluation);
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
