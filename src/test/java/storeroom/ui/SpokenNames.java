package storeroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;

import java.util.ArrayList;
import java.util.List;

/** What a screen reader says of all that can have the focus. */
public final class SpokenNames {

    private final List<String> named = new ArrayList<>();
    private final List<String> nameless = new ArrayList<>();

    private SpokenNames() {}

    /** The names in the card that is shown over a window; each thing must have one. */
    public static List<String> ofTheCard(TestWindow window) {
        List<SpokenNames> found = new ArrayList<>();
        window.run(() -> found.add(in((Parent) window.window().overlay().getChildren().getLast())));
        assertThat(found.getFirst().nameless()).isEmpty();
        return found.getFirst().named();
    }

    /** All that is visible below a node; looked at on the window's thread. */
    public static SpokenNames in(Parent parent) {
        SpokenNames names = new SpokenNames();
        names.look(parent);
        return names;
    }

    private void look(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible()) {
                continue;
            }
            if (node.isFocusTraversable() && name(node).isBlank()) {
                nameless.add(node + " in " + parent);
            } else if (node.isFocusTraversable()) {
                named.add(name(node));
            }
            boolean whole = node instanceof Labeled && !(node instanceof TitledPane);
            if (node instanceof Parent inside && !whole && !(node instanceof ComboBoxBase<?>)) {
                look(inside);
            }
        }
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        if (spoken != null && !spoken.isBlank()) {
            return spoken;
        }
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return text == null ? "" : text;
    }

    /** The names, in the order of the nodes. */
    public List<String> named() {
        return named;
    }

    /** What has no name. */
    public List<String> nameless() {
        return nameless;
    }

    void addTo(List<String> allNamed, List<String> allNameless) {
        allNamed.addAll(named);
        allNameless.addAll(nameless);
    }
}
