/** Stocktaking: the sheets, the counting of one of them, and the booking of what differs. */
@NullMarked
package storeroom.ui.counts;

import org.jspecify.annotations.NullMarked;
