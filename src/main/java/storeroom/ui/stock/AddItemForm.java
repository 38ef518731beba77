package storeroom.ui.stock;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import storeroom.ui.common.Card;
import storeroom.ui.common.Field;
import storeroom.ui.common.Input;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** The form that adds an item: Enter saves, Esc gives up. */
final class AddItemForm {

    private AddItemForm() {}

    /** Shows the form over the window. */
    static void show(AddItemViewModel model, Overlay overlay, Words words) {
        Card card = new Card(words.say("add.title"), 520);
        card.setId("add-item-form");
        Runnable close = () -> overlay.close(card);
        Field sku = field("sku", model.sku(), words);
        card.with(
                Parts.columns(sku, field("barcode", model.barcode(), words)),
                field("name", model.name(), words),
                Parts.columns(
                        field("category", model.category(), words),
                        field("unit", model.unit(), words)),
                Parts.columns(
                        field("reorder", model.reorderPoint(), words),
                        field("cost", model.cost(), words),
                        field("price", model.price(), words)));
        Runnable giveUp =
                () -> {
                    if (!model.saving().get()) { // what was typed stays until it is saved
                        model.giveUp();
                        close.run();
                    }
                };
        Button cancel = Parts.button(words.say("cancel"), giveUp);
        cancel.disableProperty().bind(model.saving());
        Button save =
                Parts.keyButton(
                        words.say("add.save"), words.say("key.enter"), model::save, "accent");
        save.disableProperty().bind(model.saving());
        card.withButtons(Parts.spring(), cancel, save);
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
        overlay.show(card, sku.control(), giveUp);
    }

    private static Field field(String key, Input<?> input, Words words) {
        Field field = Field.text(words.say("add." + key), input);
        field.control().setId("add-" + key);
        return field;
    }
}
