/**
 * The page that tells who changed which master data and settings, when, from what to what.
 *
 * <p>Knows no other screen.
 */
@NullMarked
package storeroom.ui.audit;

import org.jspecify.annotations.NullMarked;
