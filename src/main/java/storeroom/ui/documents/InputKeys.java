package storeroom.ui.documents;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys of fields. */
final class InputKeys {

    private InputKeys() {}

    /** In a field of many lines the tabulator goes on to the next field, as in all others. */
    static void tabLeaves(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB
                && !event.isControlDown()
                && event.getSource() instanceof Node field) {
            event.consume();
            field.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
