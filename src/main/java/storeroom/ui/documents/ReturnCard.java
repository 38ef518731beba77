package storeroom.ui.documents;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Card;
import storeroom.ui.common.DaySelector;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form in which goods that a customer brings back are booked. */
final class ReturnCard {

    private static final KeyCombination BOOK = KeyCombination.valueOf("Shortcut+Enter");
    private static final KeyCombination FILL = KeyCombination.valueOf("Shortcut+Shift+A");
    private static final double WIDTH = 760;

    private final ReturnViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Card card;
    private final VBox form = new VBox();
    private final InputTable<ReturnRow> table;
    private final TableColumn<ReturnRow, ReturnRow> back;

    private ReturnCard(ReturnViewModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        words = model.words();
        card = new Card(words.say("return.title", model.document().name()), WIDTH);
        table = new InputTable<>(words.say("return.table"), model.rows());
        table.setId("return-lines");
        table.setPrefHeight(34 * 8);
        plain("sku", "code", 104, row -> row.line().sku());
        plain("item", "name", 160, row -> row.line().details().text());
        plain(
                "quantity",
                "quiet-figure",
                92,
                row -> quantity(row, row.line().details().quantity()));
        plain("left", "figure", 122, row -> quantity(row, row.left()));
        back =
                table.input(
                        words.say("return.column.back"),
                        "figure",
                        104,
                        row -> Optional.of(row.back()));
        Columns.takesTheRest(table, table.getColumns().get(1), 120);
    }

    /** Shows the form over the window. */
    static void show(ReturnViewModel model, Overlay overlay) {
        new ReturnCard(model, overlay).show();
    }

    private String quantity(ReturnRow row, storeroom.model.Quantity much) {
        return words.say("documents.quantity", words.formats().quantity(much), row.line().unit());
    }

    private void plain(
            String key,
            String style,
            double width,
            java.util.function.Function<ReturnRow, String> text) {
        table.plain(
                words.say("return.column." + key),
                style,
                width,
                row -> new SimpleStringProperty(text.apply(row)));
    }

    private void show() {
        card.setId("return");
        form.getStyleClass().add("document-form");
        Label wrong = Parts.paragraph("", "field-error");
        wrong.textProperty().bind(model.problem());
        form.getChildren()
                .addAll(
                        fillLine(),
                        table,
                        Parts.showWhile(wrong, model.problem().map(now -> !now.isEmpty())),
                        fields());
        card.with(form);
        Runnable giveUp =
                DiscardQuestion.unless(
                        model.saving(), model::isTyped, () -> overlay.close(card), overlay, words);
        Button cancel = Parts.button(words.say("cancel"), giveUp);
        cancel.setId("return-cancel");
        cancel.disableProperty().bind(model.saving());
        Button book =
                Parts.keyButton(
                        words.say("return.book"), words.say("key.ctrlEnter"), this::book, "accent");
        book.setId("return-book");
        card.withButtons(
                Parts.spring(), cancel, WritingButton.of(book, model.editing(), model.saving()));
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.saved().addListener((_, _, _) -> overlay.close(card));
        overlay.show(card, table, giveUp);
        table.choose(0, back);
    }

    private Node fillLine() {
        Button fill =
                Parts.button("fth-check-square", words.say("return.fill"), model::fill, "small");
        fill.setId("return-fill");
        Label whom = Parts.label(model.document().addressee().name(), "form-item");
        HBox line = new HBox(whom, Parts.spring(), fill);
        line.getStyleClass().addAll("form-line", "entry-line");
        return line;
    }

    private Node fields() {
        DatePicker day = DaySelector.of(model.day(), words.formats());
        day.setId("return-day");
        Field reason = Field.text(words.say("return.reason"), model.reason());
        reason.control().setId("return-reason");
        List<Node> all = new ArrayList<>();
        all.add(reason);
        all.add(new Field(words.say("documents.day"), day, model.day()));
        if (model.locations().size() > 1) {
            all.add(
                    LocationField.of(
                            words.say("documents.location"), model.location(), model.locations()));
        }
        return Parts.columns(all.toArray(Node[]::new));
    }

    private void key(KeyEvent event) {
        if (BOOK.match(event)) {
            event.consume();
            book();
        } else if (FILL.match(event)) {
            event.consume();
            model.fill();
        }
    }

    private void book() {
        table.edit(-1, null);
        model.book();
        if (!model.saving().get() && !model.saved().get()) {
            Field.focusFirstWrong(form);
        }
    }
}
