package storeroom.ui.partners;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

import storeroom.model.Partner;
import storeroom.model.SupplierOffer;
import storeroom.ui.common.Banner;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.SupplierActions;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the page of suppliers and customers together: view, models, keys and forms. */
public final class PartnersPage implements PartnersActions {

    private final Words words;
    private final PartnersViewModel model;
    private final PartnerForms forms;
    private final SupplierCards cards;
    private final PartnersView view;
    private final PartnerDraftOffers drafts;
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();

    private PartnersPage(OpenCompany open, Overlay overlay) {
        words = open.words();
        model = new PartnersViewModel(open);
        forms = new PartnerForms(open, overlay);
        cards = new SupplierCards(open, overlay);
        PartnerTable table = new PartnerTable(model, words);
        var columns = ColumnChoice.install(table, "partners", open.preferences(), words);
        view = new PartnersView(model, table, columns, this, open.editing(), words);
        drafts = new PartnerDraftOffers(open, forms, banners, this::enter);
    }

    /** The page of an open company; begins to read. */
    public static PartnersPage of(OpenCompany open, Overlay overlay) {
        PartnersPage page = new PartnersPage(open, overlay);
        page.model.reload();
        page.drafts.lookWhenAllowed();
        return page;
    }

    /** The card of suppliers' prices, for other screens. */
    public SupplierActions suppliers() {
        return cards;
    }

    /** What the shell shows. */
    public Page page() {
        return new Page(
                words.say("partners.entry"),
                "fth-users",
                view,
                Page.Place.MAIN,
                Optional.of(KeyCombination.valueOf("Shortcut+6")),
                new SimpleIntegerProperty(0),
                List.of(
                        Shortcut.of(
                                "Shortcut+F",
                                words.say("keys.search"),
                                () -> view.search().requestFocus()),
                        Shortcut.of("Shortcut+N", words.say("partners.keys.add"), this::add),
                        Shortcut.of("Shortcut+E", words.say("partners.keys.edit"), this::edit),
                        Shortcut.of("Shortcut+P", words.say("partners.keys.price"), this::addPrice),
                        Shortcut.of(
                                "Shortcut+Shift+R",
                                words.say("partners.keys.retire"),
                                this::retireOrBringBack),
                        Shortcut.of("F5", words.say("keys.reload"), model::reload)),
                this::enter,
                this::close,
                banners);
    }

    private void close() {
        model.close();
        drafts.close();
    }

    private void enter() {
        if (model.state().get() == PartnersViewModel.State.NOBODY) {
            Parts.firstFocusable(view).ifPresent(Node::requestFocus);
        } else {
            view.search().requestFocus();
        }
    }

    private void withChosen(Consumer<Partner> action) {
        model.whenFound(() -> model.selected().get().ifPresent(action));
    }

    @Override
    public void add() {
        forms.add(model::reveal);
    }

    @Override
    public void edit() {
        withChosen(forms::edit);
    }

    @Override
    public void retireOrBringBack() {
        withChosen(forms::retireOrBringBack);
    }

    @Override
    public void addPrice() {
        withChosen(cards::addItem);
    }

    @Override
    public void changePrice(SupplierOffer offer) {
        cards.change(offer);
    }
}
