package storeroom.ui.firstrun;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a window without any company shows: look at the sample, bring the items, or begin empty. The
 * keys 1 to 3 choose, so do the arrow keys and Enter.
 */
public final class FirstRunPane extends VBox {

    private static final double ICON = 56;

    private final List<Button> choices = new ArrayList<>();
    private final Words words;

    /**
     * @param sample looks at the sample company
     * @param items makes a company and opens the import in it
     * @param empty makes a company
     */
    public FirstRunPane(Runnable sample, Runnable items, Runnable empty, Words words) {
        this.words = words;
        getStyleClass().add("first-run");
        ImageView sign =
                new ImageView(
                        new Image(
                                Objects.requireNonNull(
                                                FirstRunPane.class.getResource(
                                                        "/storeroom/icons/storeroom-128.png"))
                                        .toExternalForm()));
        sign.setFitWidth(ICON);
        sign.setFitHeight(ICON);
        FlowPane box =
                new FlowPane(
                        choice("sample", "fth-eye", sample, words),
                        choice("items", "fth-file-text", items, words),
                        choice("empty", "fth-package", empty, words));
        box.getStyleClass().add("first-choices");
        getChildren()
                .addAll(
                        sign,
                        Parts.paragraph(words.say("first.title"), "first-title"),
                        Parts.paragraph(words.say("first.sentence"), "muted"),
                        box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Button choice(String key, String icon, Runnable action, Words words) {
        var sign = Parts.icon(icon);
        sign.getStyleClass().add("first-icon");
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        VBox inside =
                new VBox(
                        sign,
                        Parts.paragraph(words.say("first." + key), "first-name"),
                        Parts.paragraph(words.say("first." + key + ".text"), "first-text"),
                        spring,
                        Parts.keyHint(String.valueOf(choices.size() + 1)));
        inside.getStyleClass().add("first-inside");
        Button button = new Button();
        inside.prefHeightProperty().bind(button.heightProperty().subtract(2));
        button.setId("first-" + key);
        button.setGraphic(inside);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("first-choice");
        button.setAccessibleText(words.say("first." + key));
        button.setAccessibleHelp(words.say("first." + key + ".text"));
        button.setOnAction(_ -> action.run());
        choices.add(button);
        return button;
    }

    /** The focus goes to the first way. */
    public void enter() {
        choices.getFirst().requestFocus();
    }

    /** What the keys do here. */
    public List<Shortcut> keys() {
        List<Shortcut> keys = new ArrayList<>();
        for (Button choice : choices) {
            keys.add(
                    Shortcut.of(
                            String.valueOf(keys.size() + 1),
                            choice.getAccessibleText(),
                            choice::fire));
        }
        keys.add(Shortcut.of("Right", words.say("keys.first.next"), () -> focus(at() + 1)));
        keys.add(Shortcut.of("Left", words.say("keys.first.before"), () -> focus(at() - 1)));
        keys.add(
                Shortcut.of(
                        "Enter",
                        words.say("keys.first.enter"),
                        () -> choices.get(Math.max(at(), 0)).fire()));
        return List.copyOf(keys);
    }

    private int at() {
        return choices.indexOf(getScene().getFocusOwner());
    }

    private void focus(int choice) {
        choices.get(Math.clamp(choice, 0, choices.size() - 1)).requestFocus();
    }

    private void key(KeyEvent event) {
        int at = at();
        int chosen = number(event.getCode()) - 1;
        if (chosen >= 0) {
            event.consume();
            choices.get(chosen).fire();
        } else if (event.getCode() == KeyCode.ENTER && at >= 0) {
            event.consume();
            choices.get(at).fire();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume(); // what lies behind is not there yet
            int by = event.isShiftDown() ? choices.size() - 1 : 1;
            choices.get((at + by) % choices.size()).requestFocus();
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN) {
            event.consume();
            focus(at + 1);
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP) {
            event.consume();
            focus(at - 1);
        }
    }

    private static int number(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            default -> 0;
        };
    }
}
