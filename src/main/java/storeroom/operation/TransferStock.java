package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.LocationId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Quantity;
import storeroom.model.Rule;

import java.util.Optional;

/** Goods move from one location to another: one movement out, one in, or neither. Thread-safe. */
public final class TransferStock {

    private final Books books;

    public TransferStock(Books books) {
        this.books = books;
    }

    /**
     * Books a transfer.
     *
     * @param goods at the location that they leave
     * @throws RuleBrokenException when a rule forbids it; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Booked transfer(Goods goods, LocationId to) {
        if (to.equals(goods.location())) {
            throw new RuleBrokenException(new Rule.SameLocation());
        }
        if (!goods.quantity().isPositive()) {
            throw new RuleBrokenException(new Rule.QuantityNotPositive());
        }
        try (Writer writer = books.connections().writer("Transfer goods")) {
            Booker booker =
                    Booker.open(books, writer, Booking.Operation.TRANSFER, Optional.empty());
            booker.book(
                    booker.item(goods.item(), goods.location()),
                    transfer(goods, goods.location(), goods.quantity().negated()));
            booker.book(booker.item(goods.item(), to), transfer(goods, to, goods.quantity()));
            Booked booked = booker.booked();
            writer.commit();
            return booked;
        }
    }

    private static NewMovement transfer(Goods goods, LocationId location, Quantity change) {
        return new NewMovement(
                goods.item(),
                location,
                MovementKind.TRANSFER,
                change,
                goods.day(),
                goods.unitPrice(),
                goods.document().strip(),
                goods.note().strip(),
                Optional.empty());
    }
}
