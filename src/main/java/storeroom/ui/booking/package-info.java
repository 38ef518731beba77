/**
 * Quick booking: one field that takes codes as fast as a scanner sends them, and the list of what
 * became of each.
 *
 * <p>Knows no other screen; who makes an item of an unknown code is passed in.
 */
@NullMarked
package storeroom.ui.booking;

import org.jspecify.annotations.NullMarked;
