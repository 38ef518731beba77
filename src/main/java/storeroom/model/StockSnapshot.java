package storeroom.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What every item had on hand at the end of a day, over all locations, and what it was worth.
 * Compact: three numbers for each item that had moved by then. Immutable; thread-safe.
 */
public final class StockSnapshot {

    private final long[] items;
    private final long[] thousandths;
    private final long[] values;

    private StockSnapshot(long[] items, long[] thousandths, long[] values) {
        this.items = items;
        this.thousandths = thousandths;
        this.values = values;
    }

    /** What the item had; zero where it had not moved yet. */
    public Quantity onHand(ItemId item) {
        int at = Arrays.binarySearch(items, item.value());
        return at < 0 ? Quantity.ZERO : new Quantity(thousandths[at]);
    }

    /** What that was worth; empty where it is too large to be money. */
    public Optional<Money> value(ItemId item) {
        int at = Arrays.binarySearch(items, item.value());
        return at < 0 ? Optional.of(Money.ZERO) : Revaluation.money(values[at]);
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
        private long[] values = new long[1024];
        private int size;

        /**
         * Adds the next item, with an id above the one before.
         *
         * @param value in ten-thousandths
         */
        public void add(long item, long onHandThousandths, long value) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
                thousandths = Arrays.copyOf(thousandths, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            items[size] = item;
            thousandths[size] = onHandThousandths;
            values[size++] = value;
        }

        /** The snapshot. */
        public StockSnapshot build() {
            return new StockSnapshot(
                    Arrays.copyOf(items, size),
                    Arrays.copyOf(thousandths, size),
                    Arrays.copyOf(values, size));
        }
    }
}
