package storeroom.ui.importing;

import storeroom.exchange.Field;
import storeroom.exchange.RowSample;
import storeroom.model.ItemField;
import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.ui.common.Words;

import java.util.Optional;
import java.util.stream.Collectors;

/** What a row changes, in words. */
final class SampleTexts {

    private final Words words;

    SampleTexts(Words words) {
        this.words = words;
    }

    /** {@code Unit price 1.50 → 1.80, Category – → Screws}. */
    String changes(RowSample row) {
        return row.changes().stream()
                .map(
                        change ->
                                words.say(
                                        "import.rows.change",
                                        words.say(
                                                "field."
                                                        + Field.valueOf(change.field().name())
                                                                .title()),
                                        value(change.field(), change.before()),
                                        value(change.field(), change.after())))
                .collect(Collectors.joining(", "));
    }

    /** {@code Sale}. */
    String kind(RowSample row) {
        return row.moved().map(moved -> words.say("kind." + moved.kind().name())).orElse("");
    }

    /** {@code +12}, {@code −3}: how the stock changes. */
    String quantity(RowSample row) {
        return row.moved().map(moved -> words.formats().change(moved.change())).orElse("");
    }

    /** {@code 21/11/2026}. */
    String day(RowSample row) {
        return row.moved().map(moved -> words.formats().shortDay(moved.day())).orElse("");
    }

    private String value(ItemField field, Optional<String> value) {
        if (value.isEmpty()) {
            return words.say("stock.none");
        }
        return switch (field.type()) {
            case TEXT, DAYS -> value.get();
            case QUANTITY -> words.formats().quantity(Quantity.parse(value.get()));
            case MONEY -> words.formats().money(Money.parse(value.get()));
            case TRUTH -> words.say("import." + value.get());
        };
    }
}
