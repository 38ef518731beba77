package storeroom.ui.shell;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Pane;
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
    private final Pane place;
    private final Deque<Page> waiting = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition(REST);
    private final EventHandler<InputEvent> busy = _ -> restAgain();

    /**
     * @param window hears what the person does
     * @param place where pages are shown: styled anywhere else, all of it would be done once more
     */
    Rehearsal(Parent window, Pane place) {
        this.window = window;
        this.place = place;
        pause.setOnFinished(_ -> next());
    }

    /** From now on these are laid out, but those that are {@link #shown} until then. */
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

    /** This one needs no rehearsal any more. */
    void shown(Page page) {
        waiting.remove(page);
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
        if (window.getScene() != null && page.node().getScene() == null) {
            layOut(page.node());
        }
        pause.setDuration(BETWEEN);
        pause.playFromStart();
    }

    /** Nothing of this is seen: the page is gone again before the window is drawn. */
    private void layOut(Parent page) {
        boolean managed = page.isManaged();
        page.setManaged(false);
        place.getChildren().addFirst(page);
        page.resize(place.getWidth(), place.getHeight());
        page.applyCss();
        page.layout();
        place.getChildren().remove(page);
        page.setManaged(managed);
    }
}
