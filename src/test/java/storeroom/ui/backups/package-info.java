@NullMarked
package storeroom.ui.backups;

import org.jspecify.annotations.NullMarked;
