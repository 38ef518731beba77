package storeroom.ui.movements;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.model.Fractions;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.ui.common.Dialogs.Fact;
import storeroom.ui.common.Editing;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Parts;
import storeroom.ui.common.StockChart;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;
import storeroom.ui.movements.MovementDetailViewModel.Detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chosen movement at the right of the list. */
final class MovementDetailView extends VBox {

    private final Words words;
    private final MovementTexts texts;
    private final Label name = Parts.label("", "detail-name");
    private final Label codes = Parts.label("", "detail-codes");
    private final Label change = Parts.label("", "figure-value");
    private final Label after = Parts.label("", "figure-value");
    private final Label price = Parts.label("", "figure-value");
    private final VBox facts = new VBox();
    private final VBox together = new VBox();
    private final Label togetherTitle = Parts.label("", "section");
    private final StockChart chart;

    MovementDetailView(
            MovementsViewModel model,
            Runnable takeBack,
            Runnable onlyItem,
            Editing editing,
            Words words) {
        this.words = words;
        texts = new MovementTexts(words);
        chart = new StockChart(words);
        getStyleClass().add("detail");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("detail-facts");
        VBox content =
                new VBox(
                        name,
                        codes,
                        figures(),
                        buttons(model, takeBack, onlyItem, editing),
                        facts,
                        Parts.label(words.say("ledger.chart"), "section"),
                        chart,
                        togetherTitle,
                        together);
        content.getStyleClass().add("detail-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().add(content);
        MovementDetailViewModel detail = model.detail();
        detail.shown()
                .subscribe(
                        now -> {
                            content.setVisible(now.isPresent());
                            now.ifPresent(this::begin);
                        });
        detail.detail().subscribe(now -> now.ifPresentOrElse(this::show, this::showNothingMore));
        detail.curve().subscribe(now -> now.ifPresentOrElse(chart::show, chart::clear));
    }

    private Node figures() {
        HBox box =
                new HBox(
                        figure(words.say("ledger.column.change"), change),
                        figure(words.say("ledger.after"), after),
                        figure(words.say("ledger.column.price"), price));
        box.getStyleClass().add("figures");
        VBox.setMargin(box, new Insets(8, 0, 8, 0));
        return box;
    }

    private static Node figure(String title, Label figure) {
        VBox box = new VBox(Parts.label(title, "figure-name"), figure);
        box.getStyleClass().add("figure-box");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        return box;
    }

    private Node buttons(
            MovementsViewModel model, Runnable takeBack, Runnable onlyItem, Editing editing) {
        var nothing =
                model.selected()
                        .map(
                                line ->
                                        line.filter(one -> ReverseViewModel.counts(one.movement()))
                                                .isEmpty());
        Hyperlink only = new Hyperlink(words.say("ledger.onlyThis"));
        only.setId("movements-only-this");
        only.setOnAction(_ -> onlyItem.run());
        Parts.tip(only, words.say("ledger.onlyThis.tip"));
        HBox box =
                new HBox(
                        WritingButton.of(
                                Parts.button(
                                        "fth-corner-up-left",
                                        words.say("ledger.takeBack"),
                                        takeBack,
                                        "small"),
                                editing,
                                nothing),
                        Parts.spring(),
                        Parts.showWhile(only, model.choices().item().map(Optional::isEmpty)));
        box.getStyleClass().addAll("detail-buttons", "detail-links");
        return box;
    }

    /** What the list knows of it. */
    private void begin(Movement movement) {
        name.setText(movement.itemName());
        codes.setText(movement.sku() + " · " + texts.what(movement));
        change.setText(words.formats().change(movement.change()));
        price.setText(UnitPrices.text(movement, words));
        show(facts(movement, Optional.empty()));
    }

    private void showNothingMore() {
        after.setText("");
        after.setTooltip(null);
        togetherTitle.setVisible(false);
        together.setVisible(false);
    }

    private void show(Detail now) {
        Movement movement = now.movement();
        after.setText(words.formats().quantity(now.after()));
        Parts.tip(
                after,
                words.say(
                        "ledger.after.tip",
                        words.formats().quantity(now.after()),
                        now.item().unit()));
        show(facts(movement, Optional.of(now)));
        int all = now.together().total();
        boolean alone = all == 1;
        togetherTitle.setText(words.say("ledger.together", words.formats().count(all)));
        togetherTitle.setVisible(!alone);
        together.setVisible(!alone);
        together.getChildren()
                .setAll(
                        now.together().rows().stream()
                                .map(one -> togetherLine(one, one.id().equals(movement.id())))
                                .toList());
        int more = all - now.together().rows().size();
        if (more > 0) {
            together.getChildren()
                    .add(
                            Parts.label(
                                    words.say("reverse.more", words.formats().count(more), more),
                                    "muted"));
        }
    }

    private void show(List<Fact> now) {
        facts.getChildren().setAll(now.stream().map(this::line).toList());
    }

    private List<Fact> facts(Movement movement, Optional<Detail> more) {
        List<Fact> all = new ArrayList<>();
        all.add(fact("day", words.formats().day(movement.day())));
        all.add(
                fact(
                        "booked",
                        words.say(
                                "ledger.bookedBy",
                                words.formats().moment(movement.bookedAt()),
                                movement.bookedBy())));
        more.flatMap(Detail::did).ifPresent(did -> all.add(worth(movement, did)));
        more.flatMap(Detail::location).ifPresent(where -> all.add(fact("location", where.name())));
        if (!movement.document().isEmpty()) {
            all.add(fact("document", movement.document()));
        }
        if (!movement.note().isEmpty()) {
            all.add(fact("note", movement.note()));
        }
        more.flatMap(Detail::reverses).ifPresent(other -> all.add(fact("reverses", said(other))));
        more.flatMap(Detail::reversedBy)
                .ifPresent(other -> all.add(fact("reversedBy", reason(other))));
        return all;
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("ledger.fact." + key), value);
    }

    /** {@code Cost 12.40 (3.10 each)} of what went out, {@code Value} of what came. */
    private Fact worth(Movement movement, Money did) {
        boolean isOut = movement.change().isNegative();
        Money amount = isOut ? new Money(-did.tenThousandths()) : did;
        long units = Math.abs(movement.change().thousandths());
        long each = Fractions.product(amount.tenThousandths(), Quantity.ONE.thousandths(), units);
        String said =
                Revaluation.money(each)
                        .filter(_ -> units != Quantity.ONE.thousandths())
                        .map(
                                one ->
                                        words.say(
                                                "ledger.worth.each",
                                                words.formats().total(amount),
                                                words.formats().money(one)))
                        .orElseGet(() -> words.formats().total(amount));
        return fact(isOut ? "cost" : "value", said);
    }

    /** {@code take back of sale of 2 × DR-SET-19, booked 12 Nov by Ada}. */
    private String said(Movement other) {
        String what = texts.what(other.kind(), other.change(), other.sku());
        return words.say(
                "ledger.other",
                other.reverses().isPresent() && !other.restores()
                        ? words.say("what.reverse", what)
                        : what,
                words.formats().moment(other.bookedAt()),
                other.bookedBy());
    }

    private String reason(Movement reversal) {
        String when =
                words.say(
                        "ledger.bookedBy",
                        words.formats().moment(reversal.bookedAt()),
                        reversal.bookedBy());
        return reversal.note().isEmpty()
                ? when
                : words.say("ledger.because", when, reversal.note());
    }

    private Node line(Fact fact) {
        Label title = Parts.label(fact.name(), "fact-name");
        Label value = Parts.paragraph(fact.value());
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(title, value);
        line.getStyleClass().add("detail-fact");
        return line;
    }

    private Node togetherLine(Movement one, boolean itself) {
        Label what = Parts.label(one.sku() + " · " + texts.what(one), "what");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label much = Parts.label(words.formats().change(one.change()), "change");
        much.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(what, much);
        line.getStyleClass().add("movement-line");
        if (itself) {
            line.getStyleClass().add("itself");
        }
        line.setMinHeight(28);
        return line;
    }
}
