package storeroom.ui.items;

import storeroom.ui.common.Draft;
import storeroom.ui.common.Words;

/** What the draft of an item is about, in words: "Add an item, NEW-1 Drill, typed today 09:31". */
final class ItemDraftTexts {

    private static final int ENOUGH = 40;

    private ItemDraftTexts() {}

    static String say(Draft draft, Words words) {
        String when = words.formats().dayAndTime(draft.typedAt());
        return words.say("draft.typed", about(draft, words), when);
    }

    private static String about(Draft draft, Words words) {
        String sku = shortened(draft.text(ItemDraft.SKU));
        String name = shortened(draft.text(ItemDraft.NAME));
        String form =
                words.say(ItemDraft.changed(draft).isPresent() ? "item.change.draft" : "add.title");
        if (sku.isEmpty() && name.isEmpty()) {
            return form;
        }
        return sku.isEmpty() || name.isEmpty()
                ? words.say("draft.about", form, sku + name)
                : words.say("draft.item", form, sku, name);
    }

    /** Whatever was typed, it leaves room for the rest. */
    private static String shortened(String typed) {
        String text = typed.strip();
        return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH) + "…";
    }
}
