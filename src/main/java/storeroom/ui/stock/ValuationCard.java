package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import storeroom.model.CostMethod;
import storeroom.model.Money;
import storeroom.operation.ChangeValuation.Preview;
import storeroom.ui.common.Card;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.Optional;

/** Asks how the stock is to be valued, and says before what that does to it. */
public final class ValuationCard {

    private final ValuationViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Card card;
    private final ToggleGroup ways = new ToggleGroup();

    private ValuationCard(ValuationViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        card = new Card(words.say("valuation.title"), 520);
    }

    /** Shows it over the window. */
    public static void show(OpenCompany open, Overlay overlay) {
        new ValuationCard(new ValuationViewModel(open), overlay, open.words()).show();
    }

    private void show() {
        card.setId("valuation");
        Label effect = Parts.paragraph("");
        effect.setId("valuation-effect");
        effect.setMinHeight(effect.getFont().getSize() * 3);
        effect.textProperty()
                .bind(Bindings.createStringBinding(this::effect, model.preview(), model.now()));
        RadioButton average = way(CostMethod.MOVING_AVERAGE);
        card.with(
                box(average, CostMethod.MOVING_AVERAGE),
                box(way(CostMethod.FIFO), CostMethod.FIFO),
                effect);
        BooleanBinding nothing =
                Bindings.createBooleanBinding(
                        () -> model.saving().get() || model.isAsNow(),
                        model.saving(),
                        model.chosen(),
                        model.now());
        Button cancel = Parts.button(words.say("cancel"), this::giveUp);
        cancel.setId("valuation-cancel");
        cancel.disableProperty().bind(model.saving());
        Button save = Parts.button(words.say("valuation.save"), model::save, "accent");
        save.setId("valuation-save");
        card.withButtons(Parts.spring(), cancel, WritingButton.of(save, model.editing(), nothing));
        model.saved().addListener((_, _, _) -> close());
        overlay.show(card, average, this::giveUp);
    }

    private RadioButton way(CostMethod method) {
        RadioButton way = new RadioButton(words.say("valuation." + method));
        way.setId("valuation-" + method.key());
        way.setToggleGroup(ways);
        way.setAccessibleHelp(words.say("valuation." + method + ".what"));
        way.selectedProperty() // the arrow keys choose, and press nothing
                .addListener(
                        (_, _, isChosen) -> {
                            if (isChosen) {
                                model.chosen().set(method);
                            }
                        });
        way.disableProperty().bind(model.saving());
        model.chosen().subscribe(now -> way.setSelected(now == method));
        return way;
    }

    private Node box(RadioButton way, CostMethod method) {
        VBox box =
                new VBox(way, Parts.paragraph(words.say("valuation." + method + ".what"), "muted"));
        box.getStyleClass().add("choice-with-words");
        return box;
    }

    private String effect() {
        Optional<Preview> preview = model.preview().get();
        if (preview.isEmpty() || model.now().get().isEmpty()) {
            return words.say("valuation.working");
        }
        String now = said(preview.get().now());
        return model.isAsNow()
                ? words.say("valuation.now", now)
                : words.say("valuation.then", now, said(preview.get().then()));
    }

    private String said(Optional<Money> value) {
        return value.map(words.formats()::total).orElseGet(() -> words.say("stock.none"));
    }

    private void giveUp() {
        if (!model.saving().get()) {
            close();
        }
    }

    private void close() {
        model.close();
        overlay.close(card);
    }
}
