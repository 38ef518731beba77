/**
 * The stock page: the list of items with what lies there, one item's detail and history, and the
 * forms that receive, issue and adjust.
 *
 * <p>Knows no other screen.
 */
@NullMarked
package storeroom.ui.stock;

import org.jspecify.annotations.NullMarked;
