package storeroom.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The limits that the ways to buy an item keep, whoever writes them. */
public final class SupplierItemRules {

    private SupplierItemRules() {}

    /** The first rule that the record breaks by itself, if any. */
    public static Optional<Rule> brokenBy(SupplierItem one) {
        if (!one.packSize().isPositive() || one.minimumOrder().isNegative()) {
            return Optional.of(new Rule.QuantityNotPositive());
        }
        if (one.leadTimeDays() < 0 || one.leadTimeDays() > SupplierItem.LEAD_TIME_LIMIT) {
            return Optional.of(new Rule.NoSuchLeadTime(SupplierItem.LEAD_TIME_LIMIT));
        }
        return PartnerRules.atMost(one.code(), SupplierItem.CODE_LENGTH).or(() -> prices(one));
    }

    private static Optional<Rule> prices(SupplierItem one) {
        if (one.prices().size() > SupplierItem.PRICES_AT_MOST) {
            return Optional.of(new Rule.TooManyPrices(SupplierItem.PRICES_AT_MOST));
        }
        Set<Quantity> from = new HashSet<>();
        for (PriceBreak step : one.prices()) {
            if (step.from().isNegative() || step.price().isNegative()) {
                return Optional.of(new Rule.NegativePrice());
            }
            if (!from.add(step.from())) {
                return Optional.of(new Rule.PriceTwice(step.from()));
            }
        }
        return Optional.empty();
    }
}
