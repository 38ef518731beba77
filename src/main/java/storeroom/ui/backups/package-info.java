/**
 * The Backups page: which ones are there, making one now, the second folder, and putting one in the
 * place of what is there.
 *
 * <p>Knows {@code ui.common} and {@code safety}; no other screen.
 */
@NullMarked
package storeroom.ui.backups;

import org.jspecify.annotations.NullMarked;
