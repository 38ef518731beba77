package storeroom.operation;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.repository.AuditTrail;
import storeroom.repository.Bookings;
import storeroom.repository.CategoryRepository;
import storeroom.repository.CompanyProfile;
import storeroom.repository.ImportRuns;
import storeroom.repository.ItemList;
import storeroom.repository.ItemRepository;
import storeroom.repository.LocationRepository;
import storeroom.repository.MovementLedger;
import storeroom.repository.MovementList;
import storeroom.repository.PartnerRepository;
import storeroom.repository.PictureRepository;
import storeroom.repository.SettingRepository;
import storeroom.repository.StockLevels;
import storeroom.repository.StockList;
import storeroom.repository.StockValues;
import storeroom.repository.SupplierPrices;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * An open company: what can be read in it, and what can be done. Thread-safe; closing it closes its
 * file.
 */
public record Company(
        ConnectionFactory connections,
        WriteAccess access,
        ItemRepository items,
        CategoryRepository categories,
        LocationRepository locations,
        StockList stock,
        ItemList itemList,
        PictureRepository pictures,
        StockLevels levels,
        StockValues values,
        MovementLedger ledger,
        MovementList movements,
        Bookings bookings,
        AuditTrail audit,
        SettingRepository settings,
        SaveItem saveItem,
        ChangeItems changeItems,
        RenameCategory renameCategory,
        SetPicture setPicture,
        ReceiveStock receive,
        IssueStock issue,
        AdjustStock adjust,
        TransferStock transfer,
        ReverseMovement reverse,
        UndoBooking undo,
        ImportRuns imports,
        UndoImport undoImport,
        BookScans bookScans,
        ChangeSetting changeSetting,
        ChangeValuation changeValuation,
        RecomputeLevels recompute,
        Paperwork paperwork,
        Counts counts,
        PartnerRepository partners,
        SupplierPrices supplierPrices,
        CompanyProfile profile,
        SavePartner savePartner,
        SetSupplierItem setSupplierItem,
        SaveCompanyDetails saveDetails,
        Clock clock,
        String user)
        implements AutoCloseable {

    /** Who has just ended needs a moment. */
    private static final Duration JUST_ENDED = Duration.ofSeconds(1);

    /** Opens a company file: what a window or a command does first. Not on the window's thread. */
    public interface Opener {

        /**
         * Opens the file for writing, making it when it is missing.
         *
         * @throws AlreadyOpenException when somebody else may write to it
         * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
         */
        Company open(Path database);

        /**
         * Opens the file to look on, whoever writes to it.
         *
         * @throws storeroom.db.OlderDatabaseException when it must be opened for writing first
         * @throws storeroom.db.DatabaseException when it cannot be opened, with the reason
         */
        Company openReadOnly(Path database);

        /** The right to write to a company that is not open, not taken yet. */
        WriteAccess access(Path database);

        /** The limits that companies are opened with. */
        DatabaseOptions options();
    }

    /** Whether it can be changed; else it only looks on. */
    public boolean isEditable() {
        return !connections.isReadOnly();
    }

    /**
     * Takes the right to write, where it only looked on: from now on everything can be done.
     *
     * @throws AlreadyOpenException when somebody else has it; nothing changes then
     * @throws storeroom.db.DatabaseException when the file cannot be written to; likewise
     */
    public void startEditing() {
        access.take(JUST_ENDED);
        try {
            if (!access.isHeld()) { // never a writer that others cannot see
                throw new AlreadyOpenException(file(), Optional.empty());
            }
            connections.allowWriting();
        } catch (RuntimeException | Error e) {
            access.close();
            throw e;
        }
    }

    /** The company's file. */
    public Path file() {
        return connections.database();
    }

    @Override
    public void close() {
        try {
            connections.close();
        } finally {
            access.close();
        }
    }
}
