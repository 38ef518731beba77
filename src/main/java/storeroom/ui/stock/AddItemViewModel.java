package storeroom.ui.stock;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.operation.RuleBrokenException;
import storeroom.operation.SaveItem;
import storeroom.ui.common.Draft;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The form that adds an item. */
public final class AddItemViewModel {

    private final OpenCompany open;
    private final Consumer<String> added;
    private final Input<String> sku;
    private final Input<String> name;
    private final Input<String> category;
    private final Input<String> unit;
    private final Input<String> barcode;
    private final Input<Quantity> reorderPoint;
    private final Input<Optional<Money>> cost;
    private final Input<Optional<Money>> price;
    private final FormDraft draft;
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(false);

    /**
     * @param added told the SKU once the item is saved
     */
    AddItemViewModel(OpenCompany open, Consumer<String> added) {
        this(open, added, Optional.empty());
    }

    /**
     * @param from what was typed earlier and not saved
     */
    AddItemViewModel(OpenCompany open, Consumer<String> added, Optional<Draft> from) {
        this.open = open;
        this.added = added;
        Inputs inputs = new Inputs(open.words());
        sku = new Input<>("", inputs.needed(ItemDetails.CODE_LENGTH));
        name = new Input<>("", inputs.needed(ItemDetails.NAME_LENGTH));
        category = new Input<>("", inputs.text(ItemDetails.CODE_LENGTH));
        unit =
                new Input<>(
                        open.words().say("add.unit.usual"), inputs.needed(ItemDetails.CODE_LENGTH));
        barcode = new Input<>("", inputs.text(ItemDetails.CODE_LENGTH));
        reorderPoint = new Input<>("", inputs::level);
        cost = new Input<>("", inputs::price);
        price = new Input<>("", inputs::price);
        draft =
                new FormDraft(open.drafts(), open.company().clock(), ItemDraft.FORM, Map.of(), from)
                        .field(ItemDraft.SKU, sku)
                        .field(ItemDraft.NAME, name)
                        .field(ItemDraft.CATEGORY, category)
                        .field(ItemDraft.UNIT, unit)
                        .field(ItemDraft.BARCODE, barcode)
                        .field(ItemDraft.REORDER_POINT, reorderPoint)
                        .field(ItemDraft.COST, cost)
                        .field(ItemDraft.PRICE, price)
                        .begin();
    }

    /** The person does not want it any more. */
    void giveUp() {
        draft.end();
    }

    /** Saves it, or says what is wrong. */
    public void save() {
        boolean good =
                Input.checkAll(sku, name, category, unit, barcode, reorderPoint, cost, price);
        if (!good || saving.get() || saved.get()) {
            return;
        }
        saving.set(true);
        ItemDetails details = details();
        open.tasks()
                .write(
                        () -> open.company().saveItem().add(details),
                        done -> saved(done, details),
                        error -> failed(error, details));
    }

    private ItemDetails details() {
        String code = barcode.value().get().orElse("");
        return ItemDetails.builder(
                        sku.value().get().orElseThrow(), name.value().get().orElseThrow())
                .category(category.value().get().filter(text -> !text.isEmpty()))
                .unit(unit.value().get().orElseThrow())
                .barcodes(code.isEmpty() ? List.of() : List.of(Barcode.single(code)))
                .reorderPoint(reorderPoint.value().get().orElseThrow())
                .cost(cost.value().get().orElseThrow().orElse(Money.ZERO))
                .price(price.value().get().orElseThrow().orElse(Money.ZERO))
                .build();
    }

    private void saved(SaveItem.Saved done, ItemDetails details) {
        saving.set(false);
        saved.set(true);
        draft.end();
        open.notice().set(open.words().say("notice.added", details.sku()));
        open.changes().publish(done.changes());
        added.accept(details.sku());
    }

    private void failed(Throwable error, ItemDetails details) {
        saving.set(false);
        if (error instanceof RuleBrokenException broken) {
            String sentence = open.words().rules().say(broken.rule());
            switch (broken.rule()) {
                case Rule.SkuTaken _ -> sku.refuse(sentence);
                case Rule.BarcodeTaken _ -> barcode.refuse(sentence);
                default -> open.failures().notSaved(doing(details), error, this::save);
            }
        } else {
            open.failures().notSaved(doing(details), error, this::save);
        }
    }

    private String doing(ItemDetails details) {
        return open.words().say("doing.add", details.sku());
    }

    public Input<String> sku() {
        return sku;
    }

    public Input<String> name() {
        return name;
    }

    public Input<String> category() {
        return category;
    }

    public Input<String> unit() {
        return unit;
    }

    public Input<String> barcode() {
        return barcode;
    }

    public Input<Quantity> reorderPoint() {
        return reorderPoint;
    }

    public Input<Optional<Money>> cost() {
        return cost;
    }

    public Input<Optional<Money>> price() {
        return price;
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
