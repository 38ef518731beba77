package storeroom.ui.stock;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.StockRow;
import storeroom.ui.common.Draft;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what was typed and not saved, and what became of its item. Not on the window's thread. */
final class DraftFinder {

    private static final Logger LOG = System.getLogger(DraftFinder.class.getName());

    private final OpenCompany open;

    DraftFinder(OpenCompany open) {
        this.open = open;
    }

    /** What a draft can go on with. */
    sealed interface Target {

        /** The form of an item's booking. */
        record Booking(BookingDraft about, StockRow row) implements Target {}

        /** The form of a new item. */
        record NewItem() implements Target {}

        /** Its item is no longer there. */
        record Gone() implements Target {}

        /** There is a booking that is the same in every field: this one, or one like it. */
        record Booked(BookingDraft about, StockRow row) implements Target {}

        /** The item was saved after all. */
        record Saved() implements Target {}
    }

    /** A draft that is still there, in words. */
    record Offer(Draft draft, String sentence, Target target) {}

    /** The drafts of this company, oldest first; what is of no known form is logged. */
    List<Offer> find() {
        List<Offer> offers = new ArrayList<>();
        for (Draft draft : open.drafts().list()) {
            if (draft.form().equals("scans")) {
                continue; // another screen's, which brings them back itself
            }
            try {
                offers.add(new Offer(draft, DraftTexts.say(draft, open.words()), target(draft)));
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "A draft of an unknown form: " + draft.form(), e);
            }
        }
        return offers;
    }

    /** What the draft can go on with, as the company is now. */
    Target target(Draft draft) {
        try (Reader reader = open.company().connections().reader()) {
            return switch (draft.form()) {
                case BookingDraft.FORM -> booking(BookingDraft.read(draft), draft, reader);
                case ItemDraft.FORM -> newItem(draft, reader);
                default -> throw new IllegalArgumentException(draft.form());
            };
        }
    }

    private Target booking(BookingDraft about, Draft draft, Reader reader) {
        Optional<StockRow> row =
                open.company()
                        .items()
                        .findBySku(reader, about.sku())
                        .flatMap(item -> open.company().stock().find(reader, item.id()));
        if (row.isEmpty()) {
            return new Target.Gone();
        }
        boolean saved = new SavedBooking(open, reader, row.get().item()).isThere(about, draft);
        return saved ? new Target.Booked(about, row.get()) : new Target.Booking(about, row.get());
    }

    private Target newItem(Draft draft, Reader reader) {
        Optional<Item> item =
                open.company().items().findBySku(reader, draft.text(ItemDraft.SKU).strip());
        Inputs inputs = new Inputs(open.words());
        boolean saved =
                item.filter(one -> ItemDraft.isSavedAs(one.details(), draft, inputs)).isPresent();
        return saved ? new Target.Saved() : new Target.NewItem();
    }
}
