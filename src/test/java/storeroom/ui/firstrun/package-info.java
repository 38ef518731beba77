@NullMarked
package storeroom.ui.firstrun;

import org.jspecify.annotations.NullMarked;
