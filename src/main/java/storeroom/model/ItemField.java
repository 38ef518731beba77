package storeroom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of {@link ItemDetails}, each with its value as programs read it. */
public enum ItemField {
    SKU("sku", Type.TEXT),
    NAME("name", Type.TEXT),
    /** As in a file of items: {@code 40001;40006=6}. */
    BARCODES("barcodes", Type.TEXT),
    CATEGORY("category", Type.TEXT),
    UNIT("unit", Type.TEXT),
    PACK_SIZE("pack_size", Type.QUANTITY),
    MINIMUM_ORDER("minimum_order", Type.QUANTITY),
    COST("cost", Type.MONEY),
    PRICE("price", Type.MONEY),
    REORDER_POINT("reorder_point", Type.QUANTITY),
    MAXIMUM("maximum", Type.QUANTITY),
    LEAD_TIME_DAYS("lead_time_days", Type.DAYS),
    SHELF_LIFE_DAYS("shelf_life_days", Type.DAYS),
    NOTE("note", Type.TEXT),
    ACTIVE("active", Type.TRUTH),
    MAY_GO_NEGATIVE("may_go_negative", Type.TRUTH);

    /** How a value is read. */
    public enum Type {
        TEXT,
        /** {@link Quantity#parse} reads it. */
        QUANTITY,
        /** {@link Money#parse} reads it. */
        MONEY,
        /** A whole number of days. */
        DAYS,
        /** {@code true} or {@code false}. */
        TRUTH
    }

    /**
     * A field that has another value than before.
     *
     * @param before empty where it had none
     * @param after empty where it has none
     */
    public record Difference(ItemField field, Optional<String> before, Optional<String> after) {}

    private final String key;
    private final Type type;

    ItemField(String key, Type type) {
        this.key = key;
        this.type = type;
    }

    /** Its name kept in the database: never changes, never reused. */
    public String key() {
        return key;
    }

    public Type type() {
        return type;
    }

    /** The field with this {@link #key}, if this program knows it. */
    public static Optional<ItemField> ofKey(String key) {
        for (ItemField field : values()) {
            if (field.key.equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The item's value, free of any country's way of writing; empty where it has none. */
    public Optional<String> of(ItemDetails item) {
        return switch (this) {
            case SKU -> Optional.of(item.sku());
            case NAME -> Optional.of(item.name());
            case BARCODES -> text(barcodes(item));
            case CATEGORY -> item.category();
            case UNIT -> Optional.of(item.unit());
            case PACK_SIZE -> plain(item.packSize());
            case MINIMUM_ORDER -> plain(item.minimumOrder());
            case COST -> plain(item.cost());
            case PRICE -> plain(item.price());
            case REORDER_POINT -> plain(item.reorderPoint());
            case MAXIMUM -> item.maximum().flatMap(ItemField::plain);
            case LEAD_TIME_DAYS -> plain(item.leadTimeDays());
            case SHELF_LIFE_DAYS -> item.shelfLifeDays().flatMap(ItemField::plain);
            case NOTE -> text(item.note());
            case ACTIVE -> plain(item.active());
            case MAY_GO_NEGATIVE -> plain(item.mayGoNegative());
        };
    }

    /**
     * Gives an item a value as {@link #of} tells it.
     *
     * @param value empty where it is to have none
     * @throws IllegalArgumentException for a text that is no such value
     */
    public void put(ItemDetailsBuilder item, Optional<String> value) {
        String text = value.orElse("");
        switch (this) {
            case SKU -> item.sku(text);
            case NAME -> item.name(text);
            case BARCODES -> item.barcodes(barcodes(text));
            case CATEGORY -> item.category(value);
            case UNIT -> item.unit(text);
            case PACK_SIZE -> item.packSize(Quantity.parse(text));
            case MINIMUM_ORDER -> item.minimumOrder(Quantity.parse(text));
            case COST -> item.cost(Money.parse(text));
            case PRICE -> item.price(Money.parse(text));
            case REORDER_POINT -> item.reorderPoint(Quantity.parse(text));
            case MAXIMUM -> item.maximum(value.map(Quantity::parse));
            case LEAD_TIME_DAYS -> item.leadTimeDays(Integer.parseInt(text));
            case SHELF_LIFE_DAYS -> item.shelfLifeDays(value.map(Integer::valueOf));
            case NOTE -> item.note(text);
            case ACTIVE -> item.active(Boolean.parseBoolean(text));
            case MAY_GO_NEGATIVE -> item.mayGoNegative(Boolean.parseBoolean(text));
        }
    }

    /** Reads what {@link #barcode} writes; a code may have the signs within. */
    private static List<Barcode> barcodes(String text) {
        List<Barcode> barcodes = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf(';', from);
            String part = text.substring(from, end < 0 ? text.length() : end);
            while (end >= 0 && isUnended(part)) {
                end = text.indexOf(';', end + 1);
                part = text.substring(from, end < 0 ? text.length() : end);
            }
            int equals = part.lastIndexOf('=');
            barcodes.add(
                    equals < 0
                            ? Barcode.single(part)
                            : new Barcode(
                                    part.substring(0, equals),
                                    Quantity.parse(part.substring(equals + 1))));
            from = end < 0 ? text.length() : end + 1;
        }
        return barcodes;
    }

    /** Whether what follows the last sign is no quantity: the code goes on behind the next one. */
    private static boolean isUnended(String part) {
        int equals = part.lastIndexOf('=');
        return equals >= 0 ? !part.substring(equals + 1).matches("[0-9]+([.][0-9]+)?") : false;
    }

    /** What is different; empty for equal ones. */
    public static List<Difference> differences(ItemDetails before, ItemDetails after) {
        List<Difference> differences = new ArrayList<>();
        for (ItemField field : values()) {
            Optional<String> was = field.of(before);
            Optional<String> is = field.of(after);
            if (!was.equals(is)) {
                differences.add(new Difference(field, was, is));
            }
        }
        return differences;
    }

    private static String barcodes(ItemDetails item) {
        return item.barcodes().stream().map(ItemField::barcode).collect(Collectors.joining(";"));
    }

    /**
     * A code that has the signs between codes in it says its quantity, so that it ends somewhere.
     */
    private static String barcode(Barcode barcode) {
        String code = barcode.code();
        boolean speaksForItself = code.indexOf('=') < 0 && code.indexOf(';') < 0;
        return speaksForItself && barcode.quantity().equals(Quantity.ONE)
                ? code
                : code + "=" + barcode.quantity();
    }

    private static Optional<String> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> plain(Object value) {
        return Optional.of(value.toString());
    }
}
