package storeroom.model;

import java.util.Optional;

/**
 * A movement with what it did to the value of its item's stock.
 *
 * @param did what it did; empty where that is too large to be money
 * @param after what the item was worth after it, over all locations; likewise
 */
public record ValuedMovement(Movement movement, Optional<Money> did, Optional<Money> after) {}
