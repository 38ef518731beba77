package storeroom.ui.items;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemId;
import storeroom.model.Rule;
import storeroom.ui.common.Draft;
import storeroom.ui.common.ItemActions;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Words;

import java.util.Optional;
import java.util.function.Consumer;

/** Opens the forms of items, for all screens. */
public final class ItemForms implements ItemActions {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Words words;

    public ItemForms(OpenCompany open, Overlay overlay) {
        this.open = open;
        this.overlay = overlay;
        words = open.words();
    }

    @Override
    public void add(String code, Consumer<ItemId> added) {
        open.whenEditable(() -> show(new ItemFormStart.New(code), added, Optional.empty()));
    }

    @Override
    public void edit(ItemId item) {
        edit(item, _ -> {});
    }

    @Override
    public void duplicate(ItemId item) {
        duplicate(item, _ -> {});
    }

    void edit(ItemId item, Consumer<ItemId> changed) {
        with(item, now -> show(new ItemFormStart.Change(now), changed, Optional.empty()));
    }

    void duplicate(ItemId item, Consumer<ItemId> added) {
        with(item, now -> show(new ItemFormStart.Copy(now), added, Optional.empty()));
    }

    private void with(ItemId item, Consumer<Item> then) {
        open.whenEditable(
                () ->
                        open.tasks()
                                .read(
                                        () -> read(item),
                                        now -> now.ifPresentOrElse(then, () -> sayGone(item)),
                                        error ->
                                                open.failures()
                                                        .notRead(
                                                                words.say("doing.detail"),
                                                                error,
                                                                () -> with(item, then))));
    }

    private Optional<Item> read(ItemId item) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().items().find(reader, item);
        }
    }

    private void sayGone(ItemId item) {
        String name = String.valueOf(item.value());
        open.notice().set(words.rules().say(new Rule.UnknownItem(name)));
    }

    /** Shows a form, with what was typed earlier. */
    void show(ItemFormStart start, Consumer<ItemId> done, Optional<Draft> from) {
        OverlayDialogs dialogs = new OverlayDialogs(overlay, words);
        ItemForm.show(new ItemFormViewModel(open, dialogs, start, done, from), overlay, words);
    }
}
