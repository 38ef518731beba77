package storeroom.operation;

import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.Ledger;
import storeroom.model.MovementKind;

import java.util.Optional;

/** Goods go out: to a customer, for own use, or as waste. Thread-safe. */
public final class IssueStock {

    private final Books books;

    public IssueStock(Books books) {
        this.books = books;
    }

    /**
     * Books goods out.
     *
     * @param kind a kind that only goes out
     * @throws RuleBrokenException when a rule forbids it; nothing is saved then
     * @throws storeroom.db.DatabaseException when it could not be saved; nothing is then
     */
    public Booked issue(MovementKind kind, Goods goods) {
        if (kind.direction() != MovementKind.Direction.OUT) {
            throw new IllegalArgumentException(kind + " does not take goods out");
        }
        Booker.refuse(Ledger.brokenBy(kind, goods.quantity()));
        try (Writer writer = books.connections().writer("Issue goods")) {
            Booker booker = Booker.open(books, writer, Booking.Operation.ISSUE, Optional.empty());
            booker.book(
                    booker.item(goods.item(), goods.location()),
                    Booker.movement(goods, kind, kind.change(goods.quantity())));
            Booked booked = booker.booked();
            writer.commit();
            return booked;
        }
    }
}
