package storeroom.operation;

import storeroom.model.ItemDetails;
import storeroom.model.ItemField;

/** The fields that {@link storeroom.model.ItemEdit} can change, one by one. */
final class EditedFields {

    private EditedFields() {}

    /**
     * The one item with a field of the other.
     *
     * @throws IllegalArgumentException for a field that no edit changes
     */
    static ItemDetails copy(ItemField field, ItemDetails from, ItemDetails to) {
        var changed = to.toBuilder();
        return switch (field) {
            case CATEGORY -> changed.category(from.category()).build();
            case UNIT -> changed.unit(from.unit()).build();
            case REORDER_POINT -> changed.reorderPoint(from.reorderPoint()).build();
            case PRICE -> changed.price(from.price()).build();
            case ACTIVE -> changed.active(from.active()).build();
            case SKU,
                    NAME,
                    BARCODES,
                    PACK_SIZE,
                    MINIMUM_ORDER,
                    COST,
                    MAXIMUM,
                    LEAD_TIME_DAYS,
                    SHELF_LIFE_DAYS,
                    NOTE,
                    MAY_GO_NEGATIVE ->
                    throw new IllegalArgumentException("no edit changes " + field);
        };
    }
}
