package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.repository.Bookings;
import storeroom.repository.CategoryRepository;
import storeroom.repository.ItemRepository;
import storeroom.repository.LocationRepository;
import storeroom.repository.MovementLedger;
import storeroom.repository.StockLevels;
import storeroom.repository.StockList;

import java.nio.file.Path;
import java.time.Clock;

/**
 * An open company: what can be read in it, and what can be done. Thread-safe; closing it closes its
 * file.
 */
public record Company(
        ConnectionFactory connections,
        ItemRepository items,
        CategoryRepository categories,
        LocationRepository locations,
        StockList stock,
        StockLevels levels,
        MovementLedger ledger,
        Bookings bookings,
        SaveItem saveItem,
        ReceiveStock receive,
        IssueStock issue,
        AdjustStock adjust,
        TransferStock transfer,
        ReverseMovement reverse,
        UndoBooking undo,
        Clock clock,
        String user)
        implements AutoCloseable {

    /** Opens a company file: what a window or a command does first. */
    @FunctionalInterface
    public interface Opener {

        /**
         * Opens the file, making it when it is missing. Takes its time: not on the window's thread.
         *
         * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
         */
        Company open(Path database);
    }

    /** The company's file. */
    public Path file() {
        return connections.database();
    }

    @Override
    public void close() {
        connections.close();
    }
}
