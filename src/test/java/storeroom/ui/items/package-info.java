@NullMarked
package storeroom.ui.items;

import org.jspecify.annotations.NullMarked;
