package storeroom.ui.stock;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.LocationId;
import storeroom.model.LocationLevel;
import storeroom.model.Quantity;
import storeroom.ui.common.ChoiceMenu;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.StockChart;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;
import storeroom.ui.stock.DetailViewModel.Detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chosen item at the right of the list. */
final class DetailView extends VBox {

    private final Words words;
    private final Label name = Parts.label("", "detail-name");
    private final Label codes = Parts.label("", "detail-codes");
    private final Hyperlink onHand = new Hyperlink();
    private final Label onHandName = Parts.label("", "figure-name");
    private final Label valueName = Parts.label("", "figure-name");
    private final VBox levels = new VBox();
    private final StockActions actions;
    private final Label reorder = Parts.label("", "figure-value");
    private final Hyperlink value = new Hyperlink();
    private final StockChart chart;
    private final MovementLines lines;
    private final Hyperlink all = new Hyperlink();
    private Optional<LocationId> place = Optional.empty();

    DetailView(StockViewModel stock, StockActions actions, Editing editing, Words words) {
        DetailViewModel model = stock.detail();
        this.actions = actions;
        this.words = words;
        onHand.getStyleClass().setAll("hyperlink", "figure-value", "figure-link");
        onHand.setId("on-hand");
        onHand.setOnAction(_ -> actions.movements(place));
        value.getStyleClass().setAll("hyperlink", "figure-value", "figure-link");
        value.setId("value");
        value.setOnAction(_ -> actions.worth());
        chart = new StockChart(words);
        Hyperlink changes = new Hyperlink(words.say("detail.changes"));
        changes.setId("item-changes");
        changes.setOnAction(_ -> actions.changes());
        Parts.tip(changes, words.say("detail.changes.tip"));
        HBox more = new HBox(all, Parts.spring(), changes);
        more.getStyleClass().add("detail-links");
        lines = new MovementLines(words, more);
        getStyleClass().add("detail");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        all.setOnAction(_ -> showAll());
        all.setId("all-movements");
        VBox content =
                new VBox(
                        name,
                        codes,
                        figures(),
                        buttons(stock, editing),
                        levels,
                        chartTitle(model),
                        chart,
                        Parts.label(words.say("detail.movements"), "section"),
                        lines);
        VBox.setVgrow(lines, Priority.ALWAYS);
        content.getStyleClass().add("detail-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().add(content);
        content.setVisible(false);
        model.detail()
                .addListener(
                        (_, _, now) -> {
                            content.setVisible(now.isPresent());
                            now.ifPresent(this::show);
                        });
        model.detail().get().ifPresent(this::show);
        content.setVisible(model.detail().get().isPresent());
    }

    private Node figures() {
        HBox box =
                new HBox(
                        figure(onHandName, onHand),
                        figure(Parts.label(words.say("detail.reorder"), "figure-name"), reorder),
                        figure(valueName, value));
        box.getStyleClass().add("figures");
        VBox.setMargin(box, new Insets(8, 0, 8, 0));
        return box;
    }

    private Node chartTitle(DetailViewModel model) {
        ChoiceMenu<Integer> days =
                new ChoiceMenu<>(
                        words.say("detail.chart.days"),
                        model.chartDays(),
                        new SimpleObjectProperty<>(DetailViewModel.CHART_DAYS),
                        count -> words.say("detail.days", count));
        days.setId("chart-days");
        days.getStyleClass().add("quiet");
        HBox line =
                new HBox(
                        Parts.label(words.say("detail.chart.title"), "section"),
                        Parts.spring(),
                        days);
        line.getStyleClass().add("section-line");
        return line;
    }

    private static Node figure(Label title, Labeled figure) {
        VBox box = new VBox(title, figure);
        box.getStyleClass().add("figure-box");
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(100);
        return box;
    }

    private Node buttons(StockViewModel stock, Editing editing) {
        var past = stock.choices().asOf().map(Optional::isPresent);
        HBox box =
                new HBox(
                        action(editing, past, "fth-download", "receive", actions::receive),
                        action(editing, past, "fth-upload", "issue", actions::issue),
                        action(editing, past, "fth-sliders", "adjust", actions::adjust));
        box.getStyleClass().add("detail-buttons");
        return box;
    }

    private Node action(
            Editing editing,
            ObservableValue<Boolean> past,
            String icon,
            String key,
            Runnable action) {
        return WritingButton.of(Parts.button(icon, words.say(key), action, "small"), editing, past);
    }

    private void showAll() {
        if (place.isPresent()) {
            actions.movements(place);
        } else {
            actions.history();
        }
    }

    /** Where it lies, where there is more than one place; each figure leads to its movements. */
    private void show(List<LocationLevel> where) {
        levels.getChildren().clear();
        if (where.isEmpty()) {
            return;
        }
        levels.getChildren().add(Parts.label(words.say("detail.locations"), "section"));
        for (LocationLevel level : where) {
            Optional<LocationId> at = Optional.of(level.location().id());
            levels.getChildren().add(level(level.location().name(), level.onHand(), at));
        }
        if (place.isPresent()) { // the figures above are its own
            Quantity sum =
                    where.stream().map(LocationLevel::onHand).reduce(Quantity.ZERO, Quantity::plus);
            levels.getChildren().add(level(words.say("detail.together"), sum, Optional.empty()));
        }
    }

    private Node level(String title, Quantity onHand, Optional<LocationId> at) {
        Label what = Parts.label(title, "what");
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Hyperlink figure = new Hyperlink(words.formats().quantity(onHand));
        figure.getStyleClass().add("level-link");
        figure.setAccessibleText(words.say("detail.level", title, figure.getText()));
        figure.setMinWidth(USE_PREF_SIZE);
        figure.setOnAction(_ -> actions.movements(at));
        HBox line = new HBox(what, figure);
        line.getStyleClass().add("movement-line");
        if (place.isPresent() && place.equals(at)) {
            line.getStyleClass().add("itself");
        }
        return line;
    }

    private void show(Detail now) {
        place = now.place();
        onHandName.setText(words.say(place.isEmpty() ? "detail.onHand" : "detail.onHand.here"));
        valueName.setText(words.say(place.isEmpty() ? "detail.value" : "detail.value.here"));
        name.setText(now.item().name());
        String its = codes(now.item());
        codes.setText(now.row().retired() ? words.say("detail.retired", its) : its);
        onHand.setText(words.formats().quantity(now.row().onHand()));
        Parts.tip(
                onHand,
                words.say(
                        "detail.onHand.tip",
                        words.formats().quantity(now.row().onHand()),
                        now.row().unit()));
        onHand.setAccessibleText(
                words.say(
                        "detail.onHand.tip",
                        words.formats().quantity(now.row().onHand()),
                        now.row().unit()));
        show(now.levels());
        Rows.colour(onHand, now.row());
        reorder.setText(
                now.row().reorderPoint().isZero()
                        ? words.say("stock.none")
                        : words.formats().quantity(now.row().reorderPoint()));
        value.setText(now.value().map(words.formats()::total).orElse(words.say("stock.none")));
        Parts.tip(value, words.say("detail.value.tip", value.getText()));
        value.setAccessibleText(words.say("detail.value.tip", value.getText()));
        chart.show(now.curve());
        lines.show(now.movements().rows());
        int total = now.movements().total();
        all.setText(
                total == 0
                        ? words.say("detail.noMovements")
                        : words.say("detail.all", words.formats().count(total), total));
        all.setDisable(total == 0);
    }

    private static String codes(Item item) {
        List<String> parts = new ArrayList<>();
        parts.add(item.sku());
        item.details().category().ifPresent(parts::add);
        Optional<Barcode> barcode = item.details().barcodes().stream().findFirst();
        barcode.map(Barcode::code).ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}
