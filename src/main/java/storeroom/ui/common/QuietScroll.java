package storeroom.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Scrolls what lies in it, and never has the focus: a mouse that is pressed on its ground leaves
 * the focus where the keyboard works.
 */
class QuietScroll extends ScrollPane {

    QuietScroll(Node inside) {
        super(inside);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
    }

    /** Without effect; a scroll pane would ask for it at each press of the mouse. */
    @Override
    public void requestFocus() {
        // what is in it has it
    }
}
