package storeroom.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import storeroom.model.DayBalance;
import storeroom.model.Quantity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** An item's stock over some days as steps, with the reorder point as a line across. */
public final class StockChart extends Pane {

    private static final double HEIGHT = 74;
    private static final double AXIS = 18;
    private static final double STEP = 4;
    private static final double GAP = 4;

    private final Words words;
    private final Polygon area = new Polygon();
    private final Polyline steps = new Polyline();
    private final Line reorder = new Line();
    private final Label reorderLabel = Parts.label("", "chart-reorder");
    private final Label from = Parts.label("", "chart-axis");
    private final Label to = Parts.label("", "chart-axis");
    private Optional<StockCurve> curve = Optional.empty();

    /** Empty until {@link #show}. */
    public StockChart(Words words) {
        this.words = words;
        getStyleClass().add("stock-chart");
        area.getStyleClass().add("chart-area");
        steps.getStyleClass().add("chart-line");
        reorder.getStyleClass().add("chart-reorder-line");
        getChildren().addAll(area, steps, reorder, reorderLabel, from, to);
        setMinHeight(HEIGHT + AXIS);
        setPrefHeight(HEIGHT + AXIS);
        setMaxHeight(HEIGHT + AXIS);
    }

    /** Draws another curve. */
    public void show(StockCurve now) {
        curve = Optional.of(now);
        String pattern = ChronoUnit.DAYS.between(now.from(), now.to()) > 200 ? "LLL uuuu" : "LLL";
        DateTimeFormatter month = DateTimeFormatter.ofPattern(pattern, words.formats().locale());
        from.setText(month.format(now.from()));
        to.setText(month.format(now.to()));
        boolean reorders = now.reorderPoint().isPositive();
        reorder.setVisible(reorders);
        reorderLabel.setVisible(reorders);
        reorderLabel.setText(
                words.say("detail.reorderAt", words.formats().quantity(now.reorderPoint())));
        setAccessibleText(
                words.say(
                        "detail.chart",
                        words.formats().count(ChronoUnit.DAYS.between(now.from(), now.to()) + 1),
                        words.formats().quantity(now.last())));
        requestLayout();
    }

    /** Draws none, until the next one. */
    public void clear() {
        curve = Optional.empty();
        steps.getPoints().clear();
        area.getPoints().clear();
        reorder.setVisible(false);
        reorderLabel.setVisible(false);
        from.setText("");
        to.setText("");
        setAccessibleText(null);
    }

    @Override
    protected void layoutChildren() {
        curve.ifPresent(this::draw);
        place(from, 0, HEIGHT + 2);
        place(to, getWidth() - to.prefWidth(-1), HEIGHT + 2);
    }

    private void draw(StockCurve now) {
        double top = now.reorderPoint().thousandths();
        double bottom = 0;
        for (DayBalance balance : now.balances()) {
            top = Math.max(top, (double) balance.onHand().thousandths());
            bottom = Math.min(bottom, (double) balance.onHand().thousandths());
        }
        Scale scale =
                new Scale(
                        now.from(), now.to(), bottom, Math.max(top * 1.06, bottom + 1), getWidth());
        steps.getPoints().clear();
        double y = scale.y(now.balances().getFirst().onHand());
        steps.getPoints().addAll(0.0, y);
        for (DayBalance balance : now.balances().subList(1, now.balances().size())) {
            double x = scale.x(balance.day());
            steps.getPoints().addAll(x, y);
            y = scale.y(balance.onHand());
            steps.getPoints().addAll(x, y);
        }
        steps.getPoints().addAll(getWidth(), y);
        area.getPoints().setAll(steps.getPoints());
        double ground = scale.y(Quantity.ZERO);
        area.getPoints().addAll(getWidth(), ground, 0.0, ground);
        double line = Math.round(scale.y(now.reorderPoint())) + 0.5;
        reorder.setStartX(0);
        reorder.setEndX(getWidth());
        reorder.setStartY(line);
        reorder.setEndY(line);
        placeReorderLabel(line);
    }

    /** Above its line or else below it, where no step runs through; nowhere if there is no room. */
    private void placeReorderLabel(double line) {
        double high = reorderLabel.prefHeight(-1);
        double wide = reorderLabel.prefWidth(-1);
        for (double y : new double[] {line - high - 1, line + 1}) {
            for (double x = 2; x + wide < getWidth() - 2; x += STEP) {
                if (y >= 0 && y + high <= HEIGHT && isFree(x - GAP, y, wide + 2 * GAP, high)) {
                    reorderLabel.setOpacity(1);
                    place(reorderLabel, x, y);
                    return;
                }
            }
        }
        reorderLabel.setOpacity(0); // the figure stands above the chart, too
    }

    /** Whether no step runs through a place. */
    private boolean isFree(double x, double y, double wide, double high) {
        var points = steps.getPoints();
        for (int i = 0; i + 3 < points.size(); i += 2) {
            boolean beside = points.get(i + 2) < x || points.get(i) > x + wide;
            double upper = Math.min(points.get(i + 1), points.get(i + 3));
            double lower = Math.max(points.get(i + 1), points.get(i + 3));
            if (!beside && lower > y && upper < y + high) {
                return false;
            }
        }
        return true;
    }

    private static void place(Label label, double x, double y) {
        label.resizeRelocate(x, Math.rint(y), label.prefWidth(-1), label.prefHeight(-1));
    }

    /** From days and stock to pixels. */
    private record Scale(LocalDate from, LocalDate to, double bottom, double top, double width) {

        double x(LocalDate day) {
            double days = ChronoUnit.DAYS.between(from, day);
            double all = ChronoUnit.DAYS.between(from, to) + 1.0;
            return Math.clamp(days / all * width, 0, width);
        }

        double y(Quantity stock) {
            double share = (stock.thousandths() - bottom) / (top - bottom);
            return HEIGHT - 1 - share * (HEIGHT - 2);
        }
    }
}
