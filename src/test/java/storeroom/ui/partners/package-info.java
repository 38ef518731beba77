@NullMarked
package storeroom.ui.partners;

import org.jspecify.annotations.NullMarked;
