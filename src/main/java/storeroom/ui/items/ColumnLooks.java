package storeroom.ui.items;

import storeroom.model.ItemField;

/** How wide a column of the list usually is, and its looks. */
final class ColumnLooks {

    private ColumnLooks() {}

    /** In pixels. */
    static double width(ItemField field) {
        return switch (field) {
            case SKU -> 108;
            case NAME -> 240;
            case CATEGORY -> 114;
            case BARCODES -> 148;
            case UNIT -> 56;
            case COST, PRICE -> 82;
            case REORDER_POINT, MAXIMUM, PACK_SIZE, MINIMUM_ORDER -> 90;
            case LEAD_TIME_DAYS, SHELF_LIFE_DAYS -> 104;
            case NOTE, ACTIVE, MAY_GO_NEGATIVE -> 120;
        };
    }

    /** The style class of its head and its cells. */
    static String style(ItemField field) {
        return switch (field) {
            case SKU, BARCODES -> "code";
            case NAME -> "name";
            case CATEGORY, UNIT, NOTE, ACTIVE, MAY_GO_NEGATIVE -> "category";
            case PRICE -> "figure";
            case COST,
                    REORDER_POINT,
                    MAXIMUM,
                    PACK_SIZE,
                    MINIMUM_ORDER,
                    LEAD_TIME_DAYS,
                    SHELF_LIFE_DAYS ->
                    "quiet-figure";
        };
    }
}
