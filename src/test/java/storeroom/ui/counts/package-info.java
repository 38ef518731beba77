@NullMarked
package storeroom.ui.counts;

import org.jspecify.annotations.NullMarked;
