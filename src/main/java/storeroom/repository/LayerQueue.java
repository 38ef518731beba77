package storeroom.repository;

import storeroom.model.Fractions;

import java.util.Arrays;

/** What is left of receipts, the oldest first: two numbers for each. Not thread-safe. */
final class LayerQueue {

    private long[] quantities = new long[4];
    private long[] values = new long[4];
    private int first;
    private int end;

    void add(long quantity, long value) {
        if (end == quantities.length) {
            makeRoom();
        }
        quantities[end] = quantity;
        values[end++] = value;
    }

    private void makeRoom() {
        int size = end - first;
        int room = size > quantities.length / 2 ? quantities.length * 2 : quantities.length;
        long[] oldQuantities = quantities;
        long[] oldValues = values;
        if (room > quantities.length) {
            quantities = Arrays.copyOf(quantities, room);
            values = Arrays.copyOf(values, room);
        }
        System.arraycopy(oldQuantities, first, quantities, 0, size);
        System.arraycopy(oldValues, first, values, 0, size);
        first = 0;
        end = size;
    }

    /**
     * Takes from the oldest ones.
     *
     * @param quantity no more than there is
     * @return what that cost
     */
    long take(long quantity) {
        long cost = 0;
        long wanted = quantity;
        while (wanted > 0) {
            if (quantities[first] <= wanted) {
                wanted -= quantities[first];
                cost += values[first++];
            } else {
                long part = Fractions.product(wanted, values[first], quantities[first]);
                quantities[first] -= wanted;
                values[first] -= part;
                cost += part;
                wanted = 0;
            }
        }
        return cost;
    }

    void clear() {
        first = 0;
        end = 0;
    }
}
