package storeroom.ui.items;

import storeroom.model.ItemField;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which columns the list shows, in which order and how wide. Written as {@code sku:108,name:0}.
 *
 * @param shown from left to right; never empty
 */
public record ItemColumns(List<Shown> shown) {

    /** All that can be shown, in the order in which they are offered. */
    public static final List<ItemField> OFFERED =
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

    /** What fits into a small window. */
    public static final ItemColumns USUAL =
            of(
                    ItemField.SKU,
                    ItemField.NAME,
                    ItemField.CATEGORY,
                    ItemField.UNIT,
                    ItemField.PRICE,
                    ItemField.REORDER_POINT);

    /** What fits into a large window, where nobody has chosen. */
    public static final ItemColumns WIDE =
            of(
                    ItemField.SKU,
                    ItemField.NAME,
                    ItemField.CATEGORY,
                    ItemField.UNIT,
                    ItemField.BARCODES,
                    ItemField.COST,
                    ItemField.PRICE,
                    ItemField.REORDER_POINT);

    /**
     * A column.
     *
     * @param width in pixels; 0 for the usual one
     */
    public record Shown(ItemField field, int width) {}

    public ItemColumns {
        shown = List.copyOf(shown);
    }

    private static ItemColumns of(ItemField... fields) {
        return new ItemColumns(Arrays.stream(fields).map(field -> new Shown(field, 0)).toList());
    }

    /** Reads what {@link #toString} writes; what it does not know is left out. */
    public static ItemColumns parse(String text) {
        List<Shown> shown = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split(":", 2);
            ItemField.ofKey(pair[0].strip())
                    .filter(OFFERED::contains)
                    .filter(field -> shown.stream().noneMatch(one -> one.field() == field))
                    .ifPresent(field -> shown.add(new Shown(field, width(pair))));
        }
        return shown.isEmpty() ? USUAL : new ItemColumns(shown);
    }

    private static int width(String[] pair) {
        try {
            return pair.length < 2 ? 0 : Math.clamp(Integer.parseInt(pair[1].strip()), 0, 2_000);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** Whether this column is shown. */
    public boolean has(ItemField field) {
        return shown.stream().anyMatch(one -> one.field() == field);
    }

    /** With this column or without; the last one stays. */
    public ItemColumns with(ItemField field, boolean wanted) {
        List<Shown> changed = new ArrayList<>(shown);
        if (!wanted) {
            changed.removeIf(one -> one.field() == field);
        } else if (!has(field)) {
            int before =
                    (int)
                            changed.stream()
                                    .filter(
                                            one ->
                                                    OFFERED.indexOf(one.field())
                                                            < OFFERED.indexOf(field))
                                    .count();
            changed.add(before, new Shown(field, 0));
        }
        return changed.isEmpty() ? this : new ItemColumns(changed);
    }

    @Override
    public String toString() {
        return shown.stream()
                .map(one -> one.field().key() + ":" + one.width())
                .collect(Collectors.joining(","));
    }
}
