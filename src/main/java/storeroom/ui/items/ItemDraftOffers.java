package storeroom.ui.items;

import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.ui.common.Banner;
import storeroom.ui.common.Draft;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Offers items that were typed and not saved when the program last ended: a bar for each. Nothing
 * is thrown away unless the person says so, or it turns out to be saved.
 */
final class ItemDraftOffers {

    private static final Logger LOG = System.getLogger(ItemDraftOffers.class.getName());

    private final OpenCompany open;
    private final ItemForms forms;
    private final ObservableList<Banner> banners;
    private final Runnable enterPage;
    private final Words words;
    private final ChangeListener<Optional<String>> lookOnceAllowed =
            (_, _, now) -> {
                if (now.isEmpty()) {
                    look();
                }
            };

    /** What a draft goes on with. */
    sealed interface Target {

        /** Its form. */
        record Form(ItemFormStart start) implements Target {}

        /** It was saved after all. */
        record Saved() implements Target {}

        /** The item that it changes is no longer there. */
        record Gone() implements Target {}
    }

    /** A draft that is still there, in words. */
    record Offer(Draft draft, String sentence, Target target) {}

    /**
     * @param banners where the bars go
     * @param enterPage puts the focus where work begins
     */
    ItemDraftOffers(
            OpenCompany open, ItemForms forms, ObservableList<Banner> banners, Runnable enterPage) {
        this.open = open;
        this.forms = forms;
        this.banners = banners;
        this.enterPage = enterPage;
        words = open.words();
    }

    /** Looks for drafts now, or when the company can be changed. */
    void lookWhenAllowed() {
        if (open.editing().refusal().get().isEmpty()) {
            look();
        } else {
            open.editing().refusal().addListener(lookOnceAllowed);
        }
    }

    /** The page is closed: another one looks from now on. */
    void close() {
        open.editing().refusal().removeListener(lookOnceAllowed);
    }

    private void look() {
        open.tasks()
                .read(
                        () -> find(open),
                        found -> found.forEach(this::offer),
                        error -> LOG.log(Level.WARNING, "Drafts are not offered this time", error));
    }

    /** The items among the drafts, oldest first. Not on the window's thread. */
    static List<Offer> find(OpenCompany open) {
        List<Offer> offers = new ArrayList<>();
        for (Draft draft : open.drafts().list()) {
            if (draft.form().equals(ItemDraft.FORM)) {
                try {
                    Target target = target(draft, open);
                    offers.add(new Offer(draft, ItemDraftTexts.say(draft, open.words()), target));
                } catch (IllegalArgumentException e) {
                    LOG.log(Level.WARNING, "A draft that cannot be read: " + draft.id(), e);
                }
            }
        }
        return offers;
    }

    /** What the draft can go on with, as the company is now. */
    private static Target target(Draft draft, OpenCompany open) {
        Optional<ItemId> changed = ItemDraft.changed(draft);
        try (Reader reader = open.company().connections().reader()) {
            Optional<Item> item =
                    changed.isPresent()
                            ? open.company().items().find(reader, changed.get())
                            : open.company()
                                    .items()
                                    .findBySku(reader, draft.text(ItemDraft.SKU).strip());
            if (item.isPresent()
                    && ItemDraft.isSavedAs(item.get().details(), draft, open.words())) {
                return new Target.Saved();
            }
            if (changed.isEmpty()) {
                return new Target.Form(new ItemFormStart.New(""));
            }
            return item.map(now -> change(now, draft)).orElseGet(Target.Gone::new);
        }
    }

    /** A draft that says in no known way what the item was like is not continued. */
    private static Target change(Item now, Draft draft) {
        ItemDraft.was(now.details(), draft);
        return new Target.Form(new ItemFormStart.Change(now));
    }

    private void offer(Offer offer) {
        Banner banner =
                new Banner(
                        Banner.Look.NEUTRAL,
                        "fth-edit-3",
                        words.say("draft.title"),
                        offer.sentence());
        banner.setId("draft-banner");
        switch (offer.target()) {
            case Target.Saved _ -> open.drafts().drop(offer.draft().id());
            case Target.Gone _ -> {
                sayGone(banner, offer);
                banners.addFirst(banner);
            }
            case Target.Form _ -> {
                banner.change(
                        offer.sentence(),
                        Parts.button(words.say("draft.continue"), () -> goOn(banner, offer)),
                        Parts.button(
                                words.say("draft.discard"), () -> discard(banner, offer), "flat"));
                banners.addFirst(banner);
            }
        }
    }

    private void sayGone(Banner banner, Offer offer) {
        banner.change(
                words.say("draft.gone", offer.sentence()),
                Parts.button(words.say("draft.discard"), () -> discard(banner, offer), "flat"));
    }

    private void discard(Banner banner, Offer offer) {
        open.drafts().drop(offer.draft().id());
        remove(banner);
    }

    /** The focus does not vanish with the button that had it. */
    private void remove(Banner banner) {
        banners.remove(banner);
        enterPage.run();
    }

    /** Opens the form with the item as it is now. */
    private void goOn(Banner banner, Offer offer) {
        open.tasks()
                .read(
                        () -> target(offer.draft(), open),
                        target -> {
                            if (banners.contains(banner)) { // not pressed twice
                                show(banner, offer, target);
                            }
                        },
                        error ->
                                open.failures()
                                        .notRead(
                                                words.say("doing.draft"),
                                                error,
                                                () -> goOn(banner, offer)));
    }

    private void show(Banner banner, Offer offer, Target target) {
        switch (target) {
            case Target.Form(ItemFormStart start) -> {
                remove(banner);
                forms.show(start, _ -> {}, Optional.of(offer.draft()));
            }
            case Target.Saved _ -> discard(banner, offer);
            case Target.Gone _ -> sayGone(banner, offer);
        }
    }
}
