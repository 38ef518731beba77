/**
 * The import dialog: choose a file, say what its columns mean, check it, import it.
 *
 * <p>Knows no other screen; the work is {@code exchange}'s.
 */
@NullMarked
package storeroom.ui.importing;

import org.jspecify.annotations.NullMarked;
