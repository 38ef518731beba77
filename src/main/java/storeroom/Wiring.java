package storeroom;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.operation.AdjustStock;
import storeroom.operation.Books;
import storeroom.operation.Company;
import storeroom.operation.IssueStock;
import storeroom.operation.ReceiveStock;
import storeroom.operation.ReverseMovement;
import storeroom.operation.SaveItem;
import storeroom.operation.TransferStock;
import storeroom.operation.UndoBooking;
import storeroom.repository.Bookings;
import storeroom.repository.CategoryRepository;
import storeroom.repository.ItemRepository;
import storeroom.repository.LocationRepository;
import storeroom.repository.MovementLedger;
import storeroom.repository.StockLevels;
import storeroom.repository.StockList;

import java.nio.file.Path;
import java.time.Clock;

/** Builds the object graph, by hand. */
public final class Wiring {

    private final Clock clock;
    private final String user;
    private final DatabaseOptions options;

    /**
     * @param clock today, in the shop's time zone
     * @param user who books
     * @param options the database's limits
     */
    public Wiring(Clock clock, String user, DatabaseOptions options) {
        this.clock = clock;
        this.user = user;
        this.options = options;
    }

    /** Opens a company file, making it when it is missing. */
    public Company open(Path database) {
        ConnectionFactory connections = ConnectionFactory.open(database, options);
        CategoryRepository categories = new CategoryRepository();
        ItemRepository items = new ItemRepository(categories);
        MovementLedger ledger = new MovementLedger();
        Bookings bookings = new Bookings(ledger);
        StockLevels levels = new StockLevels();
        Books books = new Books(connections, bookings, ledger, levels, clock, user);
        return new Company(
                connections,
                items,
                categories,
                new LocationRepository(),
                new StockList(),
                levels,
                ledger,
                bookings,
                new SaveItem(connections, items, clock),
                new ReceiveStock(books),
                new IssueStock(books),
                new AdjustStock(books),
                new TransferStock(books),
                new ReverseMovement(books),
                new UndoBooking(books),
                clock,
                user);
    }
}
