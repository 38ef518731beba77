package storeroom.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.instance.Owner;
import storeroom.ui.common.Card;
import storeroom.ui.common.Dialogs.Fact;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks what to do about a company that somebody else has open: verbs, and the facts. */
final class OccupiedCard {

    private static final double WIDTH = 540;

    private final Occupied model;
    private final Overlay overlay;
    private final Words words;
    private final OwnerTexts owners;
    private final Card card;
    private final Label sentence = Parts.paragraph("", "muted");
    private final VBox facts = new VBox();
    private final Label enter;
    private final Button first;
    private final Button lookOn;

    private OccupiedCard(Occupied model, Overlay overlay, Words words, OwnerTexts owners) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        this.owners = owners;
        card = new Card(words.say("occupied.title"), WIDTH);
        enter = Parts.keyHint(words.say("key.enter"));
        first = option("fth-upload", "occupied.switch", enter, this::first);
        first.setId("occupied-switch");
        Label letter = Parts.keyHint(words.say("key.lookOn"));
        lookOn = option("fth-eye", "occupied.lookOn", letter, model::lookOn);
        lookOn.setId("occupied-look-on");
    }

    /** Shows the question over the window. */
    static void show(Occupied model, Overlay overlay, Words words, OwnerTexts owners) {
        new OccupiedCard(model, overlay, words, owners).show();
    }

    private void show() {
        card.setId("occupied");
        Button leave =
                Parts.button(words.say(model.quits() ? "quit" : "cancel"), model::leave, "flat");
        leave.setId("occupied-leave");
        VBox options = new VBox(first, lookOn);
        options.getStyleClass().add("options");
        card.with(sentence, facts, options).withButtons(Parts.spring(), leave);
        card.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        model.reach().addListener((_, _, now) -> describe(now));
        model.over().addListener((_, _, _) -> overlay.close(card));
        overlay.show(card, first, model::leave);
        describe(model.reach().get());
    }

    /** Switching, or trying again where there is nothing to switch to but soon nobody either. */
    private void first() {
        if (isCommand()) {
            model.tryAgain();
        } else {
            model.switchTo();
        }
    }

    private boolean isCommand() {
        return model.reach().get().filter(Reach.COMMAND::equals).isPresent();
    }

    /** When the letter is typed, not when its key goes down: it would be typed into the page. */
    private void typed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && event.getCharacter().equalsIgnoreCase(words.say("key.lookOn"))) {
            event.consume();
            lookOn.fire();
        }
    }

    private void describe(Optional<Reach> reach) {
        boolean elsewhere = reach.filter(Reach.ELSEWHERE::equals).isPresent();
        boolean silent = reach.filter(Reach.SILENT::equals).isPresent();
        String key =
                reach.map(
                                now ->
                                        switch (now) {
                                            case ANSWERS -> "occupied.sentence";
                                            case SILENT -> "occupied.silent";
                                            case ELSEWHERE -> "occupied.elsewhere";
                                            case COMMAND -> "occupied.command";
                                        })
                        .orElse("occupied.sentence");
        sentence.setText(
                words.say(key, model.owner().map(o -> String.valueOf(o.pid())).orElse("?")));
        name(first, isCommand() ? "occupied.again" : "occupied.switch");
        if (silent) {
            explain(first, words.say("occupied.switch.silent"));
        }
        enter.setVisible(!silent); // it presses what has the focus
        boolean withFocus = first.isFocused();
        first.setVisible(!elsewhere);
        first.setManaged(!elsewhere);
        if (elsewhere || (silent && withFocus)) {
            lookOn.requestFocus();
        }
        facts.getChildren()
                .setAll(model.owner().map(owner -> facts(owner, silent)).orElseGet(HBox::new));
    }

    private Node facts(Owner owner, boolean silent) {
        List<Fact> all = new ArrayList<>();
        all.add(new Fact(words.say("occupied.by"), owners.who(owner)));
        all.add(new Fact(words.say("occupied.since"), owners.since(owner)));
        if (silent) {
            all.add(
                    new Fact(
                            words.say("occupied.process"),
                            words.say(
                                    "occupied.process.value",
                                    String.valueOf(owner.pid()),
                                    owner.version())));
        }
        return Parts.facts(all);
    }

    private Button option(String icon, String key, Label hint, Runnable action) {
        Label name = Parts.label("", "option-name");
        Label explained = Parts.label("", "option-text");
        VBox text = new VBox(name, explained);
        HBox line = new HBox(Parts.icon(icon), text, Parts.spring(), hint);
        line.getStyleClass().add("option-line");
        Button button = new Button();
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("option");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setUserData(text);
        button.setOnAction(_ -> action.run());
        name(button, key);
        return button;
    }

    private void name(Button option, String key) {
        if (option.getUserData() instanceof VBox text
                && text.getChildren().getFirst() instanceof Label name) {
            name.setText(words.say(key));
            explain(option, words.say(key + ".text"));
        }
    }

    private void explain(Button option, String explanation) {
        if (option.getUserData() instanceof VBox text
                && text.getChildren().getFirst() instanceof Label name
                && text.getChildren().getLast() instanceof Label explained) {
            explained.setText(explanation);
            option.setAccessibleText(name.getText() + ". " + explanation);
        }
    }
}
