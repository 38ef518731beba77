/**
 * The Movements page: the ledger to look through, what stands behind each movement, and the way to
 * take movements back.
 *
 * <p>Knows no other screen.
 */
@NullMarked
package storeroom.ui.movements;

import org.jspecify.annotations.NullMarked;
