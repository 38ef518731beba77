package storeroom.model;

import java.util.Optional;

/**
 * What some items of a stock list add up to.
 *
 * @param unit the one unit that all of them have; empty where they differ
 * @param onHand their sum; empty without a common unit, or where it is too large
 * @param value what that is worth; empty where it is too large to be money
 */
public record StockTotals(
        int items, Optional<String> unit, Optional<Quantity> onHand, Optional<Money> value) {}
