package storeroom.ui.common;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * The middle of a card: as high as what lies in it, and scrolled where there is less room. It
 * reaches into the card's edge, so that neither the ring around a field is cut off nor the bar
 * takes room from the fields.
 */
final class CardScroll extends QuietScroll {

    /** How far it reaches into the card's edge; the style sheet gives as much to the content. */
    static final Insets MARGIN = new Insets(-4, -18, -4, -4);

    /** With less than this the whole card is scrolled. */
    private static final double LEAST = 72;

    private final Region inside;

    CardScroll(Region inside) {
        super(inside);
        this.inside = inside;
        getStyleClass().add("card-scroll");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        InSight.keep(this);
        heightProperty().addListener((_, _, _) -> InSight.showFocused(this));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL; // its texts are wrapped
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(inside.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(LEAST, prefHeight(width));
    }
}
