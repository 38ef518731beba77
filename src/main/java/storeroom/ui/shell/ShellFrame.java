package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.ui.common.InSight;
import storeroom.ui.common.Parts;

import java.util.Optional;

/**
 * The places of the window: bars above, navigation at the left, status bar below, and the page
 * between them. Where a page has less room than it needs – a small window, or large text – it can
 * be scrolled.
 */
final class ShellFrame extends StackPane {

    /** What every page gets in the smallest window with text of double size. */
    private static final double LEAST_WIDTH = 408;

    private static final double LEAST_HEIGHT = 440;

    /** Less than the smallest window with text of the usual size. */
    private static final double NARROW = 940;

    private final VBox banners = new VBox();
    private final BorderPane frame = new BorderPane();
    private final StackPane content = new Content();
    private final ScrollPane room = new ScrollPane(content);
    private Optional<Node> covering = Optional.empty();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(false);

    /**
     * @param above lies above all of it, from back to front
     */
    ShellFrame(Node... above) {
        content.setAlignment(Pos.TOP_CENTER);
        room.getStyleClass().add("page-room");
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setFocusTraversable(false);
        InSight.keep(room);
        room.setMinSize(0, 0); // the page gives way to the bars, not the window
        frame.setCenter(room);
        frame.setMinSize(0, 0);
        VBox.setVgrow(frame, Priority.ALWAYS);
        VBox all = new VBox(banners, frame);
        all.setMinSize(0, 0);
        getChildren().add(all);
        getChildren().addAll(above);
        widthProperty().addListener((_, _, now) -> measure(now.doubleValue()));
    }

    /** As large as its page needs to be, and never too small for what floats in it. */
    private static final class Content extends StackPane {

        @Override
        protected double computeMinWidth(double height) {
            return Math.max(LEAST_WIDTH, super.computeMinWidth(height));
        }

        @Override
        protected double computeMinHeight(double width) {
            return Math.max(LEAST_HEIGHT, super.computeMinHeight(width));
        }
    }

    private void measure(double width) {
        narrow.set(width < NARROW);
    }

    /** Puts the bars around the page in their places. */
    void setBars(SideBar side, StatusBar status) {
        frame.setLeft(side);
        frame.setBottom(status);
    }

    /** What is said above all pages. */
    VBox banners() {
        return banners;
    }

    /** Shows what lies between the bars. */
    void show(Node page) {
        content.setFocusTraversable(false);
        content.getChildren().setAll(page);
        room.setVvalue(0);
    }

    /** Where pages are shown. */
    Pane place() {
        return content;
    }

    /** Where the focus can go when there is no page. */
    Optional<Node> firstFocusable() {
        return Parts.firstFocusable(covering.orElse(content));
    }

    /**
     * Puts something in front of the page and the bars, behind cards and notes; it can be scrolled,
     * too.
     */
    void cover(Node node) {
        uncover();
        ScrollPane whole = new ScrollPane(node);
        whole.getStyleClass().add("page-room");
        whole.setFitToWidth(true);
        whole.setFitToHeight(true);
        whole.setFocusTraversable(false);
        InSight.keep(whole);
        covering = Optional.of(whole);
        getChildren().add(1, whole);
        whole.applyCss(); // what lies in it is in the window from then on, and can have the focus
    }

    /** Whether something lies in front of the page and the bars. */
    boolean isCovered() {
        return covering.isPresent();
    }

    /** Takes away what was put there, if anything was. */
    void uncover() {
        covering.ifPresent(getChildren()::remove);
        covering = Optional.empty();
    }

    /** Shows what there is to be read while nothing can be done; it gets the focus. */
    void showWait(Node wait) {
        content.getChildren().setAll(wait);
        content.setFocusTraversable(true);
        content.requestFocus();
    }

    /** Whether there is no room for the names of the pages, and for what is only good to know. */
    ReadOnlyBooleanProperty narrow() {
        return narrow.getReadOnlyProperty();
    }
}
