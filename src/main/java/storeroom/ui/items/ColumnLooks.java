package storeroom.ui.items;

import storeroom.model.ItemField;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which columns the list can show, how wide they usually are, and their looks. */
final class ColumnLooks {

    /** All that can be shown, in the order in which they are offered. */
    static final List<ItemField> OFFERED =
            List.of(
                    ItemField.SKU,
                    ItemField.NAME,
                    ItemField.CATEGORY,
                    ItemField.UNIT,
                    ItemField.BARCODES,
                    ItemField.COST,
                    ItemField.PRICE,
                    ItemField.REORDER_POINT,
                    ItemField.PACK_SIZE,
                    ItemField.MINIMUM_ORDER,
                    ItemField.MAXIMUM,
                    ItemField.LEAD_TIME_DAYS,
                    ItemField.SHELF_LIFE_DAYS);

    private static final Set<ItemField> USUAL =
            EnumSet.of(
                    ItemField.SKU,
                    ItemField.NAME,
                    ItemField.CATEGORY,
                    ItemField.UNIT,
                    ItemField.PRICE,
                    ItemField.REORDER_POINT);

    private ColumnLooks() {}

    /** Whether it is shown where nobody has chosen. */
    static boolean isUsual(ItemField field) {
        return USUAL.contains(field);
    }

    /** How wide the list must be for it to be shown so, in pixels; zero where it always is. */
    static double roomFor(ItemField field) {
        return switch (field) {
            case BARCODES, COST -> 980;
            case CATEGORY -> 620;
            case UNIT -> 560;
            case REORDER_POINT -> 470;
            case SKU,
                    NAME,
                    PRICE,
                    MAXIMUM,
                    PACK_SIZE,
                    MINIMUM_ORDER,
                    LEAD_TIME_DAYS,
                    SHELF_LIFE_DAYS,
                    NOTE,
                    ACTIVE,
                    MAY_GO_NEGATIVE ->
                    0;
        };
    }

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
