package storeroom.ui.items;

import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import storeroom.model.ItemDetails;
import storeroom.model.ItemEdit;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.operation.ChangeItems.Example;
import storeroom.operation.ChangeItems.Preview;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Input;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The card that changes several items alike: what is ticked is changed, and before anything is
 * saved it says how many items that concerns. On the window's thread.
 */
public final class BulkEditViewModel {

    /** What is done to the price. */
    public enum Pricing {
        BY_PERCENT,
        BY_AMOUNT,
        TO_AMOUNT
    }

    private final OpenCompany open;
    private final List<ItemId> items;
    private final BulkChanges changes;
    private final Proposals proposals;
    private final Tasks.Latest previews;
    private final BooleanProperty changesCategory = new SimpleBooleanProperty();
    private final BooleanProperty changesUnit = new SimpleBooleanProperty();
    private final BooleanProperty changesReorderPoint = new SimpleBooleanProperty();
    private final BooleanProperty changesPrice = new SimpleBooleanProperty();
    private final BooleanProperty changesActive = new SimpleBooleanProperty();
    private final ObjectProperty<Pricing> pricing = new SimpleObjectProperty<>(Pricing.BY_PERCENT);
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(false);
    private final BooleanProperty stopping = new SimpleBooleanProperty();
    private final BooleanExpression canStop = saving.and(stopping.not());
    private final BooleanProperty saved = new SimpleBooleanProperty();
    private final Input<String> category;
    private final Input<String> unit;
    private final Input<Quantity> reorderPoint;
    private final Input<BigDecimal> price;
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private Runnable stop = () -> {};

    BulkEditViewModel(OpenCompany open, List<ItemId> items, BulkChanges changes) {
        this.open = open;
        this.items = List.copyOf(items);
        this.changes = changes;
        proposals = new Proposals(open);
        previews = open.tasks().latest();
        Inputs inputs = new Inputs(open.words());
        category = ticking(new Input<>("", inputs.text(ItemDetails.CODE_LENGTH)), changesCategory);
        unit = ticking(new Input<>("", inputs.needed(ItemDetails.CODE_LENGTH)), changesUnit);
        reorderPoint = ticking(new Input<>("", inputs::level), changesReorderPoint);
        price = ticking(new Input<>("", this::number), changesPrice);
        pricing.addListener((_, _, _) -> price.again());
        for (BooleanProperty ticked :
                List.of(
                        changesCategory,
                        changesUnit,
                        changesReorderPoint,
                        changesPrice,
                        changesActive,
                        active)) {
            ticked.addListener((_, _, _) -> look());
        }
        pricing.addListener((_, _, _) -> look());
        look();
    }

    /** What is typed into is wanted. */
    private <T> Input<T> ticking(Input<T> input, BooleanProperty ticked) {
        input.text()
                .addListener(
                        (_, _, now) -> {
                            ticked.set(ticked.get() || !now.isBlank());
                            look();
                        });
        return input;
    }

    /** With a sign, since it may be a difference. */
    private Read<BigDecimal> number(String typed) {
        if (typed.isBlank()) {
            return Read.bad(open.words().say("input.missing"));
        }
        try {
            BigDecimal number = open.words().formats().money(typed.strip()).toBigDecimal();
            boolean below = number.signum() < 0 && pricing.get() == Pricing.TO_AMOUNT;
            return below ? Read.bad(open.words().say("input.negative")) : Read.good(number);
        } catch (NumberFormatException | ArithmeticException e) {
            return Read.bad(
                    open.words()
                            .say(
                                    "input.money.bad",
                                    open.words().formats().money(Money.parse("5"))));
        }
    }

    /** What is wanted; empty while something is wrong. */
    private Optional<List<ItemEdit>> edits() {
        List<ItemEdit> edits = new ArrayList<>();
        boolean good =
                add(
                        edits,
                        changesCategory,
                        category,
                        text ->
                                new ItemEdit.Category(
                                        Optional.of(text).filter(name -> !name.isEmpty())));
        good = add(edits, changesUnit, unit, ItemEdit.Unit::new) && good; // each marks its field
        good = add(edits, changesReorderPoint, reorderPoint, ItemEdit.ReorderPoint::new) && good;
        good = add(edits, changesPrice, price, this::pricing) && good;
        if (changesActive.get()) {
            edits.add(new ItemEdit.Active(active.get()));
        }
        return good ? Optional.of(edits) : Optional.empty();
    }

    private static <T> boolean add(
            List<ItemEdit> edits,
            BooleanProperty wanted,
            Input<T> input,
            java.util.function.Function<T, ItemEdit> edit) {
        if (!wanted.get()) {
            return true;
        }
        input.value().get().ifPresent(value -> edits.add(edit.apply(value)));
        return input.value().get().isPresent();
    }

    private ItemEdit pricing(BigDecimal number) {
        return switch (pricing.get()) {
            case BY_PERCENT -> new ItemEdit.PriceByPercent(number);
            case BY_AMOUNT -> new ItemEdit.PriceBy(Money.parse(number.toPlainString()));
            case TO_AMOUNT -> new ItemEdit.PriceTo(Money.parse(number.toPlainString()));
        };
    }

    /** Says what would be changed now. */
    private void look() {
        if (saving.get()) {
            return; // what is said then is about that
        }
        Optional<List<ItemEdit>> edits = edits();
        if (edits.isEmpty() || edits.get().isEmpty()) {
            previews.cancel();
            preview.set(open.words().say("bulk.nothing", count(items.size()), items.size()));
            return;
        }
        List<ItemEdit> wanted = edits.get();
        previews.read(
                () -> open.company().changeItems().preview(items, wanted),
                found -> preview.set(sentence(found)),
                error -> {
                    if (error instanceof RuleBrokenException broken) {
                        preview.set(open.words().rules().say(broken.rule()));
                    } else {
                        open.failures().notRead(open.words().say("doing.items"), error, this::look);
                    }
                });
    }

    private String sentence(Preview found) {
        String many =
                found.lookedAt() < items.size()
                        ? open.words().say("bulk.preview.many", count(items.size()))
                        : open.words()
                                .say(
                                        "bulk.preview",
                                        count(found.changed()),
                                        found.changed(),
                                        count(items.size()));
        return found.first()
                .filter(_ -> changesPrice.get())
                .map(first -> many + " " + price(first))
                .orElse(many);
    }

    private String price(Example first) {
        return open.words()
                .say(
                        "bulk.preview.price",
                        first.before().sku(),
                        open.words().formats().money(first.before().price()),
                        open.words().formats().money(first.after().price()));
    }

    private String count(int number) {
        return open.words().formats().count(number);
    }

    /**
     * The person does not want it any more. While it is being saved that is stopped, and what was
     * chosen stays; who does not want to wait for that can leave. What was chosen goes only after a
     * question.
     */
    void giveUp(Dialogs dialogs, Runnable close) {
        if (canStop().get()) {
            stop();
        } else {
            DiscardQuestion.before(isTouched(), close, dialogs, open.words());
        }
    }

    private boolean isTouched() {
        boolean ticked =
                Stream.of(changesCategory, changesUnit, changesReorderPoint, changesPrice)
                        .anyMatch(BooleanProperty::get);
        boolean typed =
                Stream.of(category, unit, reorderPoint, price)
                        .anyMatch(input -> !input.text().get().isBlank());
        return ticked || typed || changesActive.get();
    }

    /** Changes them, once, or says at the fields what is wrong. */
    public void save() {
        if (saving.get() || saved.get()) {
            return;
        }
        List<Input<?>> wanted = new ArrayList<>();
        check(wanted, changesCategory, category);
        check(wanted, changesUnit, unit);
        check(wanted, changesReorderPoint, reorderPoint);
        check(wanted, changesPrice, price);
        boolean good = Input.checkAll(wanted.toArray(Input<?>[]::new));
        List<ItemEdit> edits = edits().orElse(List.of());
        if (!good || edits.isEmpty()) {
            return;
        }
        if (open.lastChange().busy().get()) {
            say("items.busy"); // here it is seen
            return;
        }
        int count = items.size();
        Words words = open.words();
        changes.change(
                items,
                edits,
                () -> words.say("bulk.what", words.formats().count(count), count),
                new Saving());
    }

    /** What the card shows of its own change; that of another screen is none of its business. */
    private final class Saving implements BulkChanges.Outcome {

        @Override
        public void begun(Runnable stopIt) {
            stop = stopIt;
            saving.set(true);
            say("bulk.saving");
        }

        @Override
        public void saved() {
            over();
            saved.set(true);
        }

        @Override
        public void notSaved() {
            over();
            look();
        }

        private void over() {
            stopping.set(false);
            saving.set(false);
        }
    }

    /** In the place of what would be changed. */
    private void say(String key) {
        previews.cancel();
        preview.set(open.words().say(key));
    }

    private void stop() {
        stopping.set(true);
        say("bulk.stopping");
        stop.run();
    }

    private static void check(List<Input<?>> wanted, BooleanProperty ticked, Input<?> input) {
        if (ticked.get()) {
            wanted.add(input);
        }
    }

    /** True while it is being saved. */
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /** Whether it is being saved, and was not asked to stop yet. */
    BooleanExpression canStop() {
        return canStop;
    }

    /** How many items it is about. */
    public int count() {
        return items.size();
    }

    public BooleanProperty changesCategory() {
        return changesCategory;
    }

    public BooleanProperty changesUnit() {
        return changesUnit;
    }

    public BooleanProperty changesReorderPoint() {
        return changesReorderPoint;
    }

    public BooleanProperty changesPrice() {
        return changesPrice;
    }

    public BooleanProperty changesActive() {
        return changesActive;
    }

    /** Blank takes the category away. */
    public Input<String> category() {
        return category;
    }

    public Input<String> unit() {
        return unit;
    }

    public Input<Quantity> reorderPoint() {
        return reorderPoint;
    }

    /** A percentage or an amount, by {@link #pricing}. */
    public Input<BigDecimal> price() {
        return price;
    }

    public ObjectProperty<Pricing> pricing() {
        return pricing;
    }

    /** Whether they become active; else they are retired. */
    public BooleanProperty active() {
        return active;
    }

    ObservableList<String> categories() {
        return proposals.categories();
    }

    ObservableList<String> units() {
        return proposals.units();
    }

    /** How many items would be changed, or why they cannot be, in a sentence. */
    public ReadOnlyStringProperty preview() {
        return preview.getReadOnlyProperty();
    }

    /** True once it is saved. */
    public BooleanProperty saved() {
        return saved;
    }
}
