package storeroom.ui.items;

import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Card;
import storeroom.ui.common.Field;
import storeroom.ui.common.Input;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Parts;
import storeroom.ui.common.ProposalBox;
import storeroom.ui.common.Words;
import storeroom.ui.items.BulkEditViewModel.Pricing;

/**
 * Changes several items alike: what is ticked is changed. Enter saves, Esc gives up, and stops it
 * while it is being saved.
 */
final class BulkEditCard {

    private static final double WIDTH = 540;
    private static final double NAME = 150;

    private final BulkEditViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Card card;

    private BulkEditCard(BulkEditViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        card =
                new Card(
                        words.say(
                                "bulk.title", words.formats().count(model.count()), model.count()),
                        WIDTH);
    }

    static void show(BulkEditViewModel model, Overlay overlay, Words words) {
        new BulkEditCard(model, overlay, words).show();
    }

    private void show() {
        card.setId("bulk-edit");
        Node category =
                line(
                        "category",
                        model.changesCategory(),
                        model.category(),
                        box("category", model.category(), model.categories()));
        TextField price = field("price", model.price());
        ComboBox<Pricing> way =
                Choice.of(
                        "bulk-pricing",
                        model.pricing(),
                        Pricing.values(),
                        how -> words.say("bulk.pricing." + how.name()));
        way.setAccessibleText(words.say("bulk.pricing"));
        HBox pricing = new HBox(way, price);
        pricing.getStyleClass().add("field-line");
        HBox.setHgrow(price, Priority.ALWAYS);
        CheckBox first =
                (CheckBox)
                        ((HBox) ((VBox) category).getChildren().getFirst())
                                .getChildren()
                                .getFirst();
        card.with(
                category,
                line(
                        "unit",
                        model.changesUnit(),
                        model.unit(),
                        box("unit", model.unit(), model.units())),
                line(
                        "reorder",
                        model.changesReorderPoint(),
                        model.reorderPoint(),
                        field("reorder", model.reorderPoint())),
                line("price", model.changesPrice(), model.price(), pricing),
                activeLine(),
                preview());
        Button cancel = Parts.button("", this::giveUp);
        cancel.setId("bulk-cancel");
        cancel.textProperty()
                .bind(model.canStop().map(can -> words.say(can ? "bulk.stop" : "cancel")));
        Button save =
                Parts.keyButton(
                        words.say("bulk.save"), words.say("key.enter"), this::save, "accent");
        save.setId("bulk-save");
        save.disableProperty().bind(model.saving());
        card.withButtons(Parts.spring(), cancel, save);
        card.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean elsewhere =
                            event.getTarget() instanceof Button
                                    || (event.getTarget() instanceof ComboBox<?> list
                                            && list.isShowing());
                    if (event.getCode() == KeyCode.ENTER && !elsewhere) {
                        event.consume();
                        save();
                    }
                });
        model.saved().addListener((_, _, _) -> overlay.close(card));
        overlay.show(card, first, this::giveUp);
    }

    private void giveUp() {
        model.giveUp(new OverlayDialogs(overlay, words), () -> overlay.close(card));
    }

    private void save() {
        model.save();
        Field.focusFirstWrong(card);
    }

    private Node line(String key, BooleanProperty ticked, Input<?> input, Node field) {
        CheckBox tick = tick(key, ticked);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(tick, field);
        line.getStyleClass().add("option-line");
        var error = Parts.showWhile(Parts.paragraph("", "field-error"), input.wrong());
        error.textProperty().bind(input.error());
        return new VBox(line, error);
    }

    private CheckBox tick(String key, BooleanProperty ticked) {
        CheckBox tick = new CheckBox(words.say("bulk." + key));
        tick.setId("bulk-tick-" + key);
        tick.setMinWidth(NAME);
        tick.selectedProperty().bindBidirectional(ticked);
        return tick;
    }

    private TextField field(String key, Input<?> input) {
        TextField field = new TextField();
        Field.mark(field, input);
        field.textProperty().bindBidirectional(input.text());
        return named(field, key);
    }

    private ComboBox<String> box(String key, Input<String> input, ObservableList<String> known) {
        ComboBox<String> box = ProposalBox.of(input, known);
        box.setMaxWidth(Double.MAX_VALUE);
        Field.mark(box, input);
        if (key.equals("category")) {
            box.setPromptText(words.say("bulk.category.prompt"));
        }
        return named(box, key);
    }

    private <T extends Control> T named(T control, String key) {
        control.setId("bulk-" + key);
        control.setAccessibleText(words.say("bulk." + key).replace("_", ""));
        return control;
    }

    private Node activeLine() {
        ComboBox<Boolean> state =
                Choice.of(
                        "bulk-active",
                        model.active().asObject(),
                        new Boolean[] {true, false},
                        active -> words.say(active ? "bulk.bringBack" : "bulk.retire"));
        state.setAccessibleText(words.say("bulk.active").replace("_", ""));
        HBox line = new HBox(tick("active", model.changesActive()), state);
        line.getStyleClass().add("option-line");
        return line;
    }

    private Node preview() {
        var label = Parts.paragraph("", "muted");
        label.setId("bulk-preview");
        label.textProperty().bind(model.preview());
        return label;
    }
}
