package storeroom.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Parts side by side, each as wide as the others; below each other where that is too narrow. */
public final class EqualColumns extends Region {

    private final double least;
    private final double gap;

    /**
     * @param least width of a column, in pixels: with less they stand below each other
     * @param gap between two columns, in pixels
     */
    public EqualColumns(double least, double gap, Region... parts) {
        this.least = least;
        this.gap = gap;
        getChildren().addAll(parts);
    }

    /** How wide each of them is when all of it is so wide. */
    private double column(double width) {
        int parts = getManagedChildren().size();
        double inside = width - snappedLeftInset() - snappedRightInset();
        double wide = (inside - (parts - 1) * gap) / Math.max(1, parts);
        return wide < least ? inside : Math.floor(wide);
    }

    private boolean isStacked(double width) {
        return width >= 0 && column(width) >= width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double wide = 0;
        for (var part : getManagedChildren()) {
            wide = Math.max(wide, part.prefWidth(-1));
        }
        int parts = getManagedChildren().size();
        return snappedLeftInset() + wide * parts + (parts - 1) * gap + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double column = width < 0 ? -1 : column(width);
        double high = 0;
        for (var part : getManagedChildren()) {
            double own = snapSizeY(part.prefHeight(column));
            high = isStacked(width) ? high + own : Math.max(high, own);
        }
        return snappedTopInset() + high + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double column = column(getWidth());
        double x = snappedLeftInset();
        double y = snappedTopInset();
        for (var part : getManagedChildren()) {
            double high = snapSizeY(part.prefHeight(column));
            part.resizeRelocate(x, y, column, high);
            if (isStacked(getWidth())) {
                y += high;
            } else {
                x += column + gap;
            }
        }
    }
}
