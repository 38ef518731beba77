package storeroom.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A quiet bar over the whole width of the window, above its pages: it says one thing and offers
 * what can be done about it. It takes no focus by itself.
 */
public final class Banner extends HBox {

    /** How much it wants to be seen. */
    public enum Look {
        NEUTRAL,
        WARNING
    }

    private final Label sentence;

    /**
     * @param icon Feather's name
     * @param title what it is about, in a word or two: "Read-only."
     * @param text the rest of the sentence
     * @param buttons what can be done, from left to right
     */
    public Banner(Look look, String icon, String title, String text, Button... buttons) {
        getStyleClass().addAll("banner", look == Look.WARNING ? "warning" : "neutral");
        Label head = Parts.label(title, "banner-title");
        head.setGraphic(Parts.icon(icon));
        head.setMinWidth(USE_PREF_SIZE);
        sentence = Parts.paragraph(text, "banner-text");
        sentence.setMinWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Parts.tip(sentence, text);
        setAccessibleText(title + " " + text);
        getChildren().addAll(head, sentence);
        withButtons(buttons);
    }

    /** Says something else, and offers something else. */
    public void change(String text, Button... buttons) {
        sentence.setText(text);
        Parts.tip(sentence, text);
        getChildren().removeIf(Button.class::isInstance);
        withButtons(buttons);
    }

    private void withButtons(Button... buttons) {
        for (Button button : buttons) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add((Node) button);
        }
    }
}
