package storeroom.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import storeroom.ui.common.Preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a window lies and how large it is: kept, and restored on the screens that are there now.
 *
 * @param maximised whether it fills its screen; the rest is what it goes back to
 */
record WindowPlace(Rectangle2D bounds, boolean maximised) {

    private static final String KEY = "window.place";
    private static final String MAXIMISED = "maximised";

    /** So much of a title bar is needed to draw a window back. */
    private static final double GRIP = 80;

    /** What was kept; empty where nothing sensible was. */
    static Optional<WindowPlace> kept(Preferences preferences) {
        return preferences.get(KEY).flatMap(WindowPlace::read);
    }

    private static Optional<WindowPlace> read(String text) {
        List<Double> numbers = new ArrayList<>();
        boolean maximised = false;
        for (String part : text.strip().split(" +", -1)) {
            if (part.equals(MAXIMISED)) {
                maximised = true;
            } else {
                try {
                    numbers.add(Double.valueOf(part));
                } catch (NumberFormatException e) {
                    return Optional.empty(); // edited by hand: the usual place is as good
                }
            }
        }
        boolean sound =
                numbers.size() == 4
                        && numbers.stream().allMatch(Double::isFinite)
                        && numbers.get(2) > 0
                        && numbers.get(3) > 0;
        return sound
                ? Optional.of(
                        new WindowPlace(
                                new Rectangle2D(
                                        numbers.get(0),
                                        numbers.get(1),
                                        numbers.get(2),
                                        numbers.get(3)),
                                maximised))
                : Optional.empty();
    }

    private void keep(Preferences preferences) {
        String text =
                "%d %d %d %d"
                        .formatted(
                                Math.round(bounds.getMinX()),
                                Math.round(bounds.getMinY()),
                                Math.round(bounds.getWidth()),
                                Math.round(bounds.getHeight()));
        preferences.set(KEY, maximised ? text + " " + MAXIMISED : text);
    }

    /**
     * The same place, on the screens that are there: as large as the one it lies on at most, and
     * with its title within reach.
     *
     * @param screens what of each may be used; the first one is the main one
     */
    WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D grip =
                new Rectangle2D(
                        bounds.getMinX() + bounds.getWidth() / 2 - GRIP / 2,
                        bounds.getMinY(),
                        GRIP,
                        1);
        Rectangle2D screen =
                screens.stream()
                        .filter(one -> one.intersects(grip))
                        .findFirst()
                        .orElse(screens.getFirst());
        double width = Math.min(bounds.getWidth(), screen.getWidth());
        double height = Math.min(bounds.getHeight(), screen.getHeight());
        double x = Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width);
        double y = Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height);
        return new WindowPlace(new Rectangle2D(x, y, width, height), maximised);
    }

    /** Puts a window there. */
    void put(Stage stage) {
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(maximised);
    }

    /** Keeps where the window lies when it closes. */
    static void follow(Stage stage, Preferences preferences) {
        Normal normal = new Normal(stage);
        stage.setOnHiding(
                _ ->
                        normal.last()
                                .ifPresent(
                                        bounds ->
                                                new WindowPlace(bounds, stage.isMaximized())
                                                        .keep(preferences)));
    }

    /** Where a window lay when it was neither maximised nor an icon. */
    private static final class Normal {

        private final Stage stage;
        private Optional<Rectangle2D> last = Optional.empty();

        private Normal(Stage stage) {
            this.stage = stage;
            stage.xProperty().addListener((_, _, _) -> look());
            stage.yProperty().addListener((_, _, _) -> look());
            stage.widthProperty().addListener((_, _, _) -> look());
            stage.heightProperty().addListener((_, _, _) -> look());
        }

        private void look() {
            boolean free = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
            double size = Math.min(stage.getWidth(), stage.getHeight());
            if (free && Double.isFinite(stage.getX() + stage.getY()) && size > 0) {
                last =
                        Optional.of(
                                new Rectangle2D(
                                        stage.getX(),
                                        stage.getY(),
                                        stage.getWidth(),
                                        stage.getHeight()));
            }
        }

        private Optional<Rectangle2D> last() {
            return last;
        }
    }
}
