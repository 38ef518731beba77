package storeroom.ui.common;

import javafx.scene.input.KeyCombination;

/**
 * A key that does something.
 *
 * @param what what it does, in words
 */
public record Shortcut(KeyCombination keys, String what, Runnable action) {

    /**
     * @param keys as {@link KeyCombination#valueOf} reads it: {@code Shortcut+F}
     */
    public static Shortcut of(String keys, String what, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), what, action);
    }
}
