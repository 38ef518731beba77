package storeroom.ui.common;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * Scrolls so that what has the focus can be seen: the keyboard leads, the pane follows, as little
 * as it can. Of a list, which is high, the beginning is enough until arrow keys move in it.
 */
public final class InSight {

    private static final double MARGIN = 24;

    /** What has to be seen of something high, in pixels: a list's header and some rows. */
    private static final double BEGINNING = 110;

    private InSight() {}

    /** From now on. */
    public static void keep(ScrollPane scroll) {
        ChangeListener<@Nullable Node> follow =
                (_, _, owner) -> {
                    if (owner != null) {
                        show(scroll, owner, beginning(owner));
                    }
                };
        scroll.sceneProperty()
                .addListener(
                        (_, before, now) -> {
                            if (before != null) {
                                before.focusOwnerProperty().removeListener(follow);
                            }
                            if (now != null) {
                                now.focusOwnerProperty().addListener(follow);
                            }
                        });
        scroll.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode().isNavigationKey() && event.getTarget() instanceof Node at) {
                        show(scroll, at, Double.MAX_VALUE);
                    }
                });
    }

    /** Once more, such as when the pane's size changed. */
    static void showFocused(ScrollPane scroll) {
        Scene scene = scroll.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner != null) {
            show(scroll, owner, beginning(owner));
        }
    }

    /** A list is scrolled in itself; anything else is to be seen as a whole. */
    private static double beginning(Node focused) {
        boolean isList = focused instanceof TableView || focused instanceof ListView;
        return isList ? BEGINNING : Double.MAX_VALUE;
    }

    /**
     * @param most how much of it has to be seen, in pixels
     */
    private static void show(ScrollPane scroll, Node focused, double most) {
        Node content = scroll.getContent();
        if (!isInside(focused, content)) {
            return;
        }
        scroll.applyCss();
        scroll.layout(); // it may have come a moment ago, and lie nowhere yet
        double room = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        if (hidden <= 0) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double first = at.getMinY();
        double last = first + Math.min(at.getHeight(), most);
        double top = scroll.getVvalue() * hidden;
        boolean isHigher = last - first > room;
        boolean beginsInSight = first >= top && first <= top + room - MARGIN;
        if (first < top || (isHigher && !beginsInSight)) {
            scrollTo(scroll, first - MARGIN, hidden);
        } else if (!isHigher && last > top + room) {
            scrollTo(scroll, Math.min(first, last + MARGIN - room), hidden);
        }
    }

    private static void scrollTo(ScrollPane scroll, double top, double hidden) {
        scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
    }

    private static boolean isInside(Node node, Node ancestor) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
