/**
 * The frame around the screens: navigation, status bar, opening a company, light and dark.
 *
 * <p>Knows no screen: it is handed pages.
 */
@NullMarked
package storeroom.ui.shell;

import org.jspecify.annotations.NullMarked;
