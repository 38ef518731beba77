package storeroom.ui.movements;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import storeroom.model.Movement;
import storeroom.ui.common.Card;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

/** Asks why some movements are taken back, and does it. */
final class ReverseCard {

    private static final int LISTED = 6;

    private final ReverseViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Runnable then;

    private ReverseCard(ReverseViewModel model, Overlay overlay, Runnable then) {
        this.then = then;
        this.model = model;
        this.overlay = overlay;
        words = model.words();
    }

    /**
     * Shows it.
     *
     * @param then done once they are taken back, before the lists hear of it
     */
    static void show(ReverseViewModel model, Overlay overlay, Runnable then) {
        new ReverseCard(model, overlay, then).show();
    }

    private void show() {
        Card card = new Card(words.say("reverse.title", model.what()), 520);
        card.setId("reverse");
        Runnable close = () -> overlay.close(card);
        model.whenDone(
                () -> {
                    close.run();
                    then.run();
                });
        Field reason = Field.text(words.say("reverse.reason"), model.reason());
        TextField typed = (TextField) reason.control();
        typed.setId("reverse-reason");
        typed.setOnAction(_ -> model.takeBack());
        Runnable giveUp =
                DiscardQuestion.unless(
                        model.busy(),
                        () -> !model.reason().text().get().isBlank(),
                        close,
                        overlay,
                        words);
        Button cancel = Parts.button(words.say("cancel"), giveUp);
        cancel.setId("reverse-cancel");
        cancel.disableProperty().bind(model.busy());
        Button back =
                Parts.button(
                        "fth-corner-up-left", words.say("reverse.do"), model::takeBack, "accent");
        back.setId("reverse-do");
        card.with(lines(), Parts.paragraph(words.say("reverse.explain"), "muted"));
        if (model.leftOut() > 0) {
            card.with(
                    Parts.paragraph(
                            words.say(
                                    "reverse.left",
                                    words.formats().count(model.leftOut()),
                                    model.leftOut()),
                            "muted"));
        }
        card.with(reason)
                .withButtons(
                        Parts.spring(),
                        cancel,
                        WritingButton.of(back, model.editing(), model.busy()));
        overlay.show(card, typed, giveUp);
    }

    private VBox lines() {
        VBox box = new VBox();
        box.getStyleClass().add("reverse-lines");
        model.movements().stream().limit(LISTED).map(this::line).forEach(box.getChildren()::add);
        int more = model.movements().size() - LISTED;
        if (more > 0) {
            box.getChildren()
                    .add(
                            Parts.label(
                                    words.say("reverse.more", words.formats().count(more), more),
                                    "muted"));
        }
        return box;
    }

    private HBox line(Movement movement) {
        Label when = Parts.label(words.formats().day(movement.day()), "when");
        Label what =
                Parts.label(
                        words.say(
                                "movement.line",
                                movement.sku(),
                                new MovementTexts(words).line(movement)),
                        "what");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox line =
                new HBox(
                        when,
                        what,
                        Parts.label(words.formats().change(movement.change()), "change"));
        line.getStyleClass().add("movement-line");
        line.setMinHeight(30);
        return line;
    }
}
