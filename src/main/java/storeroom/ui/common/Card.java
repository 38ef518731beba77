package storeroom.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A dialog in the window: a title, what it is about, and buttons that are verbs. */
public final class Card extends VBox {

    private final HBox buttons = new HBox();

    /**
     * @param width in pixels
     */
    public Card(String title, double width) {
        getStyleClass().add("dialog-card");
        setPrefWidth(width);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        buttons.getStyleClass().add("buttons");
        getChildren().add(Parts.paragraph(title, "dialog-title"));
    }

    /** Adds what it is about, from top to bottom. */
    public Card with(Node... nodes) {
        getChildren().addAll(nodes);
        return this;
    }

    /** Ends it with its buttons, from left to right. */
    public Card withButtons(Node... nodes) {
        buttons.getChildren().addAll(nodes);
        getChildren().add(buttons);
        return this;
    }
}
