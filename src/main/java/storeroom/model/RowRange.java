package storeroom.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Rows of a list that follow each other.
 *
 * @param first place of the first one, from 0 on
 */
public record RowRange(int first, int count) {

    /**
     * The fewest ranges that have these rows, from top to bottom.
     *
     * @param rows their places, each once, in any order
     */
    public static List<RowRange> of(Collection<Integer> rows) {
        List<RowRange> ranges = new ArrayList<>();
        int first = 0;
        int count = 0;
        for (int row : rows.stream().sorted().toList()) {
            if (count > 0 && row == first + count) {
                count++;
            } else {
                if (count > 0) {
                    ranges.add(new RowRange(first, count));
                }
                first = row;
                count = 1;
            }
        }
        if (count > 0) {
            ranges.add(new RowRange(first, count));
        }
        return ranges;
    }

    /** How many rows all of them have. */
    public static int count(List<RowRange> ranges) {
        return ranges.stream().mapToInt(RowRange::count).sum();
    }
}
