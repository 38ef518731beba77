package storeroom.model;

/** How a stock list is ordered; the SKU decides between equals. */
public record StockOrder(Column column, boolean ascending) {

    /** What it can be ordered by. */
    public enum Column {
        SKU,
        NAME,
        CATEGORY,
        ON_HAND,
        REORDER_POINT,
        MOVED
    }

    /** By SKU, ascending: the order that a list begins with. */
    public static final StockOrder BY_SKU = new StockOrder(Column.SKU, true);
}
