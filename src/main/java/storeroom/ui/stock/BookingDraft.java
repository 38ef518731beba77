package storeroom.ui.stock;

import storeroom.model.Movement;
import storeroom.model.MovementKind;
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
                FORM,
                Map.of(VERB, verb.name(), SKU, sku),
                from);
    }

    /**
     * Whether this movement is what was typed: then it was saved after all, and the program ended
     * before it could say so.
     */
    static boolean isSavedAs(Movement movement, Draft draft, OpenCompany open) {
        return !movement.bookedAt().isBefore(draft.typedAt())
                && movement.reverses().isEmpty()
                && movement.kind().name().equals(draft.text(KIND))
                && movement.document().equals(draft.text(DOCUMENT).strip())
                && movement.note().equals(draft.text(NOTE).strip())
                && isQuantityOf(movement, draft.text(QUANTITY), open);
    }

    private static boolean isQuantityOf(Movement movement, String typed, OpenCompany open) {
        if (movement.kind() == MovementKind.COUNT) {
            return true; // it says by how much the count differed, not what was counted
        }
        try {
            return movement.kind()
                    .change(open.words().formats().quantity(typed.strip()))
                    .equals(movement.change());
        } catch (NumberFormatException | ArithmeticException e) {
            return false; // what is no number was not saved
        }
    }
}
