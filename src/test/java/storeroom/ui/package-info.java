@NullMarked
package storeroom.ui;

import org.jspecify.annotations.NullMarked;
