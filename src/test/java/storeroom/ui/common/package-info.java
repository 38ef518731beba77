@NullMarked
package storeroom.ui.common;

import org.jspecify.annotations.NullMarked;
