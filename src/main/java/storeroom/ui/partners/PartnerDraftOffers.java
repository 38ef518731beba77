package storeroom.ui.partners;

import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.model.Partner;
import storeroom.model.PartnerId;
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
 * Offers suppliers and customers that were typed and not saved when the program last ended: a bar
 * for each. Nothing is thrown away unless the person says so, or it turns out to be saved.
 */
final class PartnerDraftOffers {

    private static final Logger LOG = System.getLogger(PartnerDraftOffers.class.getName());

    private final OpenCompany open;
    private final PartnerForms forms;
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
    private sealed interface Target {

        /** Its form. */
        record Form(Optional<Partner> changed) implements Target {}

        /** It was saved after all. */
        record Saved() implements Target {}

        /** Whom it changes is no longer there. */
        record Gone() implements Target {}
    }

    private record Offer(Draft draft, String sentence, Target target) {}

    /**
     * @param banners where the bars go
     * @param enterPage puts the focus where work begins
     */
    PartnerDraftOffers(
            OpenCompany open,
            PartnerForms forms,
            ObservableList<Banner> banners,
            Runnable enterPage) {
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
                        this::find,
                        found -> found.forEach(this::offer),
                        error -> LOG.log(Level.WARNING, "Drafts are not offered this time", error));
    }

    private List<Offer> find() {
        List<Offer> offers = new ArrayList<>();
        for (Draft draft : open.drafts().list()) {
            if (draft.form().equals(PartnerDraft.FORM)) {
                try {
                    offers.add(new Offer(draft, PartnerDraft.say(draft, words), target(draft)));
                } catch (IllegalArgumentException e) {
                    LOG.log(Level.WARNING, "A draft that cannot be read: " + draft.id(), e);
                }
            }
        }
        return offers;
    }

    private Target target(Draft draft) {
        Optional<PartnerId> changed = PartnerDraft.changed(draft);
        var partners = open.company().partners();
        try (Reader reader = open.company().connections().reader()) {
            Optional<Partner> now =
                    changed.isPresent()
                            ? partners.find(reader, changed.get())
                            : partners.findByName(reader, draft.text(PartnerDraft.NAME).strip());
            if (now.filter(one -> PartnerDraft.isSavedAs(one.details(), draft, words))
                    .isPresent()) {
                return new Target.Saved();
            }
            if (changed.isPresent() && now.isEmpty()) {
                return new Target.Gone();
            }
            if (changed.isPresent()) {
                now.ifPresent(one -> PartnerDraft.was(one.details(), draft)); // can it be read?
                return new Target.Form(now);
            }
            return new Target.Form(Optional.empty());
        }
    }

    private void offer(Offer offer) {
        if (offer.target() instanceof Target.Saved) {
            open.drafts().drop(offer.draft().id());
            return;
        }
        Banner banner =
                new Banner(
                        Banner.Look.NEUTRAL,
                        "fth-edit-3",
                        words.say("draft.title"),
                        offer.sentence());
        banner.setId("partner-draft-banner");
        if (offer.target() instanceof Target.Gone) {
            sayGone(banner, offer);
        } else {
            banner.change(
                    offer.sentence(),
                    Parts.button(words.say("draft.continue"), () -> goOn(banner, offer)),
                    discard(banner, offer));
        }
        banners.addFirst(banner);
    }

    private javafx.scene.control.Button discard(Banner banner, Offer offer) {
        return Parts.button(
                words.say("draft.discard"),
                () -> {
                    open.drafts().drop(offer.draft().id());
                    remove(banner);
                },
                "flat");
    }

    private void sayGone(Banner banner, Offer offer) {
        banner.change(words.say("partner.draft.gone", offer.sentence()), discard(banner, offer));
    }

    /** The focus does not vanish with the button that had it. */
    private void remove(Banner banner) {
        banners.remove(banner);
        enterPage.run();
    }

    /** Opens the form with them as they are now. */
    private void goOn(Banner banner, Offer offer) {
        open.tasks()
                .read(
                        () -> target(offer.draft()),
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
            case Target.Form(Optional<Partner> changed) -> {
                remove(banner);
                forms.show(changed, Optional.of(offer.draft()), _ -> {});
            }
            case Target.Saved _ -> {
                open.drafts().drop(offer.draft().id());
                remove(banner);
            }
            case Target.Gone _ -> sayGone(banner, offer);
        }
    }
}
