package storeroom.ui.shell;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Card;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Colours, accent, text size and language: each choice is seen at once, and kept. */
final class AppearanceCard {

    private static final double WIDTH = 560;

    private final Looks looks;
    private final Words words;

    private AppearanceCard(Looks looks, Words words) {
        this.looks = looks;
        this.words = words;
    }

    /**
     * Shows it over the window.
     *
     * @param onLanguage whether the focus begins at the language, which was chosen just now
     * @param closed called when the person closes it
     * @return takes it away
     */
    static Runnable show(
            Looks looks, Overlay overlay, Words words, boolean onLanguage, Runnable closed) {
        return new AppearanceCard(looks, words).show(overlay, onLanguage, closed);
    }

    private Runnable show(Overlay overlay, boolean onLanguage, Runnable closed) {
        Card card = new Card(words.say("appearance.title"), WIDTH);
        card.setId("appearance-card");
        HBox colours =
                choices(
                        List.of(Appearance.Choice.values()),
                        looks.colours(),
                        one -> words.say("appearance.colours." + one.name()));
        HBox accent =
                choices(
                        List.of(Accent.values()),
                        looks.accent(),
                        one -> words.say("appearance.accent." + one.name()));
        swatches(accent);
        HBox sizes =
                choices(
                        Looks.TEXT_SIZES,
                        looks.textSize().asObject(),
                        size -> words.say("appearance.percent", size));
        HBox language =
                choices(
                        Arrays.asList(Language.values()),
                        looks.language(),
                        one -> words.say("appearance.language." + one.name()));
        Runnable close = () -> overlay.close(card);
        Runnable done =
                () -> {
                    close.run();
                    closed.run();
                };
        Button button = Parts.button(words.say("close"), done, "accent");
        card.with(
                        named("appearance.colours", colours),
                        named("appearance.accent", accent),
                        named("appearance.size", sizes),
                        named("appearance.language", language))
                .withButtons(
                        Parts.label(words.say("appearance.kept"), "muted"), Parts.spring(), button);
        overlay.show(card, chosen(onLanguage ? language : colours), done);
        return close;
    }

    private Node named(String key, HBox choices) {
        Label name = Parts.label(words.say(key), "field-name");
        name.setLabelFor(choices);
        choices.getChildren()
                .forEach(
                        one ->
                                one.setAccessibleText(
                                        words.say(
                                                "appearance.choice",
                                                words.say(key),
                                                ((ToggleButton) one).getText())));
        VBox box = new VBox(name, choices);
        box.getStyleClass().add("field");
        return box;
    }

    private static <T> HBox choices(List<T> all, Property<T> chosen, Function<T, String> name) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        List<ToggleButton> buttons = new ArrayList<>();
        for (T one : all) {
            ToggleButton button = new ToggleButton(name.apply(one));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setUserData(one);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setSelected(one.equals(chosen.getValue()));
            button.setOnAction(
                    _ -> {
                        button.setSelected(true); // one is always chosen
                        chosen.setValue(one);
                    });
            buttons.add(button);
        }
        box.getChildren().addAll(buttons);
        return box;
    }

    private static void swatches(HBox accents) {
        for (Node node : accents.getChildren()) {
            if (node instanceof ToggleButton button
                    && button.getUserData() instanceof Accent accent) {
                Region dot = new Region();
                dot.getStyleClass().addAll("swatch", accent.style());
                button.setGraphic(dot);
            }
        }
    }

    private static Node chosen(HBox choices) {
        return choices.getChildren().stream()
                .filter(one -> one instanceof ToggleButton button && button.isSelected())
                .findFirst()
                .orElse(choices.getChildren().getFirst());
    }
}
