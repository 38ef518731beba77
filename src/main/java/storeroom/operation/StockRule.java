package storeroom.operation;

import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.StockLevels.Bookable;

import java.util.Optional;

/** Whether stock may become what a movement would make it. */
final class StockRule {

    private StockRule() {}

    /**
     * Taking out more than is there breaks the rule of an item that must not go below zero. What is
     * below zero already may be filled up, though not to the top.
     */
    static Optional<Rule> brokenBy(Bookable item, Quantity change) {
        long after = item.onHand().thousandths() + change.thousandths();
        if (Math.abs(after) > Quantity.LIMIT) {
            return Optional.of(new Rule.QuantityTooLarge());
        }
        if (change.isNegative() && after < 0 && !item.mayGoNegative()) {
            return Optional.of(
                    new Rule.NotEnoughStock(
                            item.sku(), item.name(), item.unit(), item.onHand(), change.negated()));
        }
        return Optional.empty();
    }
}
