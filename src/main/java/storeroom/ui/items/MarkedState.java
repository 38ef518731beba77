package storeroom.ui.items;

import javafx.css.PseudoClass;

/** How it shows that a row is marked. */
final class MarkedState {

    static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private MarkedState() {}
}
