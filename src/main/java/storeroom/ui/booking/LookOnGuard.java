package storeroom.ui.booking;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import storeroom.ui.common.Burst;

/**
 * While nothing may be booked, what a scanner types presses nothing and is answered, wherever in
 * the window the focus is, except in a field for text: there it is seen.
 */
final class LookOnGuard {

    private final Runnable answer;
    private final Burst burst = new Burst();
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;

    /** Of its own and bound, so that the company does not keep pages that are gone. */
    private final BooleanProperty refused = new SimpleBooleanProperty();

    /**
     * @param page scans are meant for it as long as it is in the window
     * @param answer says that nothing is booked
     */
    LookOnGuard(Region page, ObservableValue<Boolean> refused, Runnable answer) {
        this.answer = answer;
        this.refused.bind(refused);
        page.sceneProperty().subscribe(this::move);
    }

    private void move(Scene from, Scene to) {
        if (from != null) {
            from.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            from.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        }
        if (to != null) {
            to.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
            to.addEventFilter(KeyEvent.KEY_TYPED, typed);
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        if (guards(event)
                && !text.isEmpty()
                && text.codePoints().noneMatch(Character::isISOControl)) {
            event.consume();
            if (burst.typed(System.nanoTime())) {
                answer.run();
            }
        }
    }

    /** Enter and blanks press the button that has the focus. */
    private void pressed(KeyEvent event) {
        boolean presses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (presses && guards(event) && burst.isUnderWay(System.nanoTime())) {
            event.consume();
        }
    }

    private boolean guards(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        return refused.get() && plain && !(event.getTarget() instanceof TextInputControl);
    }
}
