package storeroom.ui.documents;

import storeroom.model.DocumentLine;
import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.ui.common.Input;
import storeroom.ui.common.Input.Read;
import storeroom.ui.common.Inputs;
import storeroom.ui.common.Words;

/** How much of one line a customer brought back. */
final class ReturnRow {

    private final DocumentLine line;
    private final Quantity left;
    private final Words words;
    private final Input<Quantity> back;

    /**
     * @param left what can still come back
     */
    ReturnRow(DocumentLine line, Quantity left, Words words) {
        this.line = line;
        this.left = left;
        this.words = words;
        Inputs inputs = new Inputs(words);
        back = new Input<>("", typed -> allowed(inputs.level(typed)));
    }

    private Read<Quantity> allowed(Read<Quantity> read) {
        return read instanceof Read.Good<Quantity>(Quantity value) && value.compareTo(left) > 0
                ? Read.bad(
                        words.rules()
                                .say(
                                        new Rule.MoreThanWentOut(
                                                line.details().text(), line.unit(), left, value)))
                : read;
    }

    /** All of it came back. */
    void fill() {
        if (back.text().get().isBlank() && left.isPositive()) {
            back.text().set(words.formats().quantity(left));
        }
    }

    DocumentLine line() {
        return line;
    }

    /** What can still come back. */
    Quantity left() {
        return left;
    }

    Input<Quantity> back() {
        return back;
    }
}
