package storeroom.ui.items;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import storeroom.model.ItemDetails;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.ui.common.AmountInputs;
import storeroom.ui.common.Draft;
import storeroom.ui.common.DraftLanguage;
import storeroom.ui.common.FormDraft;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All fields of the form of an item: what is typed, and the item that it makes. */
public final class ItemFields {

    private static final int LEAD_TIME_LIMIT = 10_000;
    private static final int SHELF_LIFE_LIMIT = 100_000;

    private final Words words;
    private final Input<String> sku;
    private final Input<String> name;
    private final Input<String> category;
    private final Input<String> unit;
    private final Input<Optional<Money>> cost;
    private final Input<Optional<Money>> price;
    private final Input<Quantity> reorderPoint;
    private final Input<Quantity> packSize;
    private final Input<Quantity> minimumOrder;
    private final Input<Optional<Quantity>> maximum;
    private final Input<Optional<Integer>> leadTime;
    private final Input<Optional<Integer>> shelfLife;
    private final Input<String> note;
    private final BarcodeLines barcodes;
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final BooleanProperty mayGoNegative = new SimpleBooleanProperty(false);

    ItemFields(Words words) {
        this.words = words;
        Inputs inputs = new Inputs(words);
        AmountInputs own = new AmountInputs(words);
        sku = new Input<>("", inputs.needed(ItemDetails.CODE_LENGTH));
        name = new Input<>("", inputs.needed(ItemDetails.NAME_LENGTH));
        category = new Input<>("", inputs.text(ItemDetails.CODE_LENGTH));
        unit = new Input<>(words.say("add.unit.usual"), inputs.needed(ItemDetails.CODE_LENGTH));
        cost = new Input<>("", inputs::price);
        price = new Input<>("", inputs::price);
        reorderPoint = new Input<>("", inputs::level);
        packSize = new Input<>("", own::pack);
        minimumOrder = new Input<>("", inputs::level);
        maximum = new Input<>("", own::most);
        leadTime = new Input<>("", own.days(0, LEAD_TIME_LIMIT));
        shelfLife = new Input<>("", own.days(1, SHELF_LIFE_LIMIT));
        note = new Input<>("", inputs.text(ItemDetails.NOTE_LENGTH));
        barcodes = new BarcodeLines(words);
    }

    /** Types in what an item is like; what is usual stays blank. */
    void set(ItemDetails item) {
        sku.text().set(item.sku());
        name.text().set(item.name());
        category.text().set(item.category().orElse(""));
        unit.text().set(item.unit());
        cost.text().set(typed(item.cost()));
        price.text().set(typed(item.price()));
        reorderPoint.text().set(typed(item.reorderPoint()));
        boolean single = item.packSize().equals(Quantity.ONE);
        packSize.text().set(single ? "" : typed(item.packSize()));
        minimumOrder.text().set(typed(item.minimumOrder()));
        maximum.text().set(item.maximum().map(words.formats()::quantity).orElse(""));
        leadTime.text().set(item.leadTimeDays() == 0 ? "" : String.valueOf(item.leadTimeDays()));
        shelfLife.text().set(item.shelfLifeDays().map(String::valueOf).orElse(""));
        note.text().set(item.note());
        barcodes.set(item.barcodes());
        active.set(item.active());
        mayGoNegative.set(item.mayGoNegative());
    }

    private String typed(Money money) {
        return money.equals(Money.ZERO) ? "" : words.formats().money(money);
    }

    private String typed(Quantity quantity) {
        return quantity.isZero() ? "" : words.formats().quantity(quantity);
    }

    /** A field as a text: what is typed, how it is typed again, and what it means. */
    private record Kept(
            ObservableValue<String> text, Consumer<String> type, DraftLanguage.Meaning meaning) {

        static Kept of(Input<?> input) {
            return of(input, DraftLanguage.Meaning.TEXT);
        }

        static Kept of(Input<?> input, DraftLanguage.Meaning meaning) {
            return new Kept(input.text(), input.text()::set, meaning);
        }

        static Kept of(BooleanProperty choice) {
            return new Kept(
                    choice.map(String::valueOf),
                    text -> choice.set(Boolean.parseBoolean(text)),
                    DraftLanguage.Meaning.TEXT);
        }
    }

    /** All fields, by their names in a draft. */
    private Map<String, Kept> kept() {
        Map<String, Kept> kept = new LinkedHashMap<>();
        kept.put(ItemDraft.SKU, Kept.of(sku));
        kept.put(ItemDraft.NAME, Kept.of(name));
        kept.put("category", Kept.of(category));
        kept.put("unit", Kept.of(unit));
        kept.put(
                "barcode",
                new Kept(barcodes.text(), barcodes::restore, BarcodeLines::inLanguageOfNow));
        kept.put("reorderPoint", Kept.of(reorderPoint, DraftLanguage::quantity));
        kept.put("cost", Kept.of(cost, DraftLanguage::money));
        kept.put("price", Kept.of(price, DraftLanguage::money));
        kept.put("packSize", Kept.of(packSize, DraftLanguage::quantity));
        kept.put("minimumOrder", Kept.of(minimumOrder, DraftLanguage::quantity));
        kept.put("maximum", Kept.of(maximum, DraftLanguage::quantity));
        kept.put("leadTime", Kept.of(leadTime));
        kept.put("shelfLife", Kept.of(shelfLife));
        kept.put("note", Kept.of(note));
        kept.put("active", Kept.of(active));
        kept.put("mayGoNegative", Kept.of(mayGoNegative));
        return kept;
    }

    /** Keeps all of them in a draft. */
    FormDraft keptIn(FormDraft draft) {
        kept().forEach(
                        (key, field) ->
                                draft.field(key, field.text(), field.type(), field.meaning()));
        return draft;
    }

    /** Types in what a draft holds. */
    void restore(Draft draft) {
        DraftLanguage language = DraftLanguage.of(draft, words);
        kept().forEach(
                        (key, field) -> {
                            if (draft.texts().containsKey(key)) {
                                field.type().accept(field.meaning().in(language, draft.text(key)));
                            }
                        });
    }

    /** Says at each field what is wrong; true when nothing is. */
    boolean check() {
        boolean good =
                Input.checkAll(
                        sku,
                        name,
                        category,
                        unit,
                        cost,
                        price,
                        reorderPoint,
                        packSize,
                        minimumOrder,
                        maximum,
                        leadTime,
                        shelfLife,
                        note);
        return barcodes.check() && good;
    }

    /** The item that it makes; empty while something is wrong. */
    Optional<ItemDetails> details() {
        return check() ? Optional.of(made()) : Optional.empty();
    }

    private ItemDetails made() {
        return ItemDetails.builder(value(sku), value(name))
                .category(Optional.of(value(category)).filter(text -> !text.isEmpty()))
                .unit(value(unit))
                .barcodes(barcodes.values())
                .cost(value(cost).orElse(Money.ZERO))
                .price(value(price).orElse(Money.ZERO))
                .reorderPoint(value(reorderPoint))
                .packSize(value(packSize))
                .minimumOrder(value(minimumOrder))
                .maximum(value(maximum))
                .leadTimeDays(value(leadTime).orElse(0))
                .shelfLifeDays(value(shelfLife))
                .note(value(note))
                .active(active.get())
                .mayGoNegative(mayGoNegative.get())
                .build();
    }

    private static <T> T value(Input<T> input) {
        return input.value().get().orElseThrow();
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

    public Input<Optional<Money>> cost() {
        return cost;
    }

    public Input<Optional<Money>> price() {
        return price;
    }

    public Input<Quantity> reorderPoint() {
        return reorderPoint;
    }

    public Input<Quantity> packSize() {
        return packSize;
    }

    public Input<Quantity> minimumOrder() {
        return minimumOrder;
    }

    public Input<Optional<Quantity>> maximum() {
        return maximum;
    }

    public Input<Optional<Integer>> leadTime() {
        return leadTime;
    }

    public Input<Optional<Integer>> shelfLife() {
        return shelfLife;
    }

    public Input<String> note() {
        return note;
    }

    public BarcodeLines barcodes() {
        return barcodes;
    }

    public BooleanProperty active() {
        return active;
    }

    public BooleanProperty mayGoNegative() {
        return mayGoNegative;
    }
}
