package storeroom.ui.documents;

import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.model.Document;
import storeroom.model.DocumentId;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentState;
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
 * Offers documents that were typed and not saved when the program last ended: a bar for each.
 * Nothing is thrown away unless the person says so. On the window's thread.
 */
final class DocumentDraftOffers {

    private static final Logger LOG = System.getLogger(DocumentDraftOffers.class.getName());

    private final OpenCompany open;
    private final Side side;
    private final DocumentForms forms;
    private final ObservableList<Banner> banners;
    private final Runnable enterPage;
    private final Words words;
    private final ChangeListener<Optional<String>> lookOnceAllowed =
            (_, _, now) -> {
                if (now.isEmpty()) {
                    look();
                }
            };

    /** A draft, and what its form begins with. */
    private record Offer(Draft draft, EditorStart start) {}

    /**
     * @param banners where the bars go
     * @param enterPage puts the focus where work begins
     */
    DocumentDraftOffers(
            OpenCompany open,
            Side side,
            DocumentForms forms,
            ObservableList<Banner> banners,
            Runnable enterPage) {
        this.open = open;
        this.side = side;
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
            if (draft.form().equals(EditorDraft.FORM)) {
                try {
                    DocumentKind kind = EditorDraft.kind(draft);
                    if (side.kinds().contains(kind)) {
                        offers.add(new Offer(draft, start(draft, kind)));
                    }
                } catch (IllegalArgumentException e) {
                    LOG.log(Level.WARNING, "A draft that cannot be read: " + draft.id(), e);
                }
            }
        }
        return offers;
    }

    /** A document that became another one meanwhile is not written over: it is a new one then. */
    private EditorStart start(Draft draft, DocumentKind kind) {
        Optional<DocumentId> changed = EditorDraft.changed(draft);
        try (Reader reader = open.company().connections().reader()) {
            Optional<Document> read =
                    changed.flatMap(id -> open.company().paperwork().documents().find(reader, id))
                            .filter(now -> now.state() == DocumentState.DRAFT)
                            .filter(now -> EditorDraft.isAsRead(draft, now));
            return forms.startOf(reader, kind, read);
        }
    }

    private void offer(Offer offer) {
        String whom = offer.draft().text(EditorDraft.PARTNER).strip();
        String what = words.say("documents.draftOf." + offer.start().kind().name());
        String sentence =
                words.say(
                        "draft.typed",
                        whom.isEmpty() ? what : words.say("documents.draftFor", what, whom),
                        words.formats().dayAndTime(offer.draft().typedAt()));
        Banner banner =
                new Banner(Banner.Look.NEUTRAL, "fth-edit-3", words.say("draft.title"), sentence);
        banner.setId("draft-banner");
        banner.change(
                sentence,
                Parts.button(words.say("draft.continue"), () -> goOn(banner, offer)),
                Parts.button(words.say("draft.discard"), () -> discard(banner, offer), "flat"));
        banners.addFirst(banner);
    }

    private void goOn(Banner banner, Offer offer) {
        if (banners.contains(banner)) { // not pressed twice
            remove(banner);
            open.whenEditable(() -> forms.goOn(offer.draft(), offer.start()));
        }
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
}
