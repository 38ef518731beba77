package storeroom.safety;

/**
 * Sums by item and location, without an object for each: a table of numbers that grows. Used by one
 * thread.
 */
final class LedgerSums {

    /** Empty places: keys are greater than zero. */
    private static final long NONE = 0;

    private static final int FIRST_SIZE = 1 << 10;

    private final int limit;
    private long[] items = new long[FIRST_SIZE];
    private long[] locations = new long[FIRST_SIZE];
    private long[] sums = new long[FIRST_SIZE];
    private int count;

    /**
     * @param limit how many different pairs it takes
     */
    LedgerSums(int limit) {
        this.limit = limit;
    }

    /**
     * Adds to a pair's sum.
     *
     * @return whether there was room for it, and it is a pair that can be
     */
    boolean add(long item, long location, long quantity) {
        if (item <= NONE) {
            return false;
        }
        int place = place(item, location);
        if (items[place] == NONE) {
            if (count == limit) {
                return false;
            }
            if (count > items.length / 2) {
                grow();
                place = place(item, location);
            }
            items[place] = item;
            locations[place] = location;
            count++;
        }
        sums[place] += quantity;
        return true;
    }

    /** What is told of each sum that is not zero. */
    @FunctionalInterface
    interface Each {
        void sum(long item);
    }

    /** Tells of each sum that is not zero. */
    void forEachOpen(Each each) {
        for (int place = 0; place < items.length; place++) {
            if (sums[place] != 0) {
                each.sum(items[place]);
            }
        }
    }

    private int place(long item, long location) {
        long mixed = (item * 31 + location) * 0x9E3779B97F4A7C15L;
        int mask = items.length - 1;
        int place = (int) (mixed >>> 32) & mask;
        while (items[place] != NONE && (items[place] != item || locations[place] != location)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldItems = items;
        long[] oldLocations = locations;
        long[] oldSums = sums;
        items = new long[oldItems.length * 2];
        locations = new long[items.length];
        sums = new long[items.length];
        for (int old = 0; old < oldItems.length; old++) {
            if (oldItems[old] != NONE) {
                int place = place(oldItems[old], oldLocations[old]);
                items[place] = oldItems[old];
                locations[place] = oldLocations[old];
                sums[place] = oldSums[old];
            }
        }
    }
}
