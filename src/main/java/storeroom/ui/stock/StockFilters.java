package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.StockFilter;
import storeroom.ui.common.ChoiceMenu;
import storeroom.ui.common.DaySelector;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the stock list can be narrowed to beside the quick filters, and the day that it shows. */
final class StockFilters {

    private static final List<Integer> IDLE_DAYS = List.of(30, 90, 180, 365);

    private final StockViewModel model;
    private final Words words;
    private final DatePicker day;

    StockFilters(StockViewModel model, Words words) {
        this.model = model;
        this.words = words;
        day = DaySelector.of(model.choices().day(), words.formats());
        day.setId("as-of");
        day.getStyleClass().add("small-day");
        day.setPromptText(words.say("stock.asOf.today"));
        day.setAccessibleText(words.say("stock.asOf"));
        day.setTooltip(new javafx.scene.control.Tooltip(words.say("stock.asOf.tip")));
        day.addEventFilter(KeyEvent.KEY_PRESSED, this::dayKey);
    }

    /** The parts, in their order. */
    List<Node> nodes() {
        return List.of(
                Parts.showWhile(
                        idleDays(),
                        model.choices().view().map(view -> view == StockFilter.View.IDLE)),
                Parts.showWhile(category(), hasCategories()),
                Parts.showWhile(location(), model.places().map(all -> all.locations().size() > 1)),
                day);
    }

    void focusDay() {
        day.requestFocus();
        day.getEditor().selectAll();
    }

    private void dayKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.choices().asOf().get().isPresent()) {
            event.consume();
            model.choices().backToToday();
        }
    }

    private Node idleDays() {
        ChoiceMenu<Integer> menu =
                new ChoiceMenu<>(
                        words.say("stock.idleDays"),
                        model.choices().idleDays(),
                        new SimpleObjectProperty<>(IDLE_DAYS),
                        days -> words.say("detail.days", days));
        menu.setId("idle-days");
        return menu;
    }

    /** There are some to choose from, or the list is narrowed to one that is not there any more. */
    private ObservableValue<Boolean> hasCategories() {
        return model.choices()
                .category()
                .flatMap(
                        now ->
                                model.places()
                                        .map(
                                                all ->
                                                        now.isPresent()
                                                                || !all.categories().isEmpty()));
    }

    private Node category() {
        ObservableValue<List<Optional<String>>> all =
                model.places().map(known -> withAll(known.categories().stream()));
        ChoiceMenu<Optional<String>> menu =
                ChoiceMenu.brief(
                        words.say("stock.column.CATEGORY"),
                        model.choices().category(),
                        all,
                        one -> one.orElse(words.say("stock.category.all")));
        menu.setId("category");
        return menu;
    }

    private Node location() {
        ObservableValue<List<Optional<LocationId>>> all =
                model.places().map(known -> withAll(known.locations().stream().map(Location::id)));
        ChoiceMenu<Optional<LocationId>> menu =
                ChoiceMenu.brief(
                        words.say("ledger.location"),
                        model.choices().location(),
                        all,
                        one -> one.map(this::name).orElse(words.say("ledger.location.all")));
        menu.setId("location");
        return menu;
    }

    private static <T> List<Optional<T>> withAll(Stream<T> choices) {
        return Stream.concat(Stream.of(Optional.<T>empty()), choices.map(Optional::of)).toList();
    }

    private String name(LocationId id) {
        return model.places().get().locations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Location::name)
                .orElse("");
    }

    /** Says that the list is of the past, and leads back; only then. */
    Node pastMark() {
        Label says = Parts.label("", "past-text");
        says.setGraphic(Parts.icon("fth-clock"));
        says.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.choices()
                                                .asOf()
                                                .get()
                                                .map(
                                                        then ->
                                                                words.say(
                                                                        "stock.past",
                                                                        words.formats()
                                                                                .fullDay(then)))
                                                .orElse(""),
                                model.choices().asOf()));
        says.setId("past-mark");
        HBox line =
                new HBox(
                        says,
                        Parts.spring(),
                        Parts.button(
                                words.say("stock.past.back"),
                                model.choices()::backToToday,
                                "small"));
        line.getStyleClass().add("past-mark");
        return Parts.showWhile(line, model.choices().asOf().map(Optional::isPresent));
    }
}
