package storeroom.ui.documents;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.model.DocumentLine;
import storeroom.model.ItemId;
import storeroom.model.LineDetails;
import storeroom.model.LineId;
import storeroom.model.LotId;
import storeroom.model.Money;
import storeroom.model.Percent;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.model.SupplierItem;
import storeroom.ui.common.Input;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.time.LocalDate;
import java.util.Optional;

/** One line of a document that is being written. On the window's thread. */
final class EditorLine {

    /**
     * What is not typed.
     *
     * @param item empty for a line of text
     * @param sku empty for a line of text
     * @param unit empty for a line of text
     * @param source the line that it bills
     */
    record Fixed(
            Optional<ItemId> item,
            String sku,
            String unit,
            Optional<LineId> source,
            Optional<LocalDate> expected,
            Optional<LotId> lot,
            String note) {

        static final Fixed TEXT =
                new Fixed(
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "");

        static Fixed of(ItemId item, String sku, String unit) {
            return new Fixed(
                    Optional.of(item),
                    sku,
                    unit,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "");
        }

        static Fixed of(DocumentLine line) {
            LineDetails details = line.details();
            return new Fixed(
                    details.item(),
                    line.sku(),
                    line.unit(),
                    details.source(),
                    details.expected(),
                    details.lot(),
                    details.note());
        }
    }

    /** What is typed, as it stands in the cells. */
    record Cells(String text, String quantity, String price, String discount, String tax) {}

    private final Words words;
    private final Fixed fixed;
    private final Input<String> text;
    private final Input<Quantity> quantity;
    private final Input<Money> price;
    private final Input<Percent> discount;
    private final Input<Percent> tax;
    private final ReadOnlyObjectWrapper<Optional<LineDetails>> details =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Money>> amount =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SupplierItem> terms = Optional.empty();
    private Optional<Money> proposed = Optional.empty();
    private Runnable changed = () -> {};

    EditorLine(Words words, Fixed fixed, Cells cells) {
        this.words = words;
        this.fixed = fixed;
        Inputs inputs = new Inputs(words);
        PercentInput percents = new PercentInput(words);
        text = new Input<>(cells.text(), inputs.needed(LineDetails.TEXT_LENGTH));
        quantity = new Input<>(cells.quantity(), typed -> positive(inputs.quantity(typed)));
        price = new Input<>(cells.price(), typed -> known(inputs.price(typed)));
        discount = new Input<>(cells.discount(), percents::read);
        tax = new Input<>(cells.tax(), percents::read);
        quantity.value().addListener((_, _, _) -> proposePrice());
        for (Input<?> one : new Input<?>[] {text, quantity, price, discount, tax}) {
            one.text().addListener((_, _, _) -> typed());
        }
        compute();
    }

    /** A line as it is kept. */
    static EditorLine of(DocumentLine line, Words words) {
        return new EditorLine(words, Fixed.of(line), cells(line.details(), words));
    }

    /** How a line is typed. */
    static Cells cells(LineDetails line, Words words) {
        return new Cells(
                line.text(),
                words.formats().quantity(line.quantity()),
                words.formats().money(line.unitPrice()),
                line.discount().isZero() ? "" : words.formats().rate(line.discount()),
                line.tax().isZero() ? "" : words.formats().rate(line.tax()));
    }

    private Read<Quantity> positive(Read<Quantity> read) {
        return read instanceof Read.Good<Quantity>(Quantity value) && !value.isPositive()
                ? Read.bad(words.rules().say(new Rule.QuantityNotPositive()))
                : read;
    }

    /** Nothing typed is nothing to pay. */
    private static Read<Money> known(Read<Optional<Money>> read) {
        return switch (read) {
            case Read.Good<Optional<Money>>(Optional<Money> value) ->
                    Read.good(value.orElse(Money.ZERO));
            case Read.Bad<Optional<Money>>(String sentence) -> Read.bad(sentence);
        };
    }

    /** Told after every change of what is typed. */
    void whenChanged(Runnable action) {
        changed = action;
    }

    private void typed() {
        compute();
        changed.run();
    }

    private void compute() {
        Optional<LineDetails> now = read();
        details.set(now);
        try {
            amount.set(now.map(LineDetails::net));
        } catch (ArithmeticException e) {
            amount.set(Optional.empty()); // more than an amount can be: said when it is saved
        }
    }

    private Optional<LineDetails> read() {
        if (text.value().get().isEmpty()
                || quantity.value().get().isEmpty()
                || price.value().get().isEmpty()
                || discount.value().get().isEmpty()
                || tax.value().get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new LineDetails(
                        fixed.item(),
                        text.value().get().get(),
                        quantity.value().get().get(),
                        price.value().get().get(),
                        discount.value().get().get(),
                        tax.value().get().get(),
                        fixed.expected(),
                        fixed.source(),
                        Quantity.ZERO,
                        fixed.note(),
                        fixed.lot()));
    }

    /** From now on its price follows the supplier's for the quantity, unless one is typed. */
    void buyAt(Optional<SupplierItem> offered, boolean now) {
        terms = offered;
        if (now) {
            proposed = price.value().get();
            proposePrice();
        } else {
            proposed = quantity.value().get().flatMap(this::offered);
        }
    }

    private Optional<Money> offered(Quantity much) {
        return terms.flatMap(one -> one.priceFor(much));
    }

    private void proposePrice() {
        Optional<Money> now = quantity.value().get().flatMap(this::offered);
        boolean follows = proposed.isPresent() && proposed.equals(price.value().get());
        if (follows && now.isPresent() && !now.equals(proposed)) {
            proposed = now;
            price.text().set(words.formats().money(now.get()));
        }
    }

    /** More of the same; without effect while its quantity is none. */
    void add(Quantity more) {
        quantity.value()
                .get()
                .ifPresent(now -> quantity.text().set(words.formats().quantity(now.plus(more))));
    }

    /** Says what is wrong in each cell; true when nothing is. */
    boolean check() {
        boolean good = Input.checkAll(text, quantity, price, discount, tax);
        if (good && amount.get().isEmpty()) {
            quantity.refuse(words.rules().say(new Rule.QuantityTooLarge()));
            return false;
        }
        return good;
    }

    Fixed fixed() {
        return fixed;
    }

    Cells cells() {
        return new Cells(
                text.text().get(),
                quantity.text().get(),
                price.text().get(),
                discount.text().get(),
                tax.text().get());
    }

    Input<String> text() {
        return text;
    }

    Input<Quantity> quantity() {
        return quantity;
    }

    Input<Money> price() {
        return price;
    }

    Input<Percent> discount() {
        return discount;
    }

    Input<Percent> tax() {
        return tax;
    }

    /** The line; empty while something is wrong with it. */
    ReadOnlyObjectProperty<Optional<LineDetails>> details() {
        return details.getReadOnlyProperty();
    }

    /** What it comes to without tax; empty while that is not known. */
    ReadOnlyObjectProperty<Optional<Money>> amount() {
        return amount.getReadOnlyProperty();
    }
}
