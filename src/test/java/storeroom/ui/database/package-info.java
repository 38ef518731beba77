@NullMarked
package storeroom.ui.database;

import org.jspecify.annotations.NullMarked;
