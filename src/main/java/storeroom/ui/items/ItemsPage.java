package storeroom.ui.items;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.Item;
import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.model.SupplierOffer;
import storeroom.ui.common.Banner;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.ItemActions;
import storeroom.ui.common.LastChange;
import storeroom.ui.common.LastChange.Undoable;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Page;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.SupplierActions;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the page of items together: its view, its models, its keys and its forms. */
public final class ItemsPage implements ItemsActions {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Words words;
    private final ItemsViewModel model;
    private final BulkChanges bulk;
    private final ItemForms forms;
    private final ItemsView view;
    private final Consumer<NamedItem> changes;
    private final SupplierActions suppliers;
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final ItemDraftOffers drafts;
    private final ViewsViewModel views;
    private final ViewsMenu viewsMenu;
    private final LastChange last;
    private final ChangeListener<Optional<Undoable>> offers = (_, _, now) -> offerUndo(now);

    private ItemsPage(
            OpenCompany open,
            Overlay overlay,
            Consumer<NamedItem> changes,
            SupplierActions suppliers) {
        this.open = open;
        this.overlay = overlay;
        this.changes = changes;
        this.suppliers = suppliers;
        words = open.words();
        last = open.lastChange();
        OverlayDialogs dialogs = new OverlayDialogs(overlay, words);
        model = new ItemsViewModel(open, dialogs);
        bulk = new BulkChanges(open, dialogs);
        forms = new ItemForms(open, overlay);
        ItemTable table = new ItemTable(model, words);
        var columns = ColumnChoice.install(table, "items", open.preferences(), words);
        views = new ViewsViewModel(model, arranging(columns), open.preferences(), open.changes());
        viewsMenu = new ViewsMenu(views, overlay, words);
        view =
                new ItemsView(
                        model, table, viewsMenu, columns, this, dialogs, open.editing(), words);
        drafts = new ItemDraftOffers(open, forms, banners, this::enter);
        last.undoable().addListener(offers);
        offerUndo(last.undoable().get()); // from before the language was changed
    }

    private static ViewsViewModel.Columns arranging(ColumnChoice<?> columns) {
        return new ViewsViewModel.Columns() {
            @Override
            public String arrangement() {
                return columns.arrangement();
            }

            @Override
            public void arrange(String arrangement) {
                columns.arrange(arrangement);
            }
        };
    }

    /**
     * The page of an open company; begins to read.
     *
     * @param changes shows who changed an item
     * @param suppliers opens the card of a supplier's price
     */
    public static ItemsPage of(
            OpenCompany open,
            Overlay overlay,
            Consumer<NamedItem> changes,
            SupplierActions suppliers) {
        ItemsPage page = new ItemsPage(open, overlay, changes, suppliers);
        page.model.reload();
        page.drafts.lookWhenAllowed();
        return page;
    }

    /** The forms of items, for other screens. */
    public ItemActions forms() {
        return forms;
    }

    /** What the shell shows. */
    public Page page() {
        Node search = view.search();
        return new Page(
                words.say("items.title"),
                "fth-box",
                view,
                Page.Place.MAIN,
                Optional.of(KeyCombination.valueOf("Shortcut+2")),
                new SimpleIntegerProperty(0),
                List.of(
                        Shortcut.of("Shortcut+F", words.say("keys.search"), search::requestFocus),
                        Shortcut.of("Shortcut+N", words.say("keys.add"), this::add),
                        Shortcut.of("Shortcut+E", words.say("keys.edit"), this::edit),
                        Shortcut.of(
                                "Shortcut+Shift+D", words.say("keys.duplicate"), this::duplicate),
                        Shortcut.of(
                                "Shortcut+M", words.say("keys.changeMarked"), this::changeMarked),
                        Shortcut.of(
                                "Shortcut+Shift+R",
                                words.say("keys.retire"),
                                this::retireOrBringBack),
                        Shortcut.of("Shortcut+Shift+Z", words.say("keys.undoItems"), last::undo),
                        Shortcut.of("Shortcut+S", words.say("keys.saveView"), viewsMenu::saveView),
                        Shortcut.of(
                                "Shortcut+Shift+V", words.say("keys.chooseView"), viewsMenu::open),
                        Shortcut.of("Shortcut+P", words.say("keys.addSupplier"), this::addSupplier),
                        Shortcut.of("F5", words.say("keys.reload"), model::reload)),
                this::enter,
                this::close,
                banners);
    }

    private void close() {
        model.close();
        views.close();
        drafts.close();
        last.undoable().removeListener(offers);
    }

    private void enter() {
        if (model.state().get() == ItemsViewModel.State.EMPTY_COMPANY) {
            Parts.firstFocusable(view).ifPresent(Node::requestFocus);
        } else {
            view.search().requestFocus();
        }
    }

    /** A bar that takes the last change back, until the next one or until it is closed. */
    private void offerUndo(Optional<Undoable> now) {
        banners.removeIf(banner -> "undo-items".equals(banner.getId()));
        now.ifPresent(
                change -> {
                    Button undo = Parts.button(change.button().get(), last::undo);
                    Button close =
                            Parts.button(words.say("items.undo.close"), last::forget, "flat");
                    Banner banner =
                            new Banner(
                                    Banner.Look.NEUTRAL,
                                    "fth-check",
                                    change.what().get(),
                                    words.say("items.undo.sentence"),
                                    undo,
                                    close);
                    banner.setId("undo-items");
                    banners.addFirst(banner);
                });
    }

    @Override
    public void add() {
        forms.add("", model::reveal);
    }

    @Override
    public void edit() {
        withChosen(item -> forms.edit(item.id(), _ -> {}));
    }

    @Override
    public void duplicate() {
        withChosen(item -> forms.duplicate(item.id(), model::reveal));
    }

    private void withChosen(Consumer<Item> action) {
        model.whenFound(() -> model.selected().get().ifPresent(action));
    }

    @Override
    public void retireOrBringBack() {
        withChosen(item -> setActive(marked(item), item, model.bringsBack().get()));
    }

    @Override
    public void retireOrBringBackShown() {
        withChosen(item -> setActive(List.of(item.id()), item, !item.details().active()));
    }

    private void setActive(List<ItemId> items, Item chosen, boolean active) {
        bulk.change(
                items,
                List.of(new ItemEdit.Active(active)),
                what(words, items, chosen, active ? "doing.bringBack" : "doing.retire"),
                () -> unmark(items));
    }

    /** It is kept longer than the page, and so knows neither that nor all of the items. */
    private static Supplier<String> what(Words words, List<ItemId> items, Item chosen, String key) {
        int count = items.size();
        if (count > 1) {
            return () -> words.say(key + ".several", words.formats().count(count));
        }
        if (!items.getFirst().equals(chosen.id())) {
            return () -> words.say(key, words.say("doing.oneItem"));
        }
        String sku = chosen.sku();
        return () -> words.say(key, sku);
    }

    /** Others that are marked stay so. */
    private void unmark(List<ItemId> items) {
        if (model.marks().all().equals(items)) {
            model.marks().clear();
        }
    }

    /** The marked ones; where none is, the chosen one. */
    private List<ItemId> marked(Item chosen) {
        List<ItemId> marked = model.marks().all();
        return marked.isEmpty() ? List.of(chosen.id()) : marked;
    }

    @Override
    public void changeMarked() {
        open.whenEditable(
                () ->
                        withChosen(
                                item -> {
                                    var card = new BulkEditViewModel(open, marked(item), bulk);
                                    card.saved().addListener((_, _, _) -> model.marks().clear());
                                    BulkEditCard.show(card, overlay, words);
                                }));
    }

    @Override
    public void changes() {
        withChosen(item -> changes.accept(new NamedItem(item.id(), item.sku(), item.name())));
    }

    @Override
    public void addSupplier() {
        withChosen(suppliers::addSupplier);
    }

    @Override
    public void changeSupplier(SupplierOffer offer) {
        suppliers.change(offer);
    }
}
