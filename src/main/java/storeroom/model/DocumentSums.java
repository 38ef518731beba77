package storeroom.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the lines of a document add up to, as EN 16931 has it: net is the sum of the lines' rounded
 * amounts; tax is worked out on the sum for each rate (BR-S-08, BR-S-09), not line by line, and
 * rounded half up to two decimals.
 *
 * @param taxes the tax of each rate, but for 0 %
 */
public record DocumentSums(Money net, SortedMap<Percent, Money> taxes) {

    /** Of no lines at all. */
    public static final DocumentSums NOTHING = of(List.of());

    /**
     * Adds lines up.
     *
     * @throws ArithmeticException beyond {@link Money#LIMIT}
     */
    public static DocumentSums of(List<LineDetails> lines) {
        Money net = Money.ZERO;
        SortedMap<Percent, Money> bases = new TreeMap<>();
        for (LineDetails line : lines) {
            Money amount = line.net();
            net = net.plus(amount);
            if (!line.tax().isZero()) {
                bases.merge(line.tax(), amount, Money::plus);
            }
        }
        SortedMap<Percent, Money> taxes = new TreeMap<>();
        bases.forEach(
                (rate, base) ->
                        taxes.put(
                                rate,
                                money(rate.of(base.toBigDecimal(), LineDetails.AMOUNT_DECIMALS))));
        return new DocumentSums(net, taxes);
    }

    /** All taxes together. */
    public Money tax() {
        return taxes.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** What is to be paid. */
    public Money gross() {
        return net.plus(tax());
    }

    static Money money(BigDecimal amount) {
        return new Money(
                amount.setScale(Money.SCALE, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact());
    }
}
