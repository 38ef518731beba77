package storeroom.model;

import java.util.Optional;

/**
 * The figures above the stock list, over all active items and the retired ones that are on hand.
 *
 * @param items how many there are
 * @param value what is on hand is worth; empty where that is too large to be money
 * @param low at or below their reorder point, and not retired
 * @param out with nothing on hand
 * @param idle without movement for {@link StockFilter#idleDays}
 */
public record StockSummary(int items, Optional<Money> value, int low, int out, int idle) {}
