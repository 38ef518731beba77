@NullMarked
package storeroom.ui.movements;

import org.jspecify.annotations.NullMarked;
