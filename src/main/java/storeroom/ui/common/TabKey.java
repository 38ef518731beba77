package storeroom.ui.common;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** In a field of many lines the tabulator goes on to the next field, as in all others. */
public final class TabKey {

    private TabKey() {}

    public static void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB
                && !event.isControlDown()
                && event.getSource() instanceof Node field) {
            event.consume();
            field.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
