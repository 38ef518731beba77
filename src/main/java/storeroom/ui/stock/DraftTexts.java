package storeroom.ui.stock;

import storeroom.ui.common.Draft;
import storeroom.ui.common.Words;

/** What a draft is about, in words: "Receive goods, 18 × DR-SET-19, typed today 09:31". */
final class DraftTexts {

    private static final int ENOUGH = 40;

    private DraftTexts() {}

    /**
     * @throws IllegalArgumentException when it cannot be read
     */
    static String say(Draft draft, Words words) {
        String when = words.formats().dayAndTime(draft.typedAt());
        return words.say("draft.typed", about(draft, words), when);
    }

    private static String about(Draft draft, Words words) {
        return booking(BookingDraft.read(draft), draft, words);
    }

    private static String booking(BookingDraft about, Draft draft, Words words) {
        String form = words.say("form." + about.verb().name());
        String quantity = shortened(draft.text(BookingDraft.QUANTITY));
        if (quantity.isEmpty()) {
            return words.say("draft.about", form, about.sku());
        }
        return switch (about.verb()) {
            case RECEIVE, ISSUE -> words.say("draft.goods", form, quantity, about.sku());
            case ADJUST -> words.say("draft.adjust", form, quantity, about.sku());
        };
    }

    /** Whatever was typed, it leaves room for the rest. */
    private static String shortened(String typed) {
        String text = typed.strip();
        return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH) + "…";
    }
}
