/**
 * The values of a storeroom: items, quantities, money, movements and what a page of them looks
 * like.
 *
 * <p>Knows nothing but {@code java.*}: no database, no window, no language of messages.
 */
@NullMarked
package storeroom.model;

import org.jspecify.annotations.NullMarked;
