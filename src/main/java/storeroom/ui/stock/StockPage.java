package storeroom.ui.stock;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;
import storeroom.model.StockFilter;
import storeroom.model.StockRow;
import storeroom.ui.common.CompanyActions;
import storeroom.ui.common.ItemActions;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the stock page together: its view, its model and its keys. */
public final class StockPage implements StockActions {

    private final OpenCompany open;
    private final StockViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final StockView view;
    private final DraftOffers drafts;
    private final ItemActions items;
    private final Consumer<NamedItem> changes;
    private final Page shown;
    private final Consumer<MovementFilter> behind;

    private StockPage(
            OpenCompany open,
            CompanyActions company,
            Overlay overlay,
            ItemActions items,
            Consumer<NamedItem> changes,
            Consumer<MovementFilter> behind) {
        this.open = open;
        this.items = items;
        this.changes = changes;
        this.behind = behind;
        this.overlay = overlay;
        words = open.words();
        model = new StockViewModel(open);
        view =
                new StockView(
                        model, this, new EmptyCompany(company, this, open.editing(), words), open);
        drafts = new DraftOffers(open, overlay, this::enter);
        shown = makePage();
    }

    /**
     * The page of an open company; begins to read.
     *
     * @param items opens the forms of items
     * @param changes shows who changed an item's master data
     * @param behind shows the movements that a figure stands for
     */
    public static StockPage of(
            OpenCompany open,
            CompanyActions company,
            Overlay overlay,
            ItemActions items,
            Consumer<NamedItem> changes,
            Consumer<MovementFilter> behind) {
        StockPage page = new StockPage(open, company, overlay, items, changes, behind);
        page.model.reload();
        page.drafts.begin();
        return page;
    }

    /** What the shell shows. */
    public Page page() {
        return shown;
    }

    /** Searches for a text in all items; the first one that fits is the chosen one. */
    public void find(String text) {
        model.choices().view().set(StockFilter.View.ALL);
        model.choices().search().set(text);
    }

    private void closed() {
        drafts.close();
        model.close();
    }

    private Page makePage() {
        Node search = view.search();
        return new Page(
                words.say("stock.title"),
                "fth-server",
                view,
                Page.Place.MAIN,
                Optional.of(KeyCombination.valueOf("Shortcut+1")),
                model.lowNow(),
                List.of(
                        Shortcut.of("Shortcut+F", words.say("keys.search"), search::requestFocus),
                        Shortcut.of("Shortcut+R", words.say("keys.receive"), this::receive),
                        Shortcut.of("Shortcut+I", words.say("keys.issue"), this::issue),
                        Shortcut.of("Shortcut+J", words.say("keys.adjust"), this::adjust),
                        Shortcut.of("Shortcut+H", words.say("keys.history"), this::history),
                        Shortcut.of(
                                "Shortcut+Enter",
                                words.say("keys.behind"),
                                () -> movements(model.choices().location().get())),
                        Shortcut.of("Shortcut+Shift+Enter", words.say("keys.worth"), this::worth),
                        Shortcut.of("Shortcut+Y", words.say("keys.asOf"), view::focusDay),
                        Shortcut.of(
                                "Shortcut+Shift+V", words.say("keys.valuation"), this::valuation),
                        Shortcut.of("Shortcut+E", words.say("keys.edit"), this::editItem),
                        Shortcut.of("Shortcut+N", words.say("keys.add"), this::addItem),
                        Shortcut.of("F5", words.say("keys.reload"), model::reload)),
                this::enter,
                this::closed,
                drafts.banners());
    }

    /** The focus goes to where work begins. */
    private void enter() {
        if (model.state().get() == StockViewModel.State.EMPTY_COMPANY) {
            Parts.firstFocusable(view).ifPresent(Node::requestFocus);
        } else {
            view.search().requestFocus();
        }
    }

    @Override
    public void receive() {
        form(BookingViewModel.Verb.RECEIVE);
    }

    @Override
    public void issue() {
        form(BookingViewModel.Verb.ISSUE);
    }

    @Override
    public void adjust() {
        form(BookingViewModel.Verb.ADJUST);
    }

    private void form(BookingViewModel.Verb verb) {
        if (model.choices().asOf().get().isPresent()) {
            open.notice().set(words.say("stock.past.notHere"));
            return;
        }
        open.whenEditable(
                () ->
                        model.whenFound(
                                () ->
                                        model.booking(verb)
                                                .ifPresent(
                                                        form ->
                                                                BookingForm.show(
                                                                        form, overlay, words))));
    }

    @Override
    public void history() {
        model.whenFound(
                () -> model.history().ifPresent(all -> HistoryCard.show(all, overlay, words)));
    }

    @Override
    public void movements(Optional<LocationId> where) {
        model.whenFound(() -> model.movementsBehind(where).ifPresent(behind));
    }

    @Override
    public void worth() {
        model.whenFound(
                () ->
                        model.selected()
                                .get()
                                .ifPresent(
                                        row ->
                                                ValueHistoryCard.show(
                                                        open,
                                                        overlay,
                                                        row,
                                                        model.choices().asOf().get())));
    }

    private void valuation() {
        ValuationCard.show(open, overlay);
    }

    @Override
    public void changes() {
        model.whenFound(
                () ->
                        model.selected()
                                .get()
                                .map(row -> new NamedItem(row.item(), row.sku(), row.name()))
                                .ifPresent(changes));
    }

    @Override
    public void editItem() {
        model.whenFound(() -> model.selected().get().map(StockRow::item).ifPresent(items::edit));
    }

    @Override
    public void addItem() {
        items.add("", model::showAdded);
    }
}
