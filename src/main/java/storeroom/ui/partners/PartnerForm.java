package storeroom.ui.partners;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Card;
import storeroom.ui.common.Field;
import storeroom.ui.common.FormKeys;
import storeroom.ui.common.Input;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;

/** The form that adds and changes a supplier or customer. */
final class PartnerForm {

    private static final double WIDTH = 560;

    private final PartnerFormViewModel model;
    private final PartnerFields fields;
    private final Overlay overlay;
    private final Words words;
    private final Card card;

    private PartnerForm(PartnerFormViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        fields = model.fields();
        card =
                new Card(
                        model.changed()
                                .map(old -> words.say("partner.change", old.name()))
                                .orElseGet(() -> words.say("partner.new")),
                        WIDTH);
    }

    /** Shows the form over the window. */
    static void show(PartnerFormViewModel model, Overlay overlay, Words words) {
        new PartnerForm(model, overlay, words).show();
    }

    private void show() {
        card.setId("partner-form");
        Field name = field("name", fields.name());
        VBox content =
                new VBox(
                        name,
                        roles(),
                        FormKeys.area(
                                words.say("partner.field.address"),
                                fields.address(),
                                "partner-address",
                                3),
                        Parts.columns(
                                field("contact", fields.contact()), field("phone", fields.phone())),
                        Parts.columns(
                                field("email", fields.email()),
                                field("taxNumber", fields.taxNumber())),
                        Parts.columns(field("paymentDays", fields.paymentDays()), new VBox()),
                        FormKeys.area(
                                words.say("partner.field.note"), fields.note(), "partner-note", 2),
                        FormKeys.choice(
                                words.say("partner.field.active"),
                                fields.active(),
                                "partner-active"));
        content.getStyleClass().add("form-content");
        card.with(content, conflict());
        Button cancel = Parts.button(words.say("cancel"), this::giveUp);
        cancel.disableProperty().bind(model.saving());
        Button save =
                Parts.keyButton(
                        words.say(model.changed().isEmpty() ? "add.save" : "item.save"),
                        words.say("key.enter"),
                        this::save,
                        "accent");
        save.setId("partner-save");
        save.disableProperty().bind(model.saving().or(model.conflicting()));
        card.withButtons(Parts.spring(), cancel, save);
        FormKeys.saveOnEnter(card, this::save);
        model.saved().addListener((_, _, _) -> overlay.close(card));
        model.saving()
                .addListener(
                        (_, _, now) -> {
                            if (!now) { // the name may turn out to be taken
                                Field.focusFirstWrong(card);
                            }
                        });
        overlay.show(card, name.control(), this::giveUp);
    }

    private Node roles() {
        WrappingLine line = new WrappingLine();
        line.getStyleClass().add("form-choices");
        line.getChildren()
                .addAll(
                        FormKeys.choice(
                                words.say("partner.field.supplier"),
                                fields.supplier(),
                                "partner-supplier"),
                        FormKeys.choice(
                                words.say("partner.field.customer"),
                                fields.customer(),
                                "partner-customer"));
        Label error = Parts.paragraph("", "field-error");
        error.setId("partner-role-error");
        error.textProperty().bind(fields.roleError());
        Parts.showWhile(error, fields.roleError().map(text -> !text.isEmpty()));
        VBox box = new VBox(line, error);
        box.getStyleClass().add("field");
        return box;
    }

    private void giveUp() {
        model.giveUp(() -> overlay.close(card));
    }

    private void save() {
        model.save();
        Field.focusFirstWrong(card);
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
        box.setId("partner-conflict");
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

    private Field field(String key, Input<?> input) {
        Field field = Field.text(words.say("partner.field." + key), input);
        field.control().setId("partner-" + key);
        return field;
    }
}
