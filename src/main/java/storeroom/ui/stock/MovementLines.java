package storeroom.ui.stock;

import storeroom.model.Movement;
import storeroom.ui.common.Words;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** The latest movements: as many whole lines as there is room for. */
final class MovementLines extends Pane {

    private final Words words;

    MovementLines(Words words) {
        this.words = words;
        getStyleClass().add("movement-lines");
        setMinHeight(MovementLine.HEIGHT);
    }

    void show(List<Movement> movements) {
        getChildren()
                .setAll(
                        movements.stream()
                                .<Node>map(movement -> new MovementLine(movement, words))
                                .toList());
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().size() * MovementLine.HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        long room = Math.max(1, Math.round(Math.floor(getHeight() / MovementLine.HEIGHT)));
        for (int i = 0; i < getChildren().size(); i++) {
            Node line = getChildren().get(i);
            line.setVisible(i < room);
            line.resizeRelocate(0, i * MovementLine.HEIGHT, getWidth(), MovementLine.HEIGHT);
        }
    }
}
