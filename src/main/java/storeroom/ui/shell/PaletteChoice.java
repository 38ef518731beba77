package storeroom.ui.shell;

import javafx.scene.input.KeyCombination;

import java.util.Optional;

/**
 * Something the command palette offers.
 *
 * @param id by which it is known again, in any language
 * @param icon Feather icon before its name
 * @param detail what kind of thing it is, or what else is known of it
 * @param keys the key that does the same
 */
record PaletteChoice(
        String id,
        String icon,
        String title,
        String detail,
        Optional<KeyCombination> keys,
        Runnable action) {

    /** All of it, for those who hear it. */
    String spoken() {
        return detail.isEmpty() ? title : title + ", " + detail;
    }
}
