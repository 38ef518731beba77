package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import storeroom.model.MovementKind;
import storeroom.ui.common.Card;
import storeroom.ui.common.DaySelector;
import storeroom.ui.common.Field;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

/** The form that books one item, by keyboard alone: Enter books, Esc gives up. */
final class BookingForm {

    private static final double WIDTH = 460;
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final BookingViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Card card;

    private BookingForm(BookingViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        card = new Card(words.say("form." + model.verb().name()), WIDTH);
    }

    /** Shows the form over the window. */
    static void show(BookingViewModel model, Overlay overlay, Words words) {
        new BookingForm(model, overlay, words).show();
    }

    private void show() {
        card.setId("booking-form");
        Field quantity = Field.text(quantityName(model.kind().get()), model.quantity());
        quantity.control().setId("quantity");
        model.kind().addListener((_, _, now) -> quantity.rename(quantityName(now)));
        DatePicker picker = DaySelector.of(model.day(), words.formats());
        picker.setId("day");
        Field day = new Field(words.say("form.day"), picker, model.day());
        Field document = Field.text(words.say("form.document"), model.document());
        document.control().setId("document");
        Field price =
                Field.text(
                        words.say(
                                model.verb() == BookingViewModel.Verb.RECEIVE
                                        ? "form.cost"
                                        : "form.price"),
                        model.price());
        price.control().setId("price");
        Field note = Field.text(words.say("form.note"), model.note());
        boolean priced = model.verb() != BookingViewModel.Verb.ADJUST;
        card.with(
                item(),
                kinds(),
                Parts.columns(quantity, day),
                priced ? Parts.columns(document, price) : document,
                note,
                after());
        Button cancel = Parts.button(words.say("cancel"), this::giveUp);
        cancel.disableProperty().bind(model.saving());
        Button book =
                Parts.keyButton(
                        words.say("form.book." + model.verb().name()),
                        words.say("key.enter"),
                        model::book,
                        "accent");
        book.setId("book");
        book.disableProperty().bind(model.saving());
        card.withButtons(Parts.spring(), cancel, book);
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> enterBooks(event, picker));
        model.saved().addListener((_, _, _) -> close());
        overlay.show(card, quantity.control(), this::giveUp);
    }

    private void enterBooks(KeyEvent event, DatePicker picker) {
        boolean onButton = event.getTarget() instanceof Button;
        if (event.getCode() == KeyCode.ENTER && !onButton && !picker.isShowing()) {
            event.consume();
            model.book();
            Field.focusFirstWrong(card);
        }
    }

    /** Not while it is being saved: what was typed stays until that is known to be done. */
    private void giveUp() {
        if (!model.saving().get()) {
            model.giveUp(new OverlayDialogs(overlay, words), this::close);
        }
    }

    private void close() {
        overlay.close(card);
    }

    private Node item() {
        Label name = Parts.label(model.row().name(), "form-item");
        Label codes =
                Parts.label(
                        words.say(
                                "form.item",
                                model.row().sku(),
                                words.formats().quantity(model.row().onHand()),
                                model.row().unit()),
                        "muted");
        var box = new javafx.scene.layout.VBox(name, codes);
        box.getStyleClass().add("form-subject");
        return box;
    }

    private Node kinds() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        OneChosen<MovementKind> kinds = new OneChosen<>(model.kind());
        for (MovementKind kind : model.verb().kinds()) {
            ToggleButton choice = new ToggleButton(words.say("form.kind." + kind.name()));
            kinds.add(choice, kind);
            choice.getStyleClass().add("segment");
            choice.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(choice, Priority.ALWAYS);
            box.getChildren().add(choice);
        }
        return box;
    }

    private String quantityName(MovementKind kind) {
        String key =
                switch (kind) {
                    case COUNT -> "form.quantity.counted";
                    case ADJUSTMENT -> "form.quantity.difference";
                    case OPENING, RECEIPT, ISSUE, SALE, RETURN, WASTE, TRANSFER -> "form.quantity";
                };
        return words.say(key, model.row().unit());
    }

    private Node after() {
        Label label = Parts.label("", "after");
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.after()
                                                .get()
                                                .map(
                                                        stock ->
                                                                words.say(
                                                                        "form.after",
                                                                        words.formats()
                                                                                .quantity(stock),
                                                                        model.row().unit()))
                                                .orElse(words.say("form.after.open")),
                                model.after()));
        model.after()
                .addListener(
                        (_, _, now) ->
                                label.pseudoClassStateChanged(
                                        BELOW,
                                        now.filter(stock -> stock.isNegative()).isPresent()));
        label.setGraphic(Parts.icon("fth-arrow-right"));
        return label;
    }
}
