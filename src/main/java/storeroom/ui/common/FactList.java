package storeroom.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** A section of the page: a heading, and below it names and what they are. */
public final class FactList extends VBox {

    /**
     * @param title the heading
     */
    public FactList(String title) {
        getStyleClass().add("fact-list");
        getChildren().add(Parts.label(title, "section"));
    }

    /** Adds something between the heading and the lines. */
    public FactList with(Node node) {
        getChildren().add(node);
        return this;
    }

    /**
     * Adds a line.
     *
     * @return sets what stands there
     */
    public Consumer<String> line(String name, Node... behind) {
        Label value = new Label();
        Label title = Parts.label(name, "fact-name");
        value.getStyleClass().add("fact-value");
        title.setLabelFor(value);
        value.setMinWidth(0);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setWrapText(true);
        value.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(title, value);
        line.getChildren().addAll(behind);
        line.getStyleClass().add("fact-line");
        getChildren().add(line);
        return text -> {
            if (!text.equals(value.getText())) { // would be read out again otherwise
                value.setText(text);
                value.setAccessibleText(name + ": " + text);
                Parts.tip(value, text);
            }
        };
    }
}
