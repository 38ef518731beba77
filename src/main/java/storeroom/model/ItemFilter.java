package storeroom.model;

import java.util.Optional;

/**
 * Which items a list of master data shows.
 *
 * @param text words that SKU, name or a barcode must all contain, in any order, without regard to
 *     case and accents; blank means all
 * @param view which of them
 * @param category only of this category, by its name without regard to ASCII case; empty for all
 */
public record ItemFilter(String text, View view, Optional<String> category) {

    /** The quick filters. All but the retired ones are active. */
    public enum View {
        ACTIVE,
        RETIRED,
        NO_CATEGORY,
        NO_BARCODE
    }

    /** All active items. */
    public static final ItemFilter ALL = new ItemFilter("", View.ACTIVE, Optional.empty());
}
