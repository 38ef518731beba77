package storeroom.ui.items;

import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.ItemField;
import storeroom.model.Quantity;
import storeroom.ui.common.Words;

import java.util.stream.Collectors;

/** Fields of items, as people say them. */
final class ItemTexts {

    private final Words words;

    ItemTexts(Words words) {
        this.words = words;
    }

    /** Its name at the head of a column, and in the detail. */
    String name(ItemField field) {
        return words.say("items.field." + field.name());
    }

    /** Its value; what is none is a dash. */
    String value(ItemField field, ItemDetails item) {
        String none = words.say("stock.none");
        return switch (field) {
            case SKU -> item.sku();
            case NAME -> item.name();
            case BARCODES ->
                    item.barcodes().isEmpty()
                            ? none
                            : item.barcodes().stream()
                                    .map(this::barcode)
                                    .collect(Collectors.joining(", "));
            case CATEGORY -> item.category().orElse(none);
            case UNIT -> item.unit();
            case PACK_SIZE -> words.formats().quantity(item.packSize());
            case MINIMUM_ORDER -> quantity(item.minimumOrder(), none);
            case COST -> words.formats().money(item.cost());
            case PRICE -> words.formats().money(item.price());
            case REORDER_POINT -> quantity(item.reorderPoint(), none);
            case MAXIMUM -> item.maximum().map(words.formats()::quantity).orElse(none);
            case LEAD_TIME_DAYS -> item.leadTimeDays() == 0 ? none : days(item.leadTimeDays());
            case SHELF_LIFE_DAYS -> item.shelfLifeDays().map(this::days).orElse(none);
            case NOTE -> item.note().isEmpty() ? none : item.note();
            case ACTIVE -> words.say(item.active() ? "audit.yes" : "audit.no");
            case MAY_GO_NEGATIVE -> words.say(item.mayGoNegative() ? "audit.yes" : "audit.no");
        };
    }

    /** {@code 40001}; of a pack {@code 40006 × 6}. */
    String barcode(Barcode barcode) {
        return barcode.quantity().equals(Quantity.ONE)
                ? barcode.code()
                : words.say(
                        "items.barcode.pack",
                        barcode.code(),
                        words.formats().quantity(barcode.quantity()));
    }

    private String quantity(Quantity quantity, String none) {
        return quantity.isZero() ? none : words.formats().quantity(quantity);
    }

    private String days(int days) {
        return words.say("items.days", words.formats().count(days), days);
    }
}
