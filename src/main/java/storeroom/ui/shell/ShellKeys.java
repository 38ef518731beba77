package storeroom.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import storeroom.ui.common.Overlay;
import storeroom.ui.common.Shortcut;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Hears every key of the window before anybody else, and does what it is a shortcut for. */
final class ShellKeys {

    static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private static final List<KeyCombination> PASTES =
            List.of(KeyCombination.valueOf("Shortcut+V"), KeyCombination.valueOf("Shortcut+X"));

    private final Overlay overlay;
    private final Supplier<List<Shortcut>> shortcuts;
    private Optional<TextInputControl> typedIn = Optional.empty();

    /**
     * @param shortcuts those that work now; of two with one key the first
     */
    ShellKeys(Node window, Overlay overlay, Supplier<List<Shortcut>> shortcuts) {
        this.overlay = overlay;
        this.shortcuts = shortcuts;
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        window.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Something was booked, or the fields are others: Ctrl Z is not about typing any more. */
    void forgetTyping() {
        typedIn = Optional.empty();
    }

    private void key(KeyEvent event) {
        if (overlay.showing().get() || undoesTyping(event)) {
            return;
        }
        if (PASTES.stream().anyMatch(keys -> keys.match(event))) {
            typed(event);
        }
        for (Shortcut shortcut : shortcuts.get()) {
            if (shortcut.keys().match(event)) {
                event.consume();
                shortcut.action().run();
                return;
            }
        }
    }

    /** Ctrl Z is about what was done last: typing since the last booking, else that booking. */
    private boolean undoesTyping(KeyEvent event) {
        return UNDO.match(event)
                && event.getTarget() instanceof TextInputControl field
                && field.isUndoable()
                && typedIn.filter(field::equals).isPresent();
    }

    private void typed(KeyEvent event) {
        boolean isText = event.getEventType() == KeyEvent.KEY_PRESSED || !event.isShortcutDown();
        if (isText && event.getTarget() instanceof TextInputControl field) {
            typedIn = Optional.of(field);
        }
    }
}
