package storeroom.ui.stock;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import storeroom.model.StockRow;
import storeroom.ui.common.Words;

/** How a row's state shows: in the colour of its figure and of its dot. */
final class Rows {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    private Rows() {}

    static void colour(Node node, StockRow row) {
        node.pseudoClassStateChanged(OUT, row.isOut());
        node.pseudoClassStateChanged(LOW, row.isLow() && !row.isOut());
    }

    static void plain(Node node) {
        node.pseudoClassStateChanged(OUT, false);
        node.pseudoClassStateChanged(LOW, false);
    }

    static String moved(StockRow row, Words words) {
        return row.movedOn()
                .map(day -> words.formats().moved(day, row.movedAt()))
                .orElse(words.say("stock.never"));
    }
}
