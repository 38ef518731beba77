package storeroom.operation;

import storeroom.model.Quantity;
import storeroom.model.Rule;
import storeroom.repository.StockLevels.Bookable;

import java.util.Optional;

/**
 * Whether stock may become what a movement would make it.
 *
 * <p>The rule is about what is on hand now, not about the balance of the past day that a movement
 * is dated: shops book late, and in any order.
 */
final class StockRule {

    private StockRule() {}

    /**
     * Taking out more than is there breaks the rule of an item that must not go below zero. What is
     * below zero already may be filled up, though not to the top.
     */
    static Optional<Rule> brokenBy(Bookable item, Quantity change) {
        long onHand = item.onHand().thousandths();
        if (isTooLarge(onHand, change.thousandths())) {
            return Optional.of(new Rule.QuantityTooLarge());
        }
        if (isTooLittle(onHand, change.thousandths()) && !item.mayGoNegative()) {
            return Optional.of(
                    new Rule.NotEnoughStock(
                            item.sku(), item.name(), item.unit(), item.onHand(), change.negated()));
        }
        return Optional.empty();
    }

    /** Both in thousandths and within {@link Quantity#LIMIT}. */
    static boolean isTooLarge(long onHand, long change) {
        return Math.abs(onHand + change) > Quantity.LIMIT;
    }

    /** Both in thousandths: something is taken out that is not there. */
    static boolean isTooLittle(long onHand, long change) {
        return change < 0 && onHand + change < 0;
    }
}
