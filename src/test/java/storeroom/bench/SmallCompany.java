package storeroom.bench;

import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.ItemDetails;
import storeroom.model.MovementKind;
import storeroom.operation.BulkBooking;
import storeroom.operation.BulkStock.Entry;
import storeroom.operation.Company;
import storeroom.repository.BulkLedger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Items with some movements of one unit each, in no time. */
final class SmallCompany {

    private static final int DAYS = 700;

    private SmallCompany() {}

    /** Fills an empty company; the items have the keys 1 to {@code items}. */
    static void fill(Company company, int items, int movements) {
        try (BulkBooking bulk = BulkBooking.open(company, "Fill")) {
            BookingId booking = bulk.begin(Booking.Operation.IMPORT_MOVEMENTS, bulk.now());
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                ItemDetails item = ItemDetails.builder("SKU-" + i, "Item " + i).build();
                Entry entry = bulk.stock().draft(item.sku(), item.name(), "pcs", true, false);
                bulk.stock().add(entry);
                bulk.addItem(entry, item);
                entries.add(entry);
            }
            long today = LocalDate.now(company.clock()).toEpochDay();
            for (int i = 0; i < movements; i++) {
                Entry entry = entries.get(i % items);
                long day = today - i % DAYS;
                bulk.stock().apply(entry, 0, 1_000, day, bulk.now().toEpochMilli());
                bulk.append(
                        booking,
                        entry,
                        0,
                        MovementKind.RECEIPT,
                        1_000,
                        day,
                        BulkLedger.NO_PRICE,
                        "D-" + i,
                        "");
            }
            bulk.commit();
        }
    }
}
