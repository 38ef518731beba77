package storeroom.ui.common;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

/** Scrolls so that the field with the focus can be seen: the keyboard leads, the pane follows. */
public final class InSight {

    private static final double MARGIN = 24;

    private InSight() {}

    /** From now on. */
    public static void keep(ScrollPane scroll) {
        ChangeListener<@Nullable Node> follow =
                (_, _, owner) -> {
                    if (owner != null) {
                        show(scroll, owner);
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
    }

    private static void show(ScrollPane scroll, Node focused) {
        Node content = scroll.getContent();
        if (!isInside(focused, content)) {
            return;
        }
        Bounds at = content.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double hidden =
                content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (at.getMinY() - MARGIN < top) {
            scroll.setVvalue(Math.max(0, (at.getMinY() - MARGIN) / hidden));
        } else if (at.getMaxY() + MARGIN > bottom) {
            double wanted =
                    Math.min(
                            at.getMinY()
                                    - MARGIN, // what is higher than the pane is seen from its top
                            at.getMaxY() + MARGIN - scroll.getViewportBounds().getHeight());
            scroll.setVvalue(Math.min(1, wanted / hidden));
        }
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
