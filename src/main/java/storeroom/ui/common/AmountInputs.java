package storeroom.ui.common;

import storeroom.model.Quantity;
import storeroom.ui.common.Input.Read;

import java.util.Optional;
import java.util.function.Function;

/** How the form of an item reads what only items have, and what it says about bad ones. */
public final class AmountInputs {

    private final Inputs inputs;
    private final Words words;

    public AmountInputs(Words words) {
        this.words = words;
        inputs = new Inputs(words);
    }

    /** A quantity greater than zero; blank is one. */
    public Read<Quantity> pack(String typed) {
        if (typed.isBlank()) {
            return Read.good(Quantity.ONE);
        }
        return switch (inputs.quantity(typed)) {
            case Read.Good<Quantity>(Quantity value) when !value.isPositive() ->
                    Read.bad(words.say("input.positive"));
            case Read<Quantity> read -> read;
        };
    }

    /** A quantity that is not negative, or none. */
    public Read<Optional<Quantity>> most(String typed) {
        if (typed.isBlank()) {
            return Read.good(Optional.empty());
        }
        return switch (inputs.level(typed)) {
            case Read.Good<Quantity>(Quantity value) -> Read.good(Optional.of(value));
            case Read.Bad<Quantity>(String sentence) -> Read.bad(sentence);
        };
    }

    /** A whole number of days, or none. */
    public Function<String, Read<Optional<Integer>>> days(int from, int to) {
        String sentence =
                words.say("input.days", words.formats().count(from), words.formats().count(to));
        return typed -> {
            if (typed.isBlank()) {
                return Read.good(Optional.empty());
            }
            try {
                int days = Integer.parseInt(typed.strip());
                return days < from || days > to ? Read.bad(sentence) : Read.good(Optional.of(days));
            } catch (NumberFormatException e) {
                return Read.bad(sentence);
            }
        };
    }
}
