package storeroom.ui.stock;

import storeroom.ui.common.Draft;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.stock.BookingViewModel.Verb;

import java.util.Map;
import java.util.Optional;

/**
 * What the draft of a booking is about. The item is known by its SKU: numbers of the database may
 * mean another item after a backup was restored.
 */
record BookingDraft(Verb verb, String sku) {

    /** The name of this form's drafts. */
    static final String FORM = "booking";

    static final String KIND = "kind";
    static final String QUANTITY = "quantity";
    static final String DAY = "day";
    static final String PRICE = "price";
    static final String DOCUMENT = "document";
    static final String NOTE = "note";

    private static final String VERB = "verb";
    private static final String SKU = "sku";

    /**
     * @throws IllegalArgumentException when it is no draft of a booking
     */
    static BookingDraft read(Draft draft) {
        return new BookingDraft(Verb.valueOf(draft.text(VERB)), draft.text(SKU));
    }

    FormDraft form(OpenCompany open, Optional<Draft> from) {
        return new FormDraft(
                open.drafts(),
                open.company().clock(),
                open.words(),
                FORM,
                Map.of(VERB, verb.name(), SKU, sku),
                from);
    }
}
