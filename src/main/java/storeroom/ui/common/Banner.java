package storeroom.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/**
 * A quiet bar over the whole width of the window, above its pages: it says one thing and offers
 * what can be done about it. It takes no focus by itself. Where there is little room, as with large
 * text, the buttons stand below, and it is as high as its sentence needs.
 */
public final class Banner extends HBox {

    /** How much it wants to be seen. */
    public enum Look {
        NEUTRAL,
        WARNING
    }

    private static final double LEAST_HEIGHT = 40;

    /** With less room for the sentence the buttons stand below it. */
    private static final double LEAST_TEXT = 220;

    private final Label head;
    private final Label sentence;

    /**
     * @param icon Feather's name
     * @param title what it is about, in a word or two: "Read-only."
     * @param text the rest of the sentence
     * @param buttons what can be done, from left to right
     */
    public Banner(Look look, String icon, String title, String text, Button... buttons) {
        getStyleClass().addAll("banner", look == Look.WARNING ? "warning" : "neutral");
        head = Parts.label(title, "banner-title");
        head.setGraphic(Parts.icon(icon));
        head.setMinWidth(USE_PREF_SIZE);
        sentence = Parts.paragraph(text, "banner-text");
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

    private List<Node> shownButtons() {
        return getManagedChildren().stream().filter(Button.class::isInstance).toList();
    }

    private double wide(Node node) {
        return snapSizeX(node.prefWidth(-1));
    }

    /** How wide the buttons are, with the gap before them. */
    private double buttonsWidth() {
        return shownButtons().stream().mapToDouble(one -> getSpacing() + wide(one)).sum();
    }

    /** What is left for the sentence and the buttons. */
    private double besideHead(double width) {
        return width - snappedLeftInset() - snappedRightInset() - wide(head) - getSpacing();
    }

    private boolean isOneLine(double width) {
        return besideHead(width) - buttonsWidth() >= Math.min(LEAST_TEXT, wide(sentence));
    }

    private double sentenceWidth(double width) {
        double beside = besideHead(width);
        return Math.max(0, isOneLine(width) ? beside - buttonsWidth() : beside);
    }

    private double sentenceHeight(double width) {
        return snapSizeY(Math.max(head.prefHeight(-1), sentence.prefHeight(sentenceWidth(width))));
    }

    private double buttonsHeight() {
        return shownButtons().stream()
                .mapToDouble(one -> snapSizeY(one.prefHeight(-1)))
                .max()
                .orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0; // it is arranged for whatever width there is
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? prefWidth(-1) : width;
        double high =
                isOneLine(wide)
                        ? Math.max(sentenceHeight(wide), buttonsHeight())
                        : sentenceHeight(wide) + getSpacing() + buttonsHeight();
        return Math.max(LEAST_HEIGHT, snappedTopInset() + high + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double inside = getHeight() - snappedTopInset() - snappedBottomInset();
        boolean one = isOneLine(getWidth());
        double high = one ? inside : inside - getSpacing() - buttonsHeight();
        double text = snappedLeftInset() + wide(head) + getSpacing();
        double own = sentence.prefHeight(sentenceWidth(getWidth()));
        boolean single = own < 2 * head.prefHeight(-1);
        double top = snappedTopInset() + (single ? 0 : Math.max(0, (high - own) / 2));
        place(head, snappedLeftInset(), top, single ? high : head.prefHeight(-1));
        sentence.resizeRelocate(
                text,
                snapPositionY(snappedTopInset() + (high - own) / 2),
                sentenceWidth(getWidth()),
                snapSizeY(own));
        double x = Math.max(snappedLeftInset(), one ? lastStart() : Math.min(text, lastStart()));
        double y = one ? snappedTopInset() : snappedTopInset() + high + getSpacing();
        for (Node button : shownButtons()) {
            place(button, x, y, one ? inside : buttonsHeight());
            x += wide(button) + getSpacing();
        }
    }

    /** Where the buttons begin at the latest. */
    private double lastStart() {
        return getWidth() - snappedRightInset() - buttonsWidth() + getSpacing();
    }

    /** As large as it wants to be, in the middle of a line. */
    private void place(Node node, double x, double y, double line) {
        double high = snapSizeY(node.prefHeight(-1));
        node.resizeRelocate(
                snapPositionX(x), snapPositionY(y + (line - high) / 2), wide(node), high);
    }
}
