package storeroom.repository;

import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.model.StockTotals;

import java.math.BigInteger;
import java.util.Optional;

/** Adds items up, exactly, however large. Not thread-safe. */
final class TotalsSum {

    private int items;
    private Optional<String> unit = Optional.empty();
    private boolean unitsDiffer;
    private long onHand;
    private long value;
    private boolean isBeyond;
    private BigInteger before = BigInteger.ZERO;

    /**
     * Adds an item.
     *
     * @param itsValue in ten-thousandths
     */
    void add(String itsUnit, long itsOnHand, long itsValue) {
        unitsDiffer |= items > 0 && !unit.equals(Optional.of(itsUnit));
        unit = Optional.of(itsUnit);
        items++;
        onHand += itsOnHand;
        addValue(itsValue);
    }

    /**
     * Adds items that were added up elsewhere.
     *
     * @param itsItems how many, one at least
     * @param common the unit that all of them have; empty where they differ
     */
    void addAll(int itsItems, Optional<String> common, long itsOnHand, long itsValue) {
        unitsDiffer |= common.isEmpty() || (items > 0 && !unit.equals(common));
        unit = common;
        items += itsItems;
        onHand += itsOnHand;
        addValue(itsValue);
    }

    /** Only the value. */
    void addValue(long itsValue) {
        isBeyond |= CostLayers.isBeyond(itsValue);
        long sum = value + itsValue;
        if (((value ^ sum) & (itsValue ^ sum)) >= 0) {
            value = sum;
        } else {
            before = before.add(BigInteger.valueOf(value)).add(BigInteger.valueOf(itsValue));
            value = 0;
        }
    }

    /** Empty where it is too large for money, or that of one item is. */
    Optional<Money> value() {
        BigInteger all = before.add(BigInteger.valueOf(value));
        return isBeyond || all.abs().compareTo(BigInteger.valueOf(Money.LIMIT)) > 0
                ? Optional.empty()
                : Optional.of(new Money(all.longValueExact()));
    }

    StockTotals totals() {
        Optional<String> common = unitsDiffer ? Optional.empty() : unit;
        return new StockTotals(
                items,
                common,
                common.filter(_ -> Math.abs(onHand) <= Quantity.LIMIT)
                        .map(_ -> new Quantity(onHand)),
                value());
    }
}
