package storeroom.ui.shell;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;

import storeroom.ui.common.Page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Lays pages out behind the scenes, one after the other, while the person rests: showing a page for
 * the first time makes its controls and its rows, and would take several times as long as ever
 * after. A key or a movement of the mouse puts it off. On the window's thread.
 */
final class Rehearsal {

    private static final Duration REST = Duration.seconds(2);
    private static final Duration BETWEEN = Duration.millis(250);

    private final Parent window;
    private final Deque<Page> waiting = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition(REST);
    private final EventHandler<InputEvent> busy = _ -> restAgain();

    /**
     * @param window hears what the person does, and lends its style
     */
    Rehearsal(Parent window) {
        this.window = window;
        pause.setOnFinished(_ -> next());
    }

    /** From now on these are laid out, where they have not been shown until then. */
    void begin(List<Page> pages) {
        end();
        waiting.addAll(pages);
        window.addEventFilter(InputEvent.ANY, busy);
        restAgain();
    }

    /** The rest are not needed any more. */
    void end() {
        pause.stop();
        waiting.clear();
        window.removeEventFilter(InputEvent.ANY, busy);
    }

    private void restAgain() {
        pause.setDuration(REST);
        pause.playFromStart();
    }

    private void next() {
        Page page = waiting.poll();
        if (page == null) {
            end();
            return;
        }
        if (Window.getWindows().size() > 1) { // a list or a menu hangs open, and hears its own keys
            waiting.addFirst(page);
            restAgain();
            return;
        }
        Scene scene = window.getScene();
        if (scene != null && page.node().getScene() == null) {
            layOut(page.node(), scene);
        }
        pause.setDuration(BETWEEN);
        pause.playFromStart();
    }

    private void layOut(Parent page, Scene like) {
        StackPane root = new StackPane(page);
        root.getStyleClass().setAll(like.getRoot().getStyleClass());
        Bounds size = window.getLayoutBounds();
        Scene behind = new Scene(root, size.getWidth(), size.getHeight());
        behind.getStylesheets().setAll(like.getStylesheets());
        root.applyCss();
        root.layout();
        root.getChildren().clear();
    }
}
