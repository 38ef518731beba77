/**
 * The Database page: what was counted, the file, and whether it is sound, live.
 *
 * <p>Knows {@code ui.common}, {@code safety} and {@code db}'s figures; no other screen.
 */
@NullMarked
package storeroom.ui.database;

import org.jspecify.annotations.NullMarked;
