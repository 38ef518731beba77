package storeroom.ui.items;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemDetailsBuilder;
import storeroom.model.ItemField;
import storeroom.model.ItemId;
import storeroom.model.Rule;
import storeroom.operation.ChangeItems.Stock;
import storeroom.operation.RuleBrokenException;
import storeroom.operation.SaveItem;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Draft;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.OpenCompany;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The form that adds, changes or copies an item. What somebody else changed meanwhile is never
 * overwritten without asking. On the window's thread.
 */
public final class ItemFormViewModel {

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final Consumer<ItemId> done;
    private final ItemFormStart start;
    private final ItemFields fields;
    private final FormDraft draft;
    private final Proposals proposals;
    private final TakenCodes taken;
    private Optional<Item> expected;

    /** What the person changes: the item as it was when typing began. */
    private Optional<ItemDetails> base;

    private final ReadOnlyObjectWrapper<Optional<String>> conflict =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);

    /**
     * @param done told the item once it is saved
     */
    ItemFormViewModel(
            OpenCompany open, Dialogs dialogs, ItemFormStart start, Consumer<ItemId> done) {
        this(open, dialogs, start, done, Optional.empty());
    }

    /**
     * @param from what was typed earlier and not saved
     */
    ItemFormViewModel(
            OpenCompany open,
            Dialogs dialogs,
            ItemFormStart start,
            Consumer<ItemId> done,
            Optional<Draft> from) {
        this.open = open;
        this.dialogs = dialogs;
        this.start = start;
        this.done = done;
        expected = start.changed();
        base = expected.map(Item::details);
        fields = new ItemFields(open.words());
        proposals = new Proposals(open);
        taken = new TakenCodes(open, fields, start.changed().map(Item::id));
        begin();
        draft =
                fields.keptIn(
                                new FormDraft(
                                        open.drafts(),
                                        open.company().clock(),
                                        open.words(),
                                        ItemDraft.FORM,
                                        ItemDraft.about(start.changed()),
                                        from))
                        .begin();
        start.changed().ifPresent(item -> from.ifPresent(typed -> compare(item, typed)));
    }

    private void begin() {
        switch (start) {
            case ItemFormStart.New added -> {
                if (added.isBarcode()) {
                    fields.barcodes().restore(added.code());
                } else {
                    fields.sku().text().set(added.code());
                }
            }
            case ItemFormStart.Copy copy -> fields.set(copy.details());
            case ItemFormStart.Change(Item loaded) -> fields.set(loaded.details());
        }
    }

    /** What was typed before the program ended was typed over something else, perhaps. */
    private void compare(Item now, Draft typed) {
        ItemDetails was = ItemDraft.was(now.details(), typed);
        base = Optional.of(was);
        if (!was.equals(now.details())) {
            conflict.set(Optional.of(open.words().say("item.conflict.draft", now.sku())));
        }
    }

    /** The person does not want it any more; what was typed goes only after a question. */
    void giveUp(Runnable close) {
        draft.giveUp(dialogs, close);
    }

    /**
     * Saves it, or says what is wrong; asks first where it is retired and still in stock. Not while
     * it is to be decided whose change holds.
     */
    public void save() {
        save(Stock.FORBIDS);
    }

    private void save(Stock stockOfRetired) {
        Optional<ItemDetails> details = fields.details();
        if (details.isEmpty()) {
            lookForTaken(); // each field was read anew, and knows no other items
        }
        if (details.isEmpty() || saving.get() || saved.get() || conflict.get().isPresent()) {
            return;
        }
        save(details.get(), stockOfRetired);
    }

    private void save(ItemDetails details, Stock stockOfRetired) {
        saving.set(true);
        SaveItem operation = open.company().saveItem();
        Optional<Item> before = expected;
        open.tasks()
                .write(
                        () ->
                                before.map(
                                                item ->
                                                        operation.change(
                                                                new Item(item.id(), details),
                                                                item,
                                                                stockOfRetired))
                                        .orElseGet(() -> operation.add(details)),
                        result -> saved(result, details),
                        error -> failed(error, details));
    }

    /** Says at the fields which of the codes belong to other items: when typing pauses. */
    void lookForTaken() {
        if (!saved.get()) {
            taken.look();
        }
    }

    /** Forgets what was typed, and shows the item as it is now. */
    public void reload() {
        whatItIsNow(
                item -> {
                    base = Optional.of(item.details());
                    fields.set(item.details());
                    conflict.set(Optional.empty());
                });
    }

    /**
     * Keeps what was typed, over what somebody else saved meanwhile; saves it. What the person left
     * alone is as the other one saved it.
     */
    public void overwrite() {
        Optional<ItemDetails> typed = fields.details();
        if (typed.isPresent()) {
            whatItIsNow(
                    item -> {
                        fields.set(merged(item.details(), typed.get()));
                        base = Optional.of(item.details());
                        conflict.set(Optional.empty());
                        save();
                    });
        }
    }

    private ItemDetails merged(ItemDetails now, ItemDetails typed) {
        ItemDetailsBuilder merged = now.toBuilder();
        for (ItemField.Difference mine : ItemField.differences(base.orElse(now), typed)) {
            mine.field().put(merged, mine.after());
        }
        return merged.build();
    }

    private void whatItIsNow(Consumer<Item> then) {
        expected.ifPresent(
                item ->
                        open.tasks()
                                .read(
                                        () -> read(item.id()),
                                        now -> {
                                            expected = now.or(() -> expected);
                                            then.accept(now.orElse(item));
                                        },
                                        error ->
                                                open.failures()
                                                        .notRead(
                                                                open.words().say("doing.detail"),
                                                                error,
                                                                () -> whatItIsNow(then))));
    }

    private Optional<Item> read(ItemId id) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().items().find(reader, id);
        }
    }

    private void saved(SaveItem.Saved result, ItemDetails details) {
        saving.set(false);
        saved.set(true);
        draft.end();
        String key = expected.isPresent() ? "notice.changed" : "notice.added";
        open.notice().set(open.words().say(key, details.sku()));
        open.lastChange().forget(); // it was not the last one any more
        open.changes().publish(result.changes());
        done.accept(result.item());
    }

    private void failed(Throwable error, ItemDetails details) {
        boolean said = error instanceof RuleBrokenException broken && isSaidHere(broken.rule());
        saving.set(false);
        if (said) {
            lookForTaken(); // saving finds the first one only
        } else if (!RetireQuestion.asked(
                error, dialogs, open.words(), () -> save(Stock.DOES_NOT_MATTER))) {
            open.failures().notSaved(doing(details), error, this::save);
        }
    }

    /** Where it can be said in the form, it is. */
    private boolean isSaidHere(Rule rule) {
        String sentence = open.words().rules().say(rule);
        return switch (rule) {
            case Rule.SkuTaken _ -> {
                fields.sku().refuse(sentence);
                yield true;
            }
            case Rule.BarcodeTaken taken -> fields.barcodes().refuse(taken.code(), sentence);
            case Rule.ItemChangedMeanwhile _ -> {
                conflict.set(Optional.of(sentence));
                yield true;
            }
            default -> false;
        };
    }

    private String doing(ItemDetails details) {
        return open.words().say(expected.isPresent() ? "doing.change" : "doing.add", details.sku());
    }

    /** The categories that there are, to choose from; filled once they are read. */
    public ObservableList<String> categories() {
        return proposals.categories();
    }

    /** The units that items have, the commonest first; filled once they are read. */
    public ObservableList<String> units() {
        return proposals.units();
    }

    /** What the form begins with. */
    public ItemFormStart start() {
        return start;
    }

    public ItemFields fields() {
        return fields;
    }

    /** That somebody else changed the item meanwhile, in a sentence; empty while nobody did. */
    public ReadOnlyObjectProperty<Optional<String>> conflict() {
        return conflict.getReadOnlyProperty();
    }

    /** Whether what stands in the field for the category is one that there is. */
    public BooleanExpression hasKnownCategory() {
        return Bindings.createBooleanBinding(
                () ->
                        categories().stream()
                                .anyMatch(fields.category().text().get().strip()::equalsIgnoreCase),
                categories(),
                fields.category().text());
    }

    /** Whether what stands in the field for the unit is one that items are counted in. */
    public BooleanExpression hasKnownUnit() {
        return Bindings.createBooleanBinding(
                () -> units().contains(fields.unit().text().get().strip()),
                units(),
                fields.unit().text());
    }

    /** Gives the unit in the field another name, for all items. */
    Renaming renamingTheUnit() {
        return new UnitViewModel(
                open, dialogs, fields.unit().text().get().strip(), this::unitIsCalled);
    }

    private void unitIsCalled(String name) {
        String before = fields.unit().text().get().strip();
        expected =
                expected.map(item -> new Item(item.id(), countedIn(item.details(), before, name)));
        base = base.map(details -> countedIn(details, before, name));
        draft.renamed("unit", before, name);
        fields.unit().text().set(name);
        proposals.read();
    }

    private static ItemDetails countedIn(ItemDetails details, String before, String now) {
        return details.unit().equals(before) ? details.toBuilder().unit(now).build() : details;
    }

    /** Gives the category in the field another name, for all items. */
    Renaming renamingTheCategory() {
        return new CategoryViewModel(
                open, dialogs, fields.category().text().get().strip(), this::categoryIsCalled);
    }

    /** The item as it was loaded has it, too: that is no change by somebody else. */
    private void categoryIsCalled(String name) {
        String before = fields.category().text().get().strip();
        expected = expected.map(item -> new Item(item.id(), called(item.details(), before, name)));
        base = base.map(details -> called(details, before, name));
        draft.renamed("category", before, name);
        fields.category().text().set(name);
        proposals.read();
    }

    private static ItemDetails called(ItemDetails details, String before, String now) {
        return details.category().filter(before::equalsIgnoreCase).isPresent()
                ? details.toBuilder().category(Optional.of(now)).build()
                : details;
    }

    /** While there is something to decide, nothing is saved. */
    public BooleanExpression conflicting() {
        return Bindings.createBooleanBinding(() -> conflict.get().isPresent(), conflict);
    }

    /** True while it is being saved. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** True once it is saved. */
    public ReadOnlyBooleanProperty saved() {
        return saved.getReadOnlyProperty();
    }
}
