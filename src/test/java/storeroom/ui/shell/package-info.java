@NullMarked
package storeroom.ui.shell;

import org.jspecify.annotations.NullMarked;
