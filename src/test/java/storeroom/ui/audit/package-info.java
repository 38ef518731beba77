@NullMarked
package storeroom.ui.audit;

import org.jspecify.annotations.NullMarked;
