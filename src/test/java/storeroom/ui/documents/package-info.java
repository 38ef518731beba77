@NullMarked
package storeroom.ui.documents;

import org.jspecify.annotations.NullMarked;
