package storeroom.ui.documents;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.Document;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentState;
import storeroom.ui.common.Banner;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the page of one side of trade together: its view, its model, its forms and its keys. */
public final class DocumentsPage implements DocumentActions {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Side side;
    private final Words words;
    private final Consumer<NamedItem> toItem;
    private final DocumentsViewModel model;
    private final DocumentForms forms;
    private final DocumentDeeds deeds;
    private final DocumentsView view;
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final DocumentDraftOffers drafts;
    private final Page page;

    private DocumentsPage(
            OpenCompany open, Side side, Overlay overlay, Consumer<NamedItem> toItem) {
        this.open = open;
        this.overlay = overlay;
        this.side = side;
        this.toItem = toItem;
        words = open.words();
        model = new DocumentsViewModel(open, side);
        forms = new DocumentForms(open, overlay, model::reveal);
        deeds = new DocumentDeeds(open, new OverlayDialogs(overlay, words), forms, model::reveal);
        view = new DocumentsView(model, open, this, toItem);
        drafts = new DocumentDraftOffers(open, side, forms, banners, this::enter);
        page =
                new Page(
                        words.say("documents.title." + side),
                        side.icon(),
                        view,
                        Page.Place.MAIN,
                        Optional.of(KeyCombination.valueOf(side.key())),
                        model.overdue(),
                        shortcuts(),
                        () -> {
                            enter();
                            model.entered();
                        },
                        this::close,
                        banners);
    }

    /**
     * The page of an open company; until it is shown it reads no more than how many orders are
     * overdue.
     *
     * @param toItem goes to an item
     */
    public static DocumentsPage of(
            OpenCompany open, Side side, Overlay overlay, Consumer<NamedItem> toItem) {
        DocumentsPage page = new DocumentsPage(open, side, overlay, toItem);
        page.drafts.lookWhenAllowed();
        return page;
    }

    /** What the shell shows. */
    public Page page() {
        return page;
    }

    private List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>();
        all.add(Shortcut.of("Shortcut+F", words.say("keys.search"), view.search()::requestFocus));
        List<String> keys = List.of("Shortcut+N", "Shortcut+Shift+N");
        for (int i = 0; i < side.written().size(); i++) {
            DocumentKind kind = side.written().get(i);
            all.add(
                    Shortcut.of(
                            keys.get(i),
                            words.say("keys.documents.new." + kind.name()),
                            () -> add(kind)));
        }
        for (Deed deed : Deed.values()) {
            if (deed.isOf(side)) {
                Runnable action = deed == Deed.RECEIVE ? this::receive : () -> act(deed);
                all.add(
                        Shortcut.of(
                                deed.key(), words.say("keys.documents." + deed.name()), action));
            }
        }
        all.add(Shortcut.of("F5", words.say("keys.reload"), model::reload));
        return all;
    }

    private void enter() {
        if (model.state().get() == DocumentsViewModel.State.EMPTY) {
            Parts.firstFocusable(view).ifPresent(javafx.scene.Node::requestFocus);
        } else {
            view.search().requestFocus();
        }
    }

    private void close() {
        model.close();
        drafts.close();
    }

    @Override
    public void add(DocumentKind kind) {
        forms.add(kind);
    }

    @Override
    public void open() {
        Optional<Document> chosen = model.selected().get();
        boolean goesOn =
                chosen.filter(one -> one.state() == DocumentState.DRAFT).isPresent()
                        && open.editing().refusal().get().isEmpty();
        if (goesOn) {
            act(Deed.EDIT);
        } else if (chosen.isPresent()) {
            model.detail()
                    .detail()
                    .get()
                    .filter(detail -> detail.document().id().equals(chosen.get().id()))
                    .ifPresent(
                            detail ->
                                    PaperCard.show(detail, overlay, toItem, model::reveal, words));
        }
    }

    @Override
    public void receive() {
        Optional<Document> order = model.selected().get().filter(Deed.RECEIVE::fits);
        forms.receive(order.map(Document::id));
    }

    @Override
    public void act(Deed deed) {
        model.selected().get().ifPresent(document -> deeds.act(deed, document));
    }
}
