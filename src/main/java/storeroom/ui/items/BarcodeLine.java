package storeroom.ui.items;

import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.Quantity;
import storeroom.ui.common.AmountInputs;
import storeroom.ui.common.Input;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

import java.util.Optional;

/**
 * One code of an item in its form, and how many units it stands for. An empty code is no code.
 *
 * @param quantity blank is one
 */
record BarcodeLine(Input<String> code, Input<Quantity> quantity) {

    static BarcodeLine of(String code, String quantity, Words words) {
        return new BarcodeLine(
                new Input<>(code, new Inputs(words).text(ItemDetails.CODE_LENGTH)),
                new Input<>(quantity, new AmountInputs(words)::pack));
    }

    static BarcodeLine of(Barcode barcode, Words words) {
        boolean one = barcode.quantity().equals(Quantity.ONE);
        return of(barcode.code(), one ? "" : words.formats().quantity(barcode.quantity()), words);
    }

    boolean isEmpty() {
        return code.text().get().isBlank();
    }

    /** Says what is wrong with it; true when nothing is. */
    boolean check() {
        return isEmpty() || Input.checkAll(code, quantity);
    }

    /** The code; empty where there is none, or where it is wrong. */
    Optional<Barcode> value() {
        return code.value()
                .get()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> quantity.value().get().map(much -> new Barcode(text, much)));
    }
}
