package storeroom.ui.items;

import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import storeroom.ui.common.Card;
import storeroom.ui.common.Field;
import storeroom.ui.common.Input;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.ProposalBox;
import storeroom.ui.common.TabKey;
import storeroom.ui.common.Words;

import java.util.function.Supplier;

/**
 * The form that adds, changes and copies an item: what is needed most at the top, the rest below.
 * Enter saves, Ctrl+Enter does from a field of many lines too, Esc gives up.
 */
final class ItemForm {

    private static final double WIDTH = 620;
    private static final Duration TYPING_PAUSES = Duration.millis(300);

    private final ItemFormViewModel model;
    private final ItemFields fields;
    private final Overlay overlay;
    private final Words words;
    private final Card card;
    private final PauseTransition pause = new PauseTransition(TYPING_PAUSES);

    private ItemForm(ItemFormViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        fields = model.fields();
        card = new Card(title(model.start(), words), WIDTH);
    }

    private static String title(ItemFormStart start, Words words) {
        return switch (start) {
            case ItemFormStart.New _ -> words.say("add.title");
            case ItemFormStart.Copy copy -> words.say("item.copy.title", copy.of().sku());
            case ItemFormStart.Change(var item) -> words.say("item.change.title", item.sku());
        };
    }

    /** Shows the form over the window. */
    static void show(ItemFormViewModel model, Overlay overlay, Words words) {
        new ItemForm(model, overlay, words).show();
    }

    private void show() {
        card.setId("item-form");
        Field sku = field("sku", fields.sku());
        Field name = field("name", fields.name());
        VBox content =
                new VBox(
                        proportion(sku, name),
                        proportion(unit(), category()),
                        Parts.columns(
                                field("price", fields.price()),
                                field("cost", fields.cost()),
                                field("reorder", fields.reorderPoint())),
                        Parts.label(words.say("item.section.barcodes"), "section"),
                        new BarcodeRows(fields.barcodes(), words),
                        Parts.label(words.say("item.section.more"), "section"),
                        Parts.columns(
                                field("pack", fields.packSize()),
                                field("minimum", fields.minimumOrder()),
                                field("maximum", fields.maximum())),
                        Parts.columns(
                                field("lead", fields.leadTime()),
                                field("shelf", fields.shelfLife()),
                                new VBox()),
                        note(),
                        choice("item.active", fields.active()),
                        choice("item.mayGoNegative", fields.mayGoNegative()));
        content.getStyleClass().add("form-content");
        card.with(content, conflict());
        Button cancel = Parts.button(words.say("cancel"), this::giveUp);
        cancel.disableProperty().bind(model.saving());
        boolean isNew = model.start().changed().isEmpty();
        Button save =
                Parts.keyButton(
                        words.say(isNew ? "add.save" : "item.save"),
                        words.say("key.enter"),
                        this::save,
                        "accent");
        save.setId("item-save");
        save.disableProperty().bind(model.saving().or(model.conflicting()));
        card.withButtons(Parts.spring(), cancel, save);
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.saved().addListener((_, _, _) -> overlay.close(card));
        model.saving()
                .addListener(
                        (_, _, now) -> {
                            if (!now) { // a code may turn out to be taken
                                Field.focusFirstWrong(card);
                            }
                        });
        Node first = first(sku, name).control();
        overlay.show(card, first, this::giveUp);
        lookForTakenWhenTypingPauses();
    }

    private void lookForTakenWhenTypingPauses() {
        pause.setOnFinished(_ -> model.lookForTaken());
        fields.sku().text().addListener((_, _, _) -> pause.playFromStart());
        fields.barcodes().text().addListener((_, _, _) -> pause.playFromStart());
        pause.play(); // a draft or a scanned code stands there already
    }

    /** Where typing begins: a copy has all but its SKU. */
    private Field first(Field sku, Field name) {
        boolean hasSku = !fields.sku().text().get().isEmpty();
        return hasSku && model.start().changed().isEmpty() ? name : sku;
    }

    private void giveUp() {
        if (!model.saving().get()) { // what was typed stays until it is saved
            model.giveUp(() -> overlay.close(card));
        }
    }

    private void save() {
        model.save();
        Field.focusFirstWrong(card);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        boolean elsewhere =
                event.getTarget() instanceof Button
                        || event.getTarget() instanceof TextArea
                        || (event.getTarget() instanceof Node at && isForItself(at));
        if (event.isShortcutDown() || !elsewhere) {
            event.consume();
            save();
        }
    }

    /** A list that hangs open takes Enter itself; so does a code, which a scanner ends with it. */
    private static boolean isForItself(Node at) {
        for (@Nullable Node node = at; node != null; node = node.getParent()) {
            if (node instanceof ComboBox<?> list && list.isShowing()) {
                return true;
            }
            if (node instanceof BarcodeRows rows) {
                return rows.takesEnter(at);
            }
        }
        return false;
    }

    private Node category() {
        return renamable(
                field("category", fields.category(), model.categories()),
                "category",
                model.hasKnownCategory(),
                model::renamingTheCategory);
    }

    private Node unit() {
        return renamable(
                field("unit", fields.unit(), model.units()),
                "unit",
                model.hasKnownUnit(),
                model::renamingTheUnit);
    }

    /** With a button that renames for all items what stands in the field; F2 does it, too. */
    private Node renamable(
            Field field, String key, BooleanExpression isKnown, Supplier<Renaming> made) {
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable act = () -> RenameCard.show(made.get(), overlay, words);
        Button rename = Parts.button("fth-edit-2", "", act, "icon-button");
        rename.setId("rename-" + key);
        rename.setAccessibleText(words.say(key + ".rename"));
        Parts.tip(rename, words.say(key + ".rename.tip"));
        rename.disableProperty().bind(isKnown.not());
        rename.setFocusTraversable(false); // who adds an item passes by here each time
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.F2 && isKnown.get()) {
                        event.consume();
                        act.run();
                    }
                });
        HBox line = new HBox(field, Field.beside(rename));
        line.getStyleClass().add("field-line");
        return line;
    }

    private Node note() {
        TextArea area = new TextArea();
        area.setId("item-note");
        area.setPrefRowCount(3);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(fields.note().text());
        area.addEventFilter(KeyEvent.KEY_PRESSED, TabKey::leave);
        return new Field(words.say("item.note"), area, fields.note());
    }

    private CheckBox choice(String key, javafx.beans.property.BooleanProperty value) {
        CheckBox box = new CheckBox(words.say(key));
        box.selectedProperty().bindBidirectional(value);
        box.setId(key.replace('.', '-'));
        return box;
    }

    /** What somebody else changed meanwhile, and whose change shall hold. */
    private Node conflict() {
        Label sentence = Parts.paragraph("", "conflict-text");
        sentence.textProperty().bind(model.conflict().map(said -> said.orElse("")));
        HBox buttons =
                new HBox(
                        Parts.button(words.say("item.conflict.reload"), model::reload, "small"),
                        Parts.button(
                                words.say("item.conflict.overwrite"), model::overwrite, "small"));
        buttons.getStyleClass().add("detail-buttons");
        VBox box = new VBox(sentence, buttons);
        box.setId("item-conflict");
        box.getStyleClass().add("conflict");
        Parts.showWhile(box, model.conflicting());
        model.conflicting()
                .addListener(
                        (_, _, now) -> {
                            if (now) {
                                buttons.getChildren().getFirst().requestFocus();
                            }
                        });
        return box;
    }

    /** The first a third of the width, the second the rest. */
    private static Node proportion(Node first, Node second) {
        var grid = Parts.columns(first, second);
        grid.getColumnConstraints().get(0).setPercentWidth(100.0 / 3);
        grid.getColumnConstraints().get(1).setPercentWidth(200.0 / 3);
        return grid;
    }

    private Field field(String key, Input<?> input) {
        Field field = Field.text(words.say("add." + key), input);
        field.control().setId("item-" + key);
        return field;
    }

    /** A field that proposes what is there already, and takes anything else as well. */
    private Field field(
            String key, Input<String> input, javafx.collections.ObservableList<String> known) {
        ComboBox<String> box = ProposalBox.of(input, known);
        box.setId("item-" + key);
        return new Field(words.say("add." + key), box, input);
    }
}
