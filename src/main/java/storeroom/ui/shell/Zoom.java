package storeroom.ui.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows what lies in it larger. It is laid out as in a smaller window and drawn larger, so that
 * text, rows, columns, icons and charts keep their proportions, whoever gave their sizes.
 */
final class Zoom extends Region {

    private final Region inside;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);
    private final Scale scale = new Scale(1, 1);

    Zoom(Region inside) {
        this.inside = inside;
        inside.getTransforms().add(scale);
        getChildren().add(inside);
        factor.addListener((_, _, now) -> enlarge(now.doubleValue()));
    }

    private void enlarge(double now) {
        scale.setX(now);
        scale.setY(now);
        requestLayout();
    }

    /** One shows it as it is. */
    DoubleProperty factor() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        inside.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0; // the window says how small it may be
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return inside.prefWidth(height) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return inside.prefHeight(width) * factor.get();
    }
}
