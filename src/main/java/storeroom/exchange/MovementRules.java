package storeroom.exchange;

import storeroom.model.MovementKind;

import java.util.Optional;
import java.util.Set;

/**
 * How the rows of a movement file are understood.
 *
 * @param kind of every row, where the file has no column for it
 * @param createItems an unknown SKU becomes an item, named by the file's name column
 * @param allowNegative an item that would go below zero is allowed to from then on
 * @param returns documents that begin with this take goods back: their quantities are negative, and
 *     are booked as returns
 * @param skip codes that are no goods, without regard to case: left out and counted
 */
public record MovementRules(
        Optional<MovementKind> kind,
        boolean createItems,
        boolean allowNegative,
        Optional<String> returns,
        Set<String> skip) {

    /** Every row says its kind, names a known item, and leaves stock behind. */
    public static final MovementRules STRICT =
            new MovementRules(Optional.empty(), false, false, Optional.empty(), Set.of());

    public MovementRules {
        skip = Set.copyOf(skip);
    }

    public MovementRules withKind(MovementKind value) {
        return new MovementRules(Optional.of(value), createItems, allowNegative, returns, skip);
    }

    public MovementRules withCreateItems(boolean value) {
        return new MovementRules(kind, value, allowNegative, returns, skip);
    }

    public MovementRules withAllowNegative(boolean value) {
        return new MovementRules(kind, createItems, value, returns, skip);
    }

    public MovementRules withReturns(String prefix) {
        return new MovementRules(kind, createItems, allowNegative, Optional.of(prefix), skip);
    }

    public MovementRules withSkip(Set<String> codes) {
        return new MovementRules(kind, createItems, allowNegative, returns, codes);
    }
}
