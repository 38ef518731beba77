package storeroom.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A dialog in the window: a title, what it is about, and buttons that are verbs. In a low window,
 * or with large text, what it is about is scrolled; the title and the buttons stay in sight.
 */
public final class Card extends VBox {

    private final VBox content = new VBox();
    private final WrappingLine buttons = new WrappingLine();

    /**
     * @param width in pixels
     */
    public Card(String title, double width) {
        getStyleClass().add("dialog-card");
        setPrefWidth(width);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        content.getStyleClass().add("card-content");
        buttons.getStyleClass().add("buttons");
        CardScroll scroll = new CardScroll(content);
        setVgrow(scroll, Priority.ALWAYS);
        setMargin(scroll, CardScroll.MARGIN);
        getChildren().addAll(Parts.paragraph(title, "dialog-title"), scroll);
    }

    /** Adds what it is about, from top to bottom. */
    public Card with(Node... nodes) {
        content.getChildren().addAll(nodes);
        return this;
    }

    /** Ends it with its buttons, from left to right. */
    public Card withButtons(Node... nodes) {
        buttons.getChildren().addAll(nodes);
        getChildren().add(buttons);
        return this;
    }
}
