@NullMarked
package storeroom.ui.importing;

import org.jspecify.annotations.NullMarked;
