package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

import storeroom.model.Money;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;
import storeroom.ui.common.Words;

import java.util.Optional;

/** The line beside the title: what the marked rows add up to, or else what the list shows. */
final class StockFigures {

    private final StockViewModel model;
    private final Words words;

    StockFigures(StockViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** Follows the list; blank until it is read. */
    StringBinding text() {
        return Bindings.createStringBinding(
                () ->
                        model.totals()
                                .get()
                                .map(this::marked)
                                .or(() -> model.summary().get().map(this::list))
                                .orElse(""),
                model.summary(),
                model.rows(),
                model.listed(),
                model.totals());
    }

    private String list(StockSummary all) {
        int shown = model.rows().get().size();
        if (shown == all.items()) {
            String items =
                    words.say("stock.items", words.formats().count(all.items()), all.items());
            return withValue(items, all.value().filter(worth -> isKnown(worth, all)));
        }
        String part =
                words.say(
                        "stock.items.of",
                        words.formats().count(shown),
                        words.formats().count(all.items()),
                        all.items());
        return withValue(part, model.listed().get().flatMap(StockTotals::value));
    }

    /** Goods that are worth nothing at all are goods of which nobody has noted the cost. */
    private static boolean isKnown(Money worth, StockSummary all) {
        return all.items() > 0 && (!worth.equals(Money.ZERO) || all.items() == all.out());
    }

    private String marked(StockTotals marked) {
        String items = words.say("stock.marked", words.formats().count(marked.items()));
        if (marked.onHand().isPresent()) {
            items =
                    words.say(
                            "stock.marked.unit",
                            items,
                            words.formats().quantity(marked.onHand().get()),
                            marked.unit().orElse(""));
        }
        return withValue(items, marked.value());
    }

    private String withValue(String items, Optional<Money> value) {
        return value.map(worth -> words.say("stock.figures", items, words.formats().total(worth)))
                .orElse(items);
    }
}
