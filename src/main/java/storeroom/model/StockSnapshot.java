package storeroom.model;

import java.util.Arrays;

/**
 * What every item had on hand at the end of a day, over all locations. Compact: two numbers for
 * each item that had moved by then. Immutable; thread-safe.
 */
public final class StockSnapshot {

    private final long[] items;
    private final long[] thousandths;

    private StockSnapshot(long[] items, long[] thousandths) {
        this.items = items;
        this.thousandths = thousandths;
    }

    /** What the item had; zero where it had not moved yet. */
    public Quantity onHand(ItemId item) {
        int at = Arrays.binarySearch(items, item.value());
        return at < 0 ? Quantity.ZERO : new Quantity(thousandths[at]);
    }

    /** Whether the item had moved by then. */
    public boolean contains(ItemId item) {
        return Arrays.binarySearch(items, item.value()) >= 0;
    }

    /** How many items had moved by then. */
    public int size() {
        return items.length;
    }

    /** Collects items in ascending order of their ids. Not thread-safe. */
    public static final class Builder {
        private long[] items = new long[1024];
        private long[] thousandths = new long[1024];
        private int size;

        /** Adds the next item, with an id above the one before. */
        public void add(long item, long onHandThousandths) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
                thousandths = Arrays.copyOf(thousandths, size * 2);
            }
            items[size] = item;
            thousandths[size++] = onHandThousandths;
        }

        /** The snapshot. */
        public StockSnapshot build() {
            return new StockSnapshot(Arrays.copyOf(items, size), Arrays.copyOf(thousandths, size));
        }
    }
}
