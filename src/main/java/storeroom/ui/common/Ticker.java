package storeroom.ui.common;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Does something again and again on the window's thread: an interface, so that tests can tick. */
@FunctionalInterface
public interface Ticker {

    /**
     * Begins.
     *
     * @param millis between one time and the next
     * @return ends it
     */
    Runnable every(int millis, Runnable action);

    /** The window's own. */
    static Ticker ofTheWindow() {
        return (millis, action) -> {
            Timeline timeline =
                    new Timeline(new KeyFrame(Duration.millis(millis), _ -> action.run()));
            timeline.setCycleCount(Animation.INDEFINITE);
            timeline.play();
            return timeline::stop;
        };
    }
}
