package storeroom.ui.stock;

import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.Money;
import storeroom.ui.common.Draft;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;

import java.util.List;
import java.util.Optional;

/** The draft of a new item: what its fields are called, and whether it was saved after all. */
final class ItemDraft {

    /** The name of this form's drafts. */
    static final String FORM = "item";

    static final String SKU = "sku";
    static final String NAME = "name";
    static final String CATEGORY = "category";
    static final String UNIT = "unit";
    static final String BARCODE = "barcode";
    static final String REORDER_POINT = "reorderPoint";
    static final String COST = "cost";
    static final String PRICE = "price";

    private ItemDraft() {}

    /**
     * Whether this item is what was typed, in every field: then it was saved, and the program ended
     * before it could say so. With less it may be somebody else's item of that name.
     */
    static boolean isSavedAs(ItemDetails saved, Draft draft, Inputs inputs) {
        String barcode = draft.text(BARCODE).strip();
        return saved.sku().equals(draft.text(SKU).strip())
                && saved.name().equals(draft.text(NAME).strip())
                && saved.category().orElse("").equalsIgnoreCase(draft.text(CATEGORY).strip())
                && saved.unit().equals(draft.text(UNIT).strip())
                && saved.barcodes()
                        .equals(barcode.isEmpty() ? List.of() : List.of(Barcode.single(barcode)))
                && inputs.level(draft.text(REORDER_POINT)).equals(Read.good(saved.reorderPoint()))
                && isMoney(saved.cost(), inputs.price(draft.text(COST)))
                && isMoney(saved.price(), inputs.price(draft.text(PRICE)));
    }

    /** None typed is none asked for. */
    private static boolean isMoney(Money saved, Read<Optional<Money>> typed) {
        return typed instanceof Read.Good<Optional<Money>>(Optional<Money> money)
                && money.orElse(Money.ZERO).equals(saved);
    }
}
