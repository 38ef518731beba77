package storeroom.operation;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.operation.BulkStock.Entry;

/** What {@link BulkBooking} would do, on a snapshot: everything can be checked, nothing saved. */
public final class BulkRehearsal implements AutoCloseable {

    private final Company company;
    private final Reader reader;
    private final BulkStock stock;

    private BulkRehearsal(Company company, Reader reader) {
        this.company = company;
        this.reader = reader;
        this.stock =
                BulkStock.load(
                        company.locations().list(reader),
                        company.imports().withdrawn(reader),
                        reader);
    }

    /** Opens a snapshot of what is committed now. */
    public static BulkRehearsal open(Company company) {
        Reader reader = company.connections().reader();
        try {
            return new BulkRehearsal(company, reader);
        } catch (RuntimeException | Error e) {
            reader.close();
            throw e;
        }
    }

    /** The items and their stock. */
    public BulkStock stock() {
        return stock;
    }

    /** The master data of an item that was there before. */
    public Item item(Entry entry) {
        return company.items().find(reader, entry.id()).orElseThrow();
    }

    @Override
    public void close() {
        reader.close();
    }
}
