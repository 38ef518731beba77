package storeroom.ui.items;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import storeroom.ui.common.Card;
import storeroom.ui.common.Field;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** Renames a category or a unit for all its items; with the name of another one, makes them one. */
final class RenameCard {

    private static final double WIDTH = 460;

    private RenameCard() {}

    static void show(Renaming model, Overlay overlay, Words words) {
        String key = model.key();
        Card card = new Card(words.say(key + ".title", model.name()), WIDTH);
        card.setId(key + "-card");
        Field name = Field.text(words.say(key + ".name"), model.newName());
        name.control().setId(key + "-name");
        var sentence = Parts.paragraph("", "muted");
        sentence.textProperty().bind(model.sentence());
        Runnable close = () -> overlay.close(card);
        Runnable giveUp = () -> model.giveUp(close);
        Button cancel = Parts.button(words.say("cancel"), giveUp);
        cancel.disableProperty().bind(model.saving());
        Button save = Parts.keyButton("", words.say("key.enter"), model::save, "accent");
        save.setId(key + "-save");
        save.textProperty()
                .bind(
                        model.merges()
                                .map(
                                        merges ->
                                                words.say(
                                                        merges
                                                                ? key + ".merge"
                                                                : key + ".rename.do")));
        save.disableProperty().bind(model.saving());
        card.with(name, sentence).withButtons(Parts.spring(), cancel, save);
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER
                            && !(event.getTarget() instanceof Button)) {
                        event.consume();
                        model.save();
                    }
                });
        model.saved().addListener((_, _, _) -> close.run());
        overlay.show(card, name.control(), giveUp);
    }
}
