package storeroom.ui.stock;

import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;

import storeroom.model.StockRow;
import storeroom.ui.common.Banner;
import storeroom.ui.common.Draft;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.stock.DraftFinder.Offer;
import storeroom.ui.stock.DraftFinder.Target;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Offers what was typed and not saved when the program last ended: a bar for each, with what it is
 * about. Nothing is thrown away unless the person says so, or it turns out to be saved.
 */
final class DraftOffers {

    private static final Logger LOG = System.getLogger(DraftOffers.class.getName());

    private final OpenCompany open;
    private final DraftFinder finder;
    private final Overlay overlay;
    private final Runnable enterPage;
    private final Words words;
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();

    private final ChangeListener<Optional<String>> whenAllowed =
            (_, _, now) -> lookWhenAllowed(now);

    /**
     * @param enterPage puts the focus where work begins
     */
    DraftOffers(OpenCompany open, Overlay overlay, Runnable enterPage) {
        this.enterPage = enterPage;
        this.open = open;
        finder = new DraftFinder(open);
        this.overlay = overlay;
        words = open.words();
    }

    /** The bars, the latest draft's first. */
    ObservableList<Banner> banners() {
        return banners;
    }

    /** Offers them now or, where the company cannot be changed yet, when it can. */
    void begin() {
        if (open.editing().refusal().get().isEmpty()) {
            look();
        } else {
            open.editing().refusal().addListener(whenAllowed);
        }
    }

    /** The page is closed: nothing is looked for any more. */
    void close() {
        open.editing().refusal().removeListener(whenAllowed);
    }

    private void lookWhenAllowed(Optional<String> refusal) {
        if (refusal.isEmpty()) {
            close();
            look();
        }
    }

    private void look() {
        open.tasks()
                .read(
                        finder::find,
                        found -> found.forEach(this::offer),
                        error -> LOG.log(Level.WARNING, "Drafts are not offered this time", error));
    }

    private void offer(Offer offer) {
        switch (offer.target()) {
            case Target.Gone _ -> {
                Banner banner = banner(offer);
                sayGone(banner, offer);
                banners.addFirst(banner);
            }
            case Target.Booking _ -> offer(offer, offer.sentence());
            case Target.Booked _ -> offer(offer, words.say("draft.booked", offer.sentence()));
        }
    }

    private void offer(Offer offer, String sentence) {
        Banner banner = banner(offer);
        banner.change(
                sentence,
                Parts.button(words.say("draft.continue"), () -> goOn(banner, offer)),
                discard(banner, offer));
        banners.addFirst(banner);
    }

    private Banner banner(Offer offer) {
        Banner banner =
                new Banner(
                        Banner.Look.NEUTRAL,
                        "fth-edit-3",
                        words.say("draft.title"),
                        offer.sentence());
        banner.setId("draft-banner");
        return banner;
    }

    private void sayGone(Banner banner, Offer offer) {
        banner.change(words.say("draft.gone", offer.sentence()), discard(banner, offer));
    }

    private Button discard(Banner banner, Offer offer) {
        return Parts.button(
                words.say("draft.discard"),
                () -> {
                    open.drafts().drop(offer.draft().id());
                    remove(banner);
                },
                "flat");
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
                        () -> finder.target(offer.draft()),
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
        Optional<Draft> draft = Optional.of(offer.draft());
        switch (target) {
            case Target.Booking(BookingDraft about, StockRow row) ->
                    form(banner, about, row, draft);
            case Target.Booked(BookingDraft about, StockRow row) -> form(banner, about, row, draft);
            case Target.Gone _ -> sayGone(banner, offer);
        }
    }

    private void form(Banner banner, BookingDraft about, StockRow row, Optional<Draft> draft) {
        remove(banner);
        BookingForm.show(new BookingViewModel(open, row, about.verb(), draft), overlay, words);
    }
}
