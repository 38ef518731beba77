package storeroom.ui.partners;

import storeroom.model.Money;
import storeroom.model.PriceBreak;
import storeroom.model.Quantity;
import storeroom.ui.common.Input;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.util.Optional;

/**
 * One price break in its card. A line without a price is none.
 *
 * @param from blank is zero
 */
record PriceLine(Input<Quantity> from, Input<Optional<Money>> price) {

    static PriceLine of(String from, String price, Words words) {
        Inputs inputs = new Inputs(words);
        return new PriceLine(
                new Input<>(from, typed -> level(inputs, typed)),
                new Input<>(price, inputs::price));
    }

    private static Read<Quantity> level(Inputs inputs, String typed) {
        return inputs.level(typed);
    }

    static PriceLine of(PriceBreak step, Words words) {
        return of(
                step.from().isZero() ? "" : words.formats().quantity(step.from()),
                words.formats().money(step.price()),
                words);
    }

    boolean isEmpty() {
        return from.text().get().isBlank() && price.text().get().isBlank();
    }

    /** Says what is wrong with it; true when nothing is. */
    boolean check(Words words) {
        if (isEmpty()) {
            return true;
        }
        boolean good = Input.checkAll(from, price);
        if (good && price.text().get().isBlank()) {
            price.refuse(words.say("input.missing"));
            return false;
        }
        return good;
    }

    /** The break; empty where there is none, or where it is wrong. */
    Optional<PriceBreak> value() {
        return price.value()
                .get()
                .flatMap(one -> one)
                .flatMap(money -> from.value().get().map(much -> new PriceBreak(much, money)));
    }
}
