package storeroom.ui.common;

import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.ui.common.Input.Read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** How forms read numbers, money, days and texts, and what they say about bad ones. */
public final class Inputs {

    private final Words words;

    public Inputs(Words words) {
        this.words = words;
    }

    /** A quantity, negative ones included. */
    public Read<Quantity> quantity(String typed) {
        if (typed.isBlank()) {
            return Read.bad(words.say("input.quantity.missing"));
        }
        try {
            return Read.good(words.formats().quantity(typed.strip()));
        } catch (NumberFormatException | ArithmeticException e) {
            return Read.bad(words.say("input.quantity.bad", words.formats().quantity(EXAMPLE)));
        }
    }

    private static final Quantity EXAMPLE = new Quantity(12_500);

    /** A quantity that is not negative; blank is zero. */
    public Read<Quantity> level(String typed) {
        if (typed.isBlank()) {
            return Read.good(Quantity.ZERO);
        }
        return switch (quantity(typed)) {
            case Read.Good<Quantity>(Quantity value) when value.isNegative() ->
                    Read.bad(words.say("input.negative"));
            case Read<Quantity> read -> read;
        };
    }

    /** An amount of money that is not negative, or none. */
    public Read<Optional<Money>> price(String typed) {
        if (typed.isBlank()) {
            return Read.good(Optional.empty());
        }
        try {
            Money money = words.formats().money(typed.strip());
            return money.isNegative()
                    ? Read.bad(words.say("input.negative"))
                    : Read.good(Optional.of(money));
        } catch (NumberFormatException | ArithmeticException e) {
            return Read.bad(words.say("input.money.bad", words.formats().money(PRICE)));
        }
    }

    private static final Money PRICE = new Money(45_000);

    /** A day up to today. */
    public Read<LocalDate> day(String typed) {
        try {
            LocalDate day = words.formats().readDay(typed);
            return storeroom.model.Ledger.brokenBy(day, words.formats().today())
                    .<Read<LocalDate>>map(rule -> Read.bad(words.rules().say(rule)))
                    .orElseGet(() -> Read.good(day));
        } catch (DateTimeException e) {
            return Read.bad(
                    words.say("input.day.bad", words.formats().shortDay(words.formats().today())));
        }
    }

    /** Any text up to a length. */
    public Function<String, Read<String>> text(int atMost) {
        return typed ->
                typed.strip().length() <= atMost
                        ? Read.good(typed.strip())
                        : Read.bad(words.say("input.long", words.formats().count(atMost)));
    }

    /** A text that must not be blank. */
    public Function<String, Read<String>> needed(int atMost) {
        return typed ->
                typed.isBlank() ? Read.bad(words.say("input.missing")) : text(atMost).apply(typed);
    }
}
