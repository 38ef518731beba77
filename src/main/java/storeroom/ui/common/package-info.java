/**
 * What the screens share: work off the window's thread, the feed of changes, dialogs, and the parts
 * that tables and forms are made of.
 *
 * <p>Knows {@code operation}, the health of {@code safety}, {@code model} and JavaFX; knows no
 * screen.
 */
@NullMarked
package storeroom.ui.common;

import org.jspecify.annotations.NullMarked;
