package storeroom.ui.partners;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Card;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.FormKeys;
import storeroom.ui.common.Input;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.ProposalBox;
import storeroom.ui.common.Words;

/** The card that says how an item is bought from a supplier. */
final class SupplierPriceCard {

    private static final double WIDTH = 500;

    private final SupplierPriceViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Card card;

    private SupplierPriceCard(SupplierPriceViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        String title =
                model.isChange() ? "price.title" : model.hasItem() ? "price.new" : "price.newItem";
        card = new Card(words.say(title), WIDTH);
    }

    /** Shows the card over the window. */
    static void show(SupplierPriceViewModel model, Overlay overlay, Words words) {
        new SupplierPriceCard(model, overlay, words).show();
    }

    private void show() {
        card.setId("price-card");
        Field code = field("code", model.code());
        VBox content = new VBox();
        Node first = code.control();
        Label about = Parts.paragraph(model.about(), "form-subject");
        content.getChildren().add(about);
        if (!model.hasItem()) {
            Field item = field("item", model.item());
            content.getChildren().add(item);
            first = item.control();
        }
        if (!model.hasSupplier()) {
            ComboBox<String> box = ProposalBox.of(model.supplier(), model.suppliers());
            box.setId("price-supplier");
            content.getChildren()
                    .add(new Field(words.say("price.supplier"), box, model.supplier()));
            first = box;
        }
        content.getChildren()
                .addAll(
                        Parts.columns(code, field("lead", model.leadTime())),
                        Parts.columns(
                                field("pack", model.packSize()),
                                field("minimum", model.minimumOrder())),
                        Parts.label(words.say("price.section"), "section"),
                        new PriceRows(model.prices(), words),
                        FormKeys.choice(
                                words.say("price.preferred"),
                                model.preferred(),
                                "price-preferred"));
        content.getStyleClass().add("form-content");
        card.with(content);
        buttons();
        FormKeys.saveOnEnter(card, this::save);
        model.saved().addListener((_, _, _) -> overlay.close(card));
        model.saving()
                .addListener(
                        (_, _, now) -> {
                            if (!now) { // a name may turn out to be unknown
                                Field.focusFirstWrong(card);
                            }
                        });
        overlay.show(card, first, leave());
    }

    private Runnable leave() {
        return DiscardQuestion.unless(
                model.saving(), model::isTyped, () -> overlay.close(card), overlay, words);
    }

    private void buttons() {
        Button cancel = Parts.button(words.say("cancel"), leave());
        cancel.disableProperty().bind(model.saving());
        Button save =
                Parts.keyButton(
                        words.say("item.save"), words.say("key.enter"), this::save, "accent");
        save.setId("price-save");
        save.disableProperty().bind(model.saving());
        if (model.isChange()) {
            Button remove = Parts.button(words.say("price.remove"), model::remove, "flat");
            remove.setId("price-remove");
            remove.disableProperty().bind(model.saving());
            card.withButtons(remove, Parts.spring(), cancel, save);
        } else {
            card.withButtons(Parts.spring(), cancel, save);
        }
    }

    private void save() {
        model.save();
        Field.focusFirstWrong(card);
    }

    private Field field(String key, Input<?> input) {
        Field field = Field.text(words.say("price." + key), input);
        field.control().setId("price-" + key);
        return field;
    }
}
