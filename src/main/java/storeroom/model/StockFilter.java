package storeroom.model;

import java.time.LocalDate;

/**
 * Which active items a stock list shows.
 *
 * @param text words that SKU, name or a barcode must all contain, in any order, without regard to
 *     case and accents; blank means all
 * @param view which of them
 * @param today the day that {@link View#IDLE} counts back from
 */
public record StockFilter(String text, View view, LocalDate today) {

    /** Days without movement after which an item counts as idle. */
    public static final int IDLE_DAYS = 90;

    /** The quick filters. */
    public enum View {
        ALL,
        /** At or below a reorder point that is greater than zero. */
        LOW,
        /** Nothing on hand. */
        OUT,
        /** No movement for {@link StockFilter#IDLE_DAYS} days, or never. */
        IDLE
    }

    /** Everything, from the first item on. */
    public static StockFilter all(LocalDate today) {
        return new StockFilter("", View.ALL, today);
    }
}
