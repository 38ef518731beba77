package storeroom.model;

import java.util.List;
import java.util.Optional;

/**
 * The master data of an item. Immutable; {@link #builder} and {@link #toBuilder} make new ones.
 *
 * @param sku the company's own code; unique without regard to ASCII case
 * @param category empty where the item has none
 * @param unit what one piece is called: {@code pc}, {@code m}, {@code kg}
 * @param packSize units in a supplier's pack; greater than zero
 * @param minimumOrder least that can be ordered; zero or more
 * @param cost what one unit costs
 * @param price what one unit sells for
 * @param reorderPoint at or below this, order again; zero means never
 * @param maximum most that should lie in stock
 * @param leadTimeDays days from order to delivery
 * @param shelfLifeDays days that goods keep
 * @param active false once the item is retired
 * @param mayGoNegative whether stock may be booked below zero
 */
public record ItemDetails(
        String sku,
        String name,
        List<Barcode> barcodes,
        Optional<String> category,
        String unit,
        Quantity packSize,
        Quantity minimumOrder,
        Money cost,
        Money price,
        Quantity reorderPoint,
        Optional<Quantity> maximum,
        int leadTimeDays,
        Optional<Integer> shelfLifeDays,
        String note,
        boolean active,
        boolean mayGoNegative) {

    /** Longest SKU, barcode, unit and category, in characters. */
    public static final int CODE_LENGTH = 100;

    /** Longest name, in characters. */
    public static final int NAME_LENGTH = 300;

    /** Longest note, in characters. */
    public static final int NOTE_LENGTH = 10_000;

    public ItemDetails {
        barcodes = List.copyOf(barcodes);
    }

    /** Begins an item with the usual defaults: sold by the piece, active, never below zero. */
    public static ItemDetailsBuilder builder(String sku, String name) {
        return new ItemDetailsBuilder(sku, name);
    }

    /** Begins a changed copy. */
    public ItemDetailsBuilder toBuilder() {
        return new ItemDetailsBuilder(this);
    }
}
