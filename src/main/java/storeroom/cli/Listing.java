package storeroom.cli;

import org.jspecify.annotations.Nullable;

/**
 * A list on its way out, row by row; never the whole of it in memory. The values of a row are
 * texts, quantities, money, days, instants, whole numbers and truths; null where there is none.
 */
interface Listing extends AutoCloseable {

    /** Prints a row, now or later: one value for each column. */
    void row(@Nullable Object... values);

    /** Ends the list. */
    @Override
    void close();
}
