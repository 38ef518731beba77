package storeroom.repository;

import java.util.Arrays;

/**
 * Values of movements in the order of {@code movement_value}: item, day, movement; four numbers for
 * each. Not thread-safe.
 */
final class ValueRows {

    private long[] items = new long[64];
    private long[] days = new long[64];
    private long[] movements = new long[64];
    private long[] values = new long[64];
    private boolean[] issues = new boolean[64];
    private int size;

    void add(long item, long day, long movement, long value, boolean isIssue) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            days = Arrays.copyOf(days, size * 2);
            movements = Arrays.copyOf(movements, size * 2);
            values = Arrays.copyOf(values, size * 2);
            issues = Arrays.copyOf(issues, size * 2);
        }
        items[size] = item;
        days[size] = day;
        movements[size] = movement;
        values[size] = value;
        issues[size++] = isIssue;
    }

    int size() {
        return size;
    }

    long item(int at) {
        return items[at];
    }

    long day(int at) {
        return days[at];
    }

    long movement(int at) {
        return movements[at];
    }

    long value(int at) {
        return values[at];
    }

    /** Whether goods went out. */
    boolean isIssue(int at) {
        return issues[at];
    }

    /** Below, equal or above zero: where a row stands against one of the other rows. */
    int compare(int at, ValueRows others, int other) {
        if (at == size || other == others.size) {
            return Boolean.compare(at == size, other == others.size); // who has ended stands behind
        }
        int byItem = Long.compare(items[at], others.items[other]);
        int byDay = byItem == 0 ? Long.compare(days[at], others.days[other]) : byItem;
        return byDay == 0 ? Long.compare(movements[at], others.movements[other]) : byDay;
    }

    void clear() {
        size = 0;
    }
}
