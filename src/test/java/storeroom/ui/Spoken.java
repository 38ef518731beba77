package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/** What a screen reader says of all that can have the focus. */
public final class Spoken {

    private Spoken() {}

    /** The names in the card that is shown over a window; each thing must have one. */
    public static List<String> in(TestWindow window) {
        List<String> named = new ArrayList<>();
        List<String> nameless = new ArrayList<>();
        window.run(
                () -> {
                    StackPane overlay = window.window().overlay();
                    look((Parent) overlay.getChildren().getLast(), named, nameless);
                });
        assertThat(nameless).isEmpty();
        return named;
    }

    /**
     * Looks at all that is visible inside, on the window's thread.
     *
     * @param named gets the names
     * @param nameless gets what has none, and where it is
     */
    static void look(Parent parent, List<String> named, List<String> nameless) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            if (node.isFocusTraversable()) {
                (name(node).isBlank() ? nameless : named).add(nameOrPlace(node, parent));
            }
            boolean whole = node instanceof Labeled && !(node instanceof TitledPane);
            if (node instanceof Parent inside && !whole && !(node instanceof ComboBoxBase<?>)) {
                look(inside, named, nameless);
            }
        }
    }

    private static String nameOrPlace(Node node, Parent parent) {
        String name = name(node);
        return name.isBlank() ? node + " in " + parent : name;
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        if (spoken != null && !spoken.isBlank()) {
            return spoken;
        }
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return text == null ? "" : text;
    }
}
