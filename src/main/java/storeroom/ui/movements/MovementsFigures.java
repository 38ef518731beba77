package storeroom.ui.movements;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

import storeroom.model.LedgerFigures;
import storeroom.model.Quantity;
import storeroom.ui.common.Words;

/** The line beside the title: how many movements are shown, and what they did. */
final class MovementsFigures {

    private final MovementsViewModel model;
    private final Words words;

    MovementsFigures(MovementsViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** Follows the list; blank until its figures are known. */
    StringBinding text() {
        return Bindings.createStringBinding(
                () -> model.figures().get().map(this::text).orElse(""),
                model.figures(),
                model.unit());
    }

    /** Of one item, how much; of several, how often. */
    private String text(LedgerFigures all) {
        return all.in().isPresent() && all.out().isPresent()
                ? units(all, all.in().get(), all.out().get())
                : counts(all);
    }

    private String units(LedgerFigures all, Quantity in, Quantity out) {
        return words.say(
                "ledger.figures.item",
                words.formats().count(all.movements()),
                all.movements(),
                words.formats().quantity(in),
                words.formats().quantity(out),
                model.unit().get().orElse(""));
    }

    /** They add up: what neither brought nor took anything is named, too. */
    private String counts(LedgerFigures all) {
        String counts =
                words.say(
                        "ledger.figures",
                        words.formats().count(all.movements()),
                        all.movements(),
                        words.formats().count(all.ins()),
                        words.formats().count(all.outs()));
        int same = all.movements() - all.ins() - all.outs();
        return same == 0
                ? counts
                : words.say("ledger.figures.same", counts, words.formats().count(same));
    }
}
