@NullMarked
package storeroom.ui.stock;

import org.jspecify.annotations.NullMarked;
