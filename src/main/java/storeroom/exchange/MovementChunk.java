package storeroom.exchange;

import storeroom.model.BookingId;
import storeroom.model.ItemDetails;
import storeroom.model.MovementKind;
import storeroom.operation.BulkBooking;
import storeroom.operation.BulkStock.Entry;

import java.util.ArrayList;
import java.util.List;

/** Checked movements on their way from the thread that reads to the one that writes. */
final class MovementChunk {

    static final int ROWS = 4_096;

    private final Entry[] entries = new Entry[ROWS];
    private final byte[] locations = new byte[ROWS];
    private final MovementKind[] kinds = new MovementKind[ROWS];
    private final long[] changes = new long[ROWS];
    private final long[] days = new long[ROWS];
    private final long[] prices = new long[ROWS];
    private final String[] documents = new String[ROWS];
    private final String[] notes = new String[ROWS];
    private final List<NewItem> newItems = new ArrayList<>();
    private int size;

    /** How far the file was read when this was full. */
    long rows;

    long bytes;

    private record NewItem(Entry entry, ItemDetails details) {}

    void addItem(Entry entry, ItemDetails details) {
        newItems.add(new NewItem(entry, details));
    }

    void add(
            Entry entry,
            int location,
            MovementKind kind,
            long change,
            long day,
            long price,
            String document,
            String note) {
        entries[size] = entry;
        locations[size] = (byte) location;
        kinds[size] = kind;
        changes[size] = change;
        days[size] = day;
        prices[size] = price;
        documents[size] = document;
        notes[size] = note;
        size++;
    }

    boolean isFull() {
        return size == ROWS;
    }

    void writeTo(BulkBooking bulk, BookingId booking) {
        for (NewItem item : newItems) {
            bulk.addItem(item.entry(), item.details());
        }
        for (int i = 0; i < size; i++) {
            bulk.append(
                    booking,
                    entries[i],
                    locations[i],
                    kinds[i],
                    changes[i],
                    days[i],
                    prices[i],
                    documents[i],
                    notes[i]);
        }
    }
}
