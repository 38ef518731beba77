package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Ledger;
import storeroom.model.MovementKind;

import java.util.Optional;

/** Goods come in: from a supplier, back from a customer, or as the opening stock. Thread-safe. */
public final class ReceiveStock {

    private final Books books;

    public ReceiveStock(Books books) {
        this.books = books;
    }

    /**
     * Books goods in.
     *
     * @param kind a kind that only comes in
     * @throws RuleBrokenException when a rule forbids it; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Booked receive(MovementKind kind, Goods goods) {
        if (kind.direction() != MovementKind.Direction.IN) {
            throw new IllegalArgumentException(kind + " does not bring goods in");
        }
        Booker.refuse(Ledger.brokenBy(kind, goods.quantity()));
        try (Writer writer = books.connections().writer("Receive goods")) {
            Booker booker = Booker.open(books, writer, Booking.Operation.RECEIVE, Optional.empty());
            booker.book(
                    booker.item(goods.item(), goods.location()),
                    Booker.movement(goods, kind, kind.change(goods.quantity())));
            Booked booked = booker.booked();
            writer.commit();
            return booked;
        }
    }
}
