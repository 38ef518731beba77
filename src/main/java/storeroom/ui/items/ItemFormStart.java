package storeroom.ui.items;

import storeroom.model.Item;
import storeroom.model.ItemDetails;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the form of an item begins with. */
public sealed interface ItemFormStart {

    /**
     * A new item.
     *
     * @param code its SKU, or its barcode where it looks like one; empty for none
     */
    record New(String code) implements ItemFormStart {

        private static final Pattern BARCODE = Pattern.compile("\\d{8}|\\d{12,14}");

        boolean isBarcode() {
            return BARCODE.matcher(code).matches();
        }
    }

    /** A new item that is like another one, but for its codes. */
    record Copy(Item of) implements ItemFormStart {

        /** What a copy begins with: the codes are each item's own. */
        ItemDetails details() {
            return of.details().toBuilder().sku("").barcodes(List.of()).active(true).build();
        }
    }

    /**
     * A change.
     *
     * @param loaded the item as the person sees it
     */
    record Change(Item loaded) implements ItemFormStart {}

    /** The item that is changed; empty for a new one. */
    default Optional<Item> changed() {
        return this instanceof Change(Item loaded) ? Optional.of(loaded) : Optional.empty();
    }
}
