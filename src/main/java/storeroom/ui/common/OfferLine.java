package storeroom.ui.common;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One line of a price list: what or who, the price, and the terms in small. The first part opens
 * the card that changes it.
 */
public final class OfferLine extends VBox {

    /**
     * @param what the item or the supplier
     * @param preferred whether a dot says that it is bought there
     * @param open opens the card
     */
    public OfferLine(
            String what,
            String prices,
            String terms,
            boolean preferred,
            Runnable open,
            Words words) {
        getStyleClass().add("offer-line");
        Hyperlink link = new Hyperlink(what);
        link.getStyleClass().add("offer-name");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setMnemonicParsing(false);
        link.setOnAction(_ -> open.run());
        Label said = Parts.paragraph(terms, "offer-terms");
        if (preferred) {
            said.setText(words.say("supplier.preferred", terms));
        }
        link.setAccessibleText(words.say("supplier.line", what, prices, said.getText()));
        getChildren().addAll(link, Parts.paragraph(prices, "offer-prices"), said);
    }
}
