package storeroom.ui.stock;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import storeroom.model.Movement;
import storeroom.ui.common.Words;

import java.util.List;

/** The latest movements: as many whole lines as there is room for. */
final class MovementLines extends Pane {

    private final Words words;
    private final Region more;

    /**
     * @param more stands below the last line
     */
    MovementLines(Words words, Region more) {
        this.words = words;
        this.more = more;
        getStyleClass().add("movement-lines");
        setMinHeight(MovementLine.HEIGHT * 2);
        getChildren().add(more);
    }

    void show(List<Movement> movements) {
        getChildren()
                .setAll(
                        movements.stream()
                                .<Node>map(movement -> new MovementLine(movement, words))
                                .toList());
        getChildren().add(more);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().size() * MovementLine.HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double below = more.prefHeight(-1);
        int room = Math.max(1, (int) ((getHeight() - below) / MovementLine.HEIGHT));
        int lines = getChildren().size() - 1;
        for (int i = 0; i < lines; i++) {
            Node line = getChildren().get(i);
            line.setVisible(i < room);
            line.resizeRelocate(0, i * MovementLine.HEIGHT, getWidth(), MovementLine.HEIGHT);
        }
        double end = Math.min(room, lines) * MovementLine.HEIGHT;
        more.resizeRelocate(0, end + 2, getWidth(), below);
    }
}
