package storeroom.ui.common;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;

/** The small parts that all screens are made of; their looks lie in the style sheet. */
public final class Parts {

    private Parts() {}

    /** A line of text. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A line of text that follows a value. */
    public static Label label(ObservableValue<String> text, String... styles) {
        Label label = label("", styles);
        label.textProperty().bind(text);
        return label;
    }

    /** Text over as many lines as it needs. */
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * @param code Feather's name: {@code fth-search}
     */
    public static FontIcon icon(String code) {
        return new FontIcon(code);
    }

    /** A button with words. */
    public static Button button(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        return set(button, action, styles);
    }

    /** A button with an icon before its words. */
    public static Button button(String icon, String text, Runnable action, String... styles) {
        Button button = new Button(text, icon(icon));
        return set(button, action, styles);
    }

    /** A button with words and the key that does the same behind them. */
    public static Button keyButton(String text, String key, Runnable action, String... styles) {
        Button button = new Button(text, keyHint(key));
        button.getStyleClass().add("with-key");
        return set(button, action, styles);
    }

    private static Button set(Button button, Runnable action, String... styles) {
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        button.setMnemonicParsing(true);
        return button;
    }

    /** The name of a key in a small frame. */
    public static Label keyHint(String key) {
        return label(key, "key-hint");
    }

    /** Nodes side by side, each as wide as the others. */
    public static GridPane columns(Node... nodes) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("columns");
        for (int i = 0; i < nodes.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / nodes.length);
            grid.getColumnConstraints().add(column);
            GridPane.setValignment(nodes[i], VPos.TOP);
            grid.add(nodes[i], i, 0);
        }
        return grid;
    }

    /** Names and values below each other, in a frame. */
    public static GridPane facts(List<Dialogs.Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (int i = 0; i < facts.size(); i++) {
            Label name = label(facts.get(i).name(), "fact-name");
            GridPane.setValignment(name, VPos.TOP);
            grid.add(name, 0, i);
            grid.add(paragraph(facts.get(i).value()), 1, i);
        }
        return grid;
    }

    /** Space that pushes what follows to the right. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Says more when the pointer rests. */
    public static <T extends javafx.scene.control.Control> T tip(T control, String text) {
        Tooltip tip = new Tooltip(text);
        tip.setShowDelay(Duration.millis(500));
        control.setTooltip(tip);
        return control;
    }

    /** Puts a text where the person can paste it from. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Shown and given room only while {@code shown} holds. */
    public static <T extends Node> T showWhile(T node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }

    /** The first node inside that can have the focus. */
    public static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent && !(node instanceof ButtonBase)) {
            return parent.getChildrenUnmodifiable().stream()
                    .flatMap(child -> firstFocusable(child).stream())
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Typing replaces what an editable choice held when it was entered, as in other fields. */
    public static void selectWhenEntered(Node choice, TextField editor) {
        choice.focusedProperty()
                .subscribe(
                        now -> {
                            if (now) {
                                Platform.runLater(
                                        editor::selectAll); // after the control's own work
                            }
                        });
    }
}
