package storeroom.model;

import java.util.Optional;

/**
 * What the movements of a list add up to.
 *
 * @param movements how many there are
 * @param ins how many of them brought something
 * @param outs how many of them took something
 * @param in what they brought; known where the list is of one item, unless it is too large
 * @param out what they took, not negative; likewise
 */
public record LedgerFigures(
        int movements, int ins, int outs, Optional<Quantity> in, Optional<Quantity> out) {}
