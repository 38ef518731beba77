package storeroom.ui.common;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A list and what is chosen in it. Beside each other; in a page that is too narrow for that, as
 * with large text, the detail stands below the list with all that it says, and the page is
 * scrolled.
 */
public final class ListAndDetail extends Region {

    /** With less room than this the list would show too little beside the detail. */
    private static final double NARROW = 640;

    /** Its header and some rows, in pixels. */
    private static final double LIST = 34 + 5 * 36;

    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

    private final Region list;
    private final Region detail;

    /**
     * @param list takes the room that the detail leaves
     * @param detail as wide as the style sheet says, while it stands beside the list
     */
    public ListAndDetail(Region list, Region detail) {
        this.list = list;
        this.detail = detail;
        getStyleClass().add("list-and-detail");
        getChildren().addAll(list, detail);
        VBox.setVgrow(this, Priority.ALWAYS);
        widthProperty()
                .addListener(
                        (_, _, now) ->
                                pseudoClassStateChanged(STACKED, isStacked(now.doubleValue())));
    }

    private static boolean isStacked(double width) {
        return width < NARROW;
    }

    /** The detail's height when nothing of it has to be scrolled. */
    private double wholeDetail(double width) {
        for (Node part : detail.getChildrenUnmodifiable()) {
            if (part instanceof ScrollPane scroll && scroll.getContent() instanceof Region said) {
                return snapSizeY(said.prefHeight(width)) + 2;
            }
        }
        return snapSizeY(detail.prefHeight(width));
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private double insets() {
        return snappedTopInset() + snappedBottomInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0; // it is arranged for whatever width there is
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + list.prefWidth(-1) + detail.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return width >= 0 && isStacked(width)
                ? insets() + LIST + wholeDetail(inside(width))
                : insets() + Math.max(list.minHeight(-1), detail.minHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return width >= 0 && isStacked(width)
                ? computeMinHeight(width)
                : insets() + Math.max(list.prefHeight(-1), detail.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = inside(getWidth());
        double height = getHeight() - insets();
        if (isStacked(getWidth())) {
            double above = Math.max(LIST, snapSizeY(height - wholeDetail(width)));
            list.resizeRelocate(x, y, width, above);
            detail.resizeRelocate(x, y + above, width, Math.max(0, height - above));
        } else {
            double beside = snapSizeX(detail.prefWidth(-1));
            list.resizeRelocate(x, y, width - beside, height);
            detail.resizeRelocate(x + width - beside, y, beside, height);
        }
    }
}
