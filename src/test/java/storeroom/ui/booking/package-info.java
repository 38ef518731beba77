@NullMarked
package storeroom.ui.booking;

import org.jspecify.annotations.NullMarked;
