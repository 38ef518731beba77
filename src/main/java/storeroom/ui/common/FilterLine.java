package storeroom.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

import org.controlsfx.control.textfield.CustomTextField;

import java.util.List;

/**
 * The line above a list: its search field, and what else narrows it. The field takes the room that
 * the others leave, so that all of it stands on one line as long as it can; where there is not even
 * room for that, the others go on in a second line, and the field is as wide as what it says while
 * it is empty. On the window's thread.
 */
public final class FilterLine extends FlowPane {

    private static final double WIDEST = 330;
    private static final double NARROWEST = 196;
    private static final double COMFORTABLE = 244;
    private static final double ROOM_FOR_KEY = 252;

    private final CustomTextField search;
    private final DoubleProperty room = new SimpleDoubleProperty(WIDEST);

    /**
     * @param key which key leads to the search; shown where there is room
     */
    public FilterLine(CustomTextField search, String key, List<? extends Node> others) {
        this.search = search;
        getStyleClass().addAll("search-line", "wrapping");
        getChildren().add(search);
        getChildren().addAll(others);
        search.setMinWidth(NARROWEST);
        search.prefWidthProperty().bind(room); // bound, so that no style sheet changes it
        search.setRight(
                Parts.showWhile(
                        Parts.keyHint(key), room.map(wide -> wide.doubleValue() > ROOM_FOR_KEY)));
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        double left = width - snappedLeftInset() - snappedRightInset() - 1;
        for (Node other : getChildren()) {
            if (other.isManaged() && !other.equals(search)) {
                left -= getHgap() + snapSizeX(other.prefWidth(-1));
            }
        }
        room.set(left < NARROWEST ? COMFORTABLE : Math.min(left, WIDEST));
    }
}
