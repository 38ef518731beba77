package storeroom.repository;

import storeroom.model.Money;
import storeroom.model.Quantity;
import storeroom.model.StockTotals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Adds items up, exactly, however large. Not thread-safe. */
final class TotalsSum {

    private int items;
    private Optional<String> unit = Optional.empty();
    private boolean unitsDiffer;
    private long onHand;
    private long value;
    private BigInteger before = BigInteger.ZERO;

    void add(String itsUnit, long itsOnHand, long cost) {
        unitsDiffer |= items > 0 && !unit.equals(Optional.of(itsUnit));
        unit = Optional.of(itsUnit);
        items++;
        onHand += itsOnHand;
        addValue(itsOnHand, cost);
    }

    /**
     * Adds items that were added up elsewhere.
     *
     * @param itsItems how many, one at least
     * @param common the unit that all of them have; empty where they differ
     * @param products on hand × cost
     */
    void addAll(int itsItems, Optional<String> common, long itsOnHand, long products) {
        unitsDiffer |= common.isEmpty() || (items > 0 && !unit.equals(common));
        unit = common;
        items += itsItems;
        onHand += itsOnHand;
        addValue(products, 1);
    }

    /** Only the value. Both factors are within limits whose product may not fit into 64 bits. */
    void addValue(long itsOnHand, long cost) {
        long high = Math.multiplyHigh(itsOnHand, cost);
        long low = itsOnHand * cost;
        boolean fits = high == low >> 63;
        long sum = value + low;
        if (fits && ((value ^ sum) & (low ^ sum)) >= 0) {
            value = sum;
        } else {
            before =
                    before.add(BigInteger.valueOf(value))
                            .add(BigInteger.valueOf(itsOnHand).multiply(BigInteger.valueOf(cost)));
            value = 0;
        }
    }

    /** From thousandths × ten-thousandths to money; empty where that is too large. */
    Optional<Money> value() {
        BigInteger tenThousandths =
                new BigDecimal(before.add(BigInteger.valueOf(value)), Quantity.SCALE)
                        .setScale(0, RoundingMode.HALF_UP)
                        .unscaledValue();
        return tenThousandths.abs().compareTo(BigInteger.valueOf(Money.LIMIT)) > 0
                ? Optional.empty()
                : Optional.of(new Money(tenThousandths.longValueExact()));
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
