package storeroom.ui.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Shows cards over the window, the newest on top, and dims what lies behind. While one is shown the
 * focus stays in it; when it closes, the focus goes back to where it was. Where that cannot have it
 * any more, it goes to the card below, or to where work begins in the page.
 */
public final class Overlay extends StackPane {

    private static final String SCRIM = "scrim";

    private final Deque<Layer> layers = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(false);
    private Runnable work = () -> {};
    private final ChangeListener<@Nullable Node> keepFocus = (_, _, now) -> keepFocus(now);

    private record Layer(
            StackPane pane, Region card, Runnable escaped, @Nullable Node focusBefore) {}

    public Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setPickOnBounds(true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        sceneProperty().addListener((_, before, now) -> follow(before, now));
    }

    /** Says how the focus gets to where work begins in the page that is shown. */
    public void setWork(Runnable focus) {
        work = focus;
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(keepFocus);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(keepFocus);
        }
    }

    /**
     * Shows a card.
     *
     * @param first gets the focus
     * @param escaped called at Esc; it closes the card where that is right
     */
    public void show(Region card, Node first, Runnable escaped) {
        Scene scene = getScene();
        Node focus = scene == null ? null : scene.getFocusOwner();
        StackPane pane = new StackPane(scrolling(card));
        Layer below = layers.peek();
        if (below != null) {
            below.pane().getStyleClass().remove(SCRIM); // dimmed once, however many lie above
        }
        pane.getStyleClass().add(SCRIM);
        if (!card.getStyleClass().contains("card")) { // a card can be shown again
            card.getStyleClass().add("card");
        }
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        layers.push(new Layer(pane, card, escaped, focus));
        getChildren().add(pane);
        setVisible(true);
        showing.set(true);
        pane.applyCss(); // what lies in a scroll pane is in the window from then on
        card.applyCss(); // the same for the pane in the card
        layout(); // so that the pane knows what of the card is out of sight
        first.requestFocus();
    }

    /** A card that is higher than a low window, or than one with large text, can be scrolled. */
    private static ScrollPane scrolling(Region card) {
        ScrollPane scroll = new QuietScroll(new StackPane(card));
        scroll.getStyleClass().add("card-room");
        return scroll;
    }

    /** Takes a card away; without effect when it is not shown. */
    public void close(Region card) {
        layers.stream()
                .filter(layer -> layer.card().equals(card))
                .findFirst()
                .ifPresent(this::close);
    }

    private void close(Layer layer) {
        boolean wasOnTop = layer.equals(layers.peek());
        layers.remove(layer);
        getChildren().remove(layer.pane());
        setVisible(!layers.isEmpty());
        showing.set(!layers.isEmpty());
        Layer top = layers.peek();
        if (top != null && !top.pane().getStyleClass().contains(SCRIM)) {
            top.pane().getStyleClass().add(SCRIM);
        }
        if (wasOnTop) {
            focusAfter(layer, top);
        }
    }

    private void focusAfter(Layer closed, @Nullable Layer top) {
        Node before = closed.focusBefore();
        if (before != null && canHaveFocus(before)) {
            before.requestFocus();
        } else if (top != null) {
            Parts.firstFocusable(top.card()).ifPresent(Node::requestFocus);
        } else {
            work.run();
        }
    }

    /** Whether it is still in the window, is seen, and can be used. */
    private static boolean canHaveFocus(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && !node.isDisabled();
    }

    /** Whether a card is shown. */
    public ReadOnlyBooleanProperty showing() {
        return showing.getReadOnlyProperty();
    }

    private void keyPressed(KeyEvent event) {
        Layer top = layers.peek();
        if (top != null && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            top.escaped().run();
        }
    }

    private void keepFocus(@Nullable Node now) {
        Layer top = layers.peek();
        if (top != null && now != null && !isInside(now, top.pane())) {
            Parts.firstFocusable(top.card()).ifPresent(Node::requestFocus);
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
