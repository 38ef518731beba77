package storeroom.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;

import storeroom.ui.common.Card;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Shortcut;
import storeroom.ui.common.Words;

import java.util.List;

/** All keys and what they do. */
final class ShortcutsCard {

    private ShortcutsCard() {}

    static void show(List<Shortcut> shortcuts, Overlay overlay, Words words) {
        Card card = new Card(words.say("keys.title"), 460);
        card.setId("shortcuts");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        int row = 0;
        for (Shortcut shortcut : shortcuts) {
            grid.add(Parts.keyHint(shortcut.keys().getDisplayText().replace('+', ' ')), 0, row);
            grid.add(Parts.label(shortcut.what()), 1, row++);
        }
        for (String other : List.of("arrows", "enter", "esc")) {
            grid.add(Parts.keyHint(words.say("key." + other)), 0, row);
            grid.add(Parts.label(words.say("keys." + other)), 1, row++);
        }
        Runnable close = () -> overlay.close(card);
        Button done = Parts.button(words.say("close"), close, "accent");
        card.with(grid).withButtons(Parts.spring(), done);
        overlay.show(card, done, close);
    }
}
