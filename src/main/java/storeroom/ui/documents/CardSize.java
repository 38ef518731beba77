package storeroom.ui.documents;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import storeroom.ui.common.Overlay;

/** Cards with a long table in them: as large as the window lets them be. */
final class CardSize {

    /** In pixels. */
    static final double WIDTH = 1080;

    private static final double AROUND = 48;
    private static final double LEAST = 172;

    private CardSize() {}

    /**
     * Sizes them; in a low window the table keeps some rows, and the card is scrolled.
     *
     * @param besides pixels that the rest of the card takes
     */
    static void fill(Region card, TableView<?> table, Overlay overlay, double besides) {
        card.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.clamp(overlay.getWidth() - AROUND, 320, WIDTH),
                                overlay.widthProperty()));
        table.setMinHeight(LEAST);
        table.prefHeightProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.max(LEAST, overlay.getHeight() - AROUND - besides),
                                overlay.heightProperty()));
    }
}
