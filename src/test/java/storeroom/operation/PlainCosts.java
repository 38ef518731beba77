package storeroom.operation;

import storeroom.model.CostMethod;
import storeroom.model.Money;
import storeroom.model.MovementKind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one item is worth, worked out in the plainest way, in whole ten-thousandths. */
final class PlainCosts {

    private record Layer(BigDecimal units, BigDecimal worth) {}

    private final CostMethod method;
    private final List<Layer> layers = new ArrayList<>();
    private BigDecimal onHand = BigDecimal.ZERO;
    private BigDecimal worth = BigDecimal.ZERO;
    private BigDecimal lastWorth;
    private BigDecimal lastUnits = BigDecimal.valueOf(1_000);

    PlainCosts(CostMethod method, long cost) {
        this.method = method;
        lastWorth = BigDecimal.valueOf(cost);
    }

    long value() {
        return worth.longValueExact();
    }

    private static BigDecimal share(BigDecimal units, BigDecimal worth, BigDecimal of) {
        return worth.multiply(units).divide(of, 0, RoundingMode.HALF_UP);
    }

    private boolean isAverageThere() {
        return method == CostMethod.MOVING_AVERAGE && onHand.signum() > 0;
    }

    private BigDecimal atCostOfToday(BigDecimal units) {
        return isAverageThere() ? share(units, worth, onHand) : share(units, lastWorth, lastUnits);
    }

    void next(MovementKind kind, long change, Optional<Money> price) {
        BigDecimal units = BigDecimal.valueOf(Math.abs(change));
        boolean isBought = kind == MovementKind.RECEIPT || kind == MovementKind.OPENING;
        Optional<Money> cost = price.filter(_ -> isBought && change > 0);
        if (change > 0) {
            in(units, cost);
        } else {
            out(units);
        }
    }

    private void in(BigDecimal units, Optional<Money> cost) {
        BigDecimal after = onHand.add(units);
        BigDecimal stays = onHand.signum() < 0 ? after : units;
        if (after.signum() <= 0) {
            worth =
                    after.signum() == 0
                            ? BigDecimal.ZERO
                            : worth.add(share(units, worth.negate(), onHand.negate()));
        } else {
            BigDecimal comes =
                    cost.map(
                                    one ->
                                            share(
                                                    stays,
                                                    BigDecimal.valueOf(one.tenThousandths()),
                                                    BigDecimal.valueOf(1_000)))
                            .orElseGet(() -> atCostOfToday(stays));
            worth = onHand.signum() < 0 ? comes : worth.add(comes);
            layers.add(new Layer(stays, comes));
        }
        onHand = after;
        cost.ifPresent(
                one -> {
                    lastWorth = BigDecimal.valueOf(one.tenThousandths());
                    lastUnits = BigDecimal.valueOf(1_000);
                });
    }

    private void out(BigDecimal units) {
        BigDecimal after = onHand.subtract(units);
        if (onHand.signum() <= 0) {
            worth = worth.subtract(atCostOfToday(units));
        } else if (after.signum() <= 0) {
            BigDecimal missing = atCostOfToday(after.negate());
            if (isAverageThere()) {
                lastWorth = worth;
                lastUnits = onHand;
            }
            worth = missing.negate();
            layers.clear();
        } else if (method == CostMethod.MOVING_AVERAGE) {
            worth = worth.subtract(share(units, worth, onHand));
        } else {
            takeFromTheOldest(units);
        }
        onHand = after;
    }

    private void takeFromTheOldest(BigDecimal units) {
        BigDecimal wanted = units;
        while (wanted.signum() > 0) {
            Layer oldest = layers.removeFirst();
            BigDecimal part = wanted.min(oldest.units());
            BigDecimal cost = share(part, oldest.worth(), oldest.units());
            if (part.compareTo(oldest.units()) < 0) {
                layers.addFirst(
                        new Layer(oldest.units().subtract(part), oldest.worth().subtract(cost)));
            }
            worth = worth.subtract(cost);
            wanted = wanted.subtract(part);
        }
    }
}
