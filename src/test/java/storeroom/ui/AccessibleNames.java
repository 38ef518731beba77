package storeroom.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;

import java.util.ArrayList;
import java.util.List;

/** What a screen reader says about all that can have the focus. */
public record AccessibleNames(List<String> names, List<String> nameless) {

    /** Those within a node, that can be seen; on the window's thread. */
    public static AccessibleNames within(Parent parent) {
        AccessibleNames found = new AccessibleNames(new ArrayList<>(), new ArrayList<>());
        found.look(parent);
        return found;
    }

    private void look(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node.isVisible()) {
                note(node, parent);
                boolean whole = node instanceof Labeled || node instanceof ComboBoxBase<?>;
                if (node instanceof Parent inside && !whole) {
                    look(inside);
                }
            }
        }
    }

    private void note(Node node, Parent parent) {
        if (node.isFocusTraversable()) {
            String name = name(node);
            if (name.isBlank()) {
                nameless.add(node + " in " + parent);
            } else {
                names.add(name);
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
}
