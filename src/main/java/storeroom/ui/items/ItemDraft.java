package storeroom.ui.items;

import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemDetailsBuilder;
import storeroom.model.ItemField;
import storeroom.model.ItemId;
import storeroom.ui.common.Draft;
import storeroom.ui.common.Words;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The draft of an item: what its fields are called, which item it changes and what that was like
 * when its form was opened, and whether it was saved after all.
 */
final class ItemDraft {

    /** The name of this form's drafts. */
    static final String FORM = "item";

    static final String SKU = "sku";
    static final String NAME = "name";

    private static final String ITEM = "item";
    private static final String WAS = "was.";

    private ItemDraft() {}

    /** What the draft of a change is about; nothing for a new item. */
    static Map<String, String> about(Optional<Item> changed) {
        Map<String, String> about = new HashMap<>();
        changed.ifPresent(
                item -> {
                    about.put(ITEM, String.valueOf(item.id().value()));
                    for (ItemField field : ItemField.values()) {
                        about.put(WAS + field.key(), field.of(item.details()).orElse(""));
                    }
                });
        return about;
    }

    /**
     * The item that a draft changes; empty for a new one.
     *
     * @throws IllegalArgumentException when the draft names it in a way that is not known here
     */
    static Optional<ItemId> changed(Draft draft) {
        return Optional.of(draft.text(ITEM))
                .filter(id -> !id.isEmpty())
                .map(id -> new ItemId(Long.parseLong(id)));
    }

    /**
     * The item as it was when the form was opened; where the draft does not say that, as it is.
     *
     * @throws IllegalArgumentException when the draft says it in a way that is not known here
     */
    static ItemDetails was(ItemDetails now, Draft draft) {
        ItemDetailsBuilder was = now.toBuilder();
        for (ItemField field : ItemField.values()) {
            String key = WAS + field.key();
            if (draft.texts().containsKey(key)) {
                field.put(was, Optional.of(draft.text(key)).filter(text -> !text.isEmpty()));
            }
        }
        return was.build();
    }

    /**
     * Whether this item is what was typed, in every field: then it was saved, and the program ended
     * before it could say so. With less it may be somebody else's item of that name.
     */
    static boolean isSavedAs(ItemDetails saved, Draft draft, Words words) {
        ItemFields fields = new ItemFields(words);
        fields.restore(draft);
        return fields.details().filter(typed -> isSame(typed, saved)).isPresent();
    }

    /** A category is the same however its letters are written. */
    private static boolean isSame(ItemDetails typed, ItemDetails saved) {
        boolean sameCategory =
                typed.category().orElse("").equalsIgnoreCase(saved.category().orElse(""));
        return sameCategory && typed.toBuilder().category(saved.category()).build().equals(saved);
    }
}
