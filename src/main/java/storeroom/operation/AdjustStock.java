package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Ledger;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.StockLevels.Bookable;

import java.util.Optional;

/** Stock is corrected: by a difference, or to what was counted. Thread-safe. */
public final class AdjustStock {

    private final Books books;

    public AdjustStock(Books books) {
        this.books = books;
    }

    /**
     * Books a difference.
     *
     * @param goods with a signed quantity, not zero
     * @throws RuleBrokenException when a rule forbids it; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Booked by(Goods goods) {
        Booker.refuse(Ledger.brokenBy(MovementKind.ADJUSTMENT, goods.quantity()));
        try (Writer writer = books.connections().writer("Adjust stock")) {
            Booker booker = open(writer);
            Bookable item = booker.item(goods.item(), goods.location());
            booker.book(item, Booker.movement(goods, MovementKind.ADJUSTMENT, goods.quantity()));
            Booked booked = booker.booked();
            writer.commit();
            return booked;
        }
    }

    /**
     * Books what a count found: the difference to what the program thought was there at the end of
     * that day, also when it is none. What moved later stays as it is.
     *
     * @param goods with the quantity that was counted, zero or more
     * @throws RuleBrokenException when a rule forbids it; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Booked counted(Goods goods) {
        if (goods.quantity().isNegative()) {
            throw new RuleBrokenException(new Rule.QuantityNotPositive());
        }
        try (Writer writer = books.connections().writer("Count stock")) {
            Booker booker = open(writer);
            Bookable item = booker.item(goods.item(), goods.location());
            Quantity thought =
                    books.levels().asOf(writer, goods.item(), goods.location(), goods.day());
            Quantity difference = goods.quantity().minus(thought);
            booker.book(item, Booker.movement(goods, MovementKind.COUNT, difference));
            Booked booked = booker.booked();
            writer.commit();
            return booked;
        }
    }

    private Booker open(Writer writer) {
        return Booker.open(books, writer, Booking.Operation.ADJUST, Optional.empty());
    }
}
