package storeroom.ui.items;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import storeroom.ui.common.Card;
import storeroom.ui.common.Field;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** Renames a category for all its items; with the name of another one, makes the two one. */
final class CategoryCard {

    private static final double WIDTH = 460;

    private CategoryCard() {}

    static void show(CategoryViewModel model, Overlay overlay, Words words) {
        Card card = new Card(words.say("category.title", model.name()), WIDTH);
        card.setId("category-card");
        Field name = Field.text(words.say("category.name"), model.newName());
        name.control().setId("category-name");
        var sentence = Parts.paragraph("", "muted");
        sentence.textProperty().bind(model.sentence());
        Runnable close = () -> overlay.close(card);
        Runnable giveUp = () -> model.giveUp(close);
        Button cancel = Parts.button(words.say("cancel"), giveUp);
        cancel.disableProperty().bind(model.saving());
        Button save = Parts.keyButton("", words.say("key.enter"), model::save, "accent");
        save.setId("category-save");
        save.textProperty()
                .bind(
                        model.merges()
                                .map(
                                        merges ->
                                                words.say(
                                                        merges
                                                                ? "category.merge"
                                                                : "category.rename.do")));
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
