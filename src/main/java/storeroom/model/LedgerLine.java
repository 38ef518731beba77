package storeroom.model;

import java.util.Optional;

/**
 * A movement in a list of the ledger.
 *
 * @param balance what was there after it, in the order of business dates; known where the list is
 *     of one item, over all locations or at the one that the list is of
 */
public record LedgerLine(Movement movement, Optional<Quantity> balance) {}
