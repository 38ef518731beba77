package storeroom.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;

/**
 * Nodes beside each other on one line, as long as there is room for that; {@link Parts#spring}
 * pushes what follows to the right. Where there is not, what follows the first spring goes on
 * below, on as many lines as it needs, and nothing is cut off. The gaps come from the style sheet.
 */
public class WrappingLine extends FlowPane {

    public WrappingLine(Node... nodes) {
        super(nodes);
    }

    /** A node, and how wide it is shown. */
    private record Placed(Node node, double width) {}

    private List<List<Placed>> lines(double width) {
        List<Node> all = getManagedChildren();
        double whole = oneLine(all);
        if (width < 0 || whole <= width) {
            return List.of(onOneLine(all, Math.max(0, width - whole)));
        }
        List<List<Placed>> lines = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        double left = width;
        boolean parted = false;
        for (Node node : all) {
            boolean parts = isSpring(node) && !parted;
            double wide = isSpring(node) ? 0 : Math.min(width, wide(node));
            if (!line.isEmpty() && (parts || wide > left)) {
                lines.add(line);
                line = new ArrayList<>();
                left = width;
            }
            parted |= parts;
            if (!isSpring(node)) {
                line.add(new Placed(node, wide));
                left -= wide + getHgap();
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private List<Placed> onOneLine(List<Node> all, double spare) {
        long springs = all.stream().filter(WrappingLine::isSpring).count();
        return all.stream()
                .map(node -> new Placed(node, isSpring(node) ? spare / springs : wide(node)))
                .toList();
    }

    private double oneLine(List<Node> all) {
        double wide = 0;
        for (Node node : all) {
            wide += isSpring(node) ? 0 : wide(node);
        }
        return wide + gaps(all.size());
    }

    private double wide(Node node) {
        return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1)));
    }

    private double high(Placed one) {
        Node node = one.node();
        return snapSizeY(Math.max(node.minHeight(one.width()), node.prefHeight(one.width())));
    }

    private double gaps(int nodes) {
        return Math.max(0, nodes - 1) * getHgap();
    }

    private static boolean isSpring(Node node) {
        return HBox.getHgrow(node) == Priority.ALWAYS;
    }

    private double height(List<Placed> line) {
        return line.stream().mapToDouble(one -> high(one)).max().orElse(0);
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides()
                + getManagedChildren().stream()
                        .mapToDouble(node -> snapSizeX(node.minWidth(-1)))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + oneLine(getManagedChildren());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<List<Placed>> lines = lines(width < 0 ? -1 : width - sides());
        double high = Math.max(0, lines.size() - 1) * getVgap();
        for (List<Placed> line : lines) {
            high += height(line);
        }
        return snappedTopInset() + high + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        List<List<Placed>> lines = lines(getWidth() - sides());
        double y = snappedTopInset();
        double alone = getHeight() - y - snappedBottomInset(); // one line stands in the middle
        for (List<Placed> line : lines) {
            double high = lines.size() == 1 ? Math.max(alone, height(line)) : height(line);
            double x = snappedLeftInset();
            for (Placed one : line) {
                double own = Math.min(high, high(one));
                one.node()
                        .resizeRelocate(
                                snapPositionX(x),
                                snapPositionY(y + (high - own) / 2),
                                one.width(),
                                own);
                x += one.width() + getHgap();
            }
            y += high + getVgap();
        }
    }
}
