package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.StockFilter;
import storeroom.model.StockSummary;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.Editing;
import storeroom.ui.common.FilterLine;
import storeroom.ui.common.ListAndDetail;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SearchAndList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The stock page, from top to bottom: title and actions, search, list and detail. */
final class StockView extends VBox {

    private final StockViewModel model;
    private final StockActions actions;
    private final OpenCompany open;
    private final Editing editing;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final StockTable table;
    private final StockFilters filters;

    StockView(StockViewModel model, StockActions actions, Node emptyCompany, OpenCompany open) {
        this.model = model;
        this.actions = actions;
        this.open = open;
        editing = open.editing();
        words = open.words();
        filters = new StockFilters(model, words);
        table =
                new StockTable(
                        model, words, () -> actions.movements(model.choices().location().get()));
        getStyleClass().add("page");
        VBox.setVgrow(emptyCompany, Priority.ALWAYS);
        var isEmpty = Bindings.equal(model.state(), StockViewModel.State.EMPTY_COMPANY);
        getChildren()
                .addAll(
                        titleLine(),
                        Parts.showWhile(searchLine(), isEmpty.not()),
                        filters.pastMark(),
                        Parts.showWhile(list(), isEmpty.not()),
                        Parts.showWhile(emptyCompany, isEmpty));
    }

    /** The search field, where work begins. */
    Node search() {
        return search;
    }

    /** The field for the day that is shown gets the focus. */
    void focusDay() {
        filters.focusDay();
    }

    private Node titleLine() {
        Label figures = Parts.paragraph("", "muted");
        figures.textProperty().bind(new StockFigures(model, words).text());
        figures.setId("stock-figures");
        Button receive =
                Parts.button("fth-download", words.say("receive"), actions::receive, "accent");
        Parts.tip(receive, words.say("receive.tip"));
        Button issue = Parts.button("fth-upload", words.say("issue"), actions::issue);
        Parts.tip(issue, words.say("issue.tip"));
        Button add = Parts.button("fth-plus", words.say("add.button"), actions::addItem);
        Parts.tip(add, words.say("add.tip"));
        var nothing =
                Bindings.createBooleanBinding(
                        () ->
                                model.selected().get().isEmpty()
                                        || model.choices().asOf().get().isPresent(),
                        model.selected(),
                        model.choices().asOf());
        var hasItems = Bindings.notEqual(model.state(), StockViewModel.State.EMPTY_COMPANY);
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("stock.title"), "page-title"),
                        figures,
                        Parts.spring(),
                        Parts.showWhile(WritingButton.of(add, editing), hasItems),
                        Parts.showWhile(WritingButton.of(issue, editing, nothing), hasItems),
                        Parts.showWhile(WritingButton.of(receive, editing, nothing), hasItems));
        line.getStyleClass().add("title-line");
        return line;
    }

    private Node searchLine() {
        search.setId("search");
        search.getStyleClass().add("search");
        search.setPromptText(words.say("stock.search"));
        search.setAccessibleText(words.say("stock.search"));
        search.setLeft(Parts.icon("fth-search"));
        search.textProperty().bindBidirectional(model.choices().search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        SearchAndList.connect(search, table);
        List<Node> others = new ArrayList<>(chips());
        others.addAll(filters.nodes());
        others.add(ColumnChoice.install(table, "stock", open.preferences(), words));
        return new FilterLine(search, words.say("key.search"), others);
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, PAGE_DOWN -> {
                event.consume();
                table.requestFocus();
                table.step(1);
            }
            case UP -> {
                event.consume();
                table.requestFocus();
                table.step(-1);
            }
            case ENTER -> {
                event.consume();
                model.whenFound(table::requestFocus);
            }
            default -> {}
        }
    }

    private List<Node> chips() {
        List<Node> box = new ArrayList<>();
        OneChosen<StockFilter.View> views = new OneChosen<>(model.choices().view());
        chip(box, views, StockFilter.View.ALL, "chip.all", StockSummary::items);
        chip(box, views, StockFilter.View.LOW, "chip.low", StockSummary::low);
        chip(box, views, StockFilter.View.OUT, "chip.out", StockSummary::out);
        chip(box, views, StockFilter.View.IDLE, "chip.idle", StockSummary::idle);
        return box;
    }

    /** The name of a view and how many items are in it, as soon as that is known. */
    private void chip(
            List<Node> box,
            OneChosen<StockFilter.View> views,
            StockFilter.View view,
            String key,
            ToIntFunction<StockSummary> count) {
        ToggleButton chip = new ToggleButton();
        chip.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> chipText(view, key, count),
                                model.summary(),
                                model.choices().view(),
                                model.choices().idleDays()));
        chip.getStyleClass().add("chip");
        chip.setId("chip-" + view.name().toLowerCase(Locale.ROOT));
        views.add(chip, view);
        chip.setMinWidth(USE_PREF_SIZE);
        boolean low = view == StockFilter.View.LOW;
        box.add(
                low
                        ? Parts.showWhile(chip, model.choices().location().map(Optional::isEmpty))
                        : chip);
    }

    /** The days of the idle ones stand in the menu beside, while these are shown. */
    private String chipText(StockFilter.View view, String key, ToIntFunction<StockSummary> count) {
        StockFilter.View chosen = model.choices().view().get();
        if (view == StockFilter.View.IDLE && chosen == view) {
            return words.say("chip.idle.chosen");
        }
        String many =
                model.summary().get().map(count::applyAsInt).map(words.formats()::count).orElse("");
        return words.say(key, many, model.choices().idleDays().get()).strip();
    }

    private Node list() {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        StockMenu.install(table, model, actions, open);
        StackPane left =
                new StackPane(
                        table,
                        Parts.showWhile(
                                noHits(),
                                Bindings.equal(model.state(), StockViewModel.State.NO_HITS)));
        left.getStyleClass().add("list");
        return new ListAndDetail(left, new DetailView(model, actions, editing, words));
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            actions.receive();
        }
    }

    private Label help() {
        Label help = Parts.paragraph("", "muted");
        help.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        words.say(
                                                model.choices().view().get() == StockFilter.View.ALL
                                                        ? "stock.noHits.help"
                                                        : "stock.noHits.filtered"),
                                model.choices().view()));
        return help;
    }

    private Node noHits() {
        Label title = Parts.label("", "empty-title");
        title.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.choices().search().get().isBlank()
                                                ? words.say("stock.noneHere")
                                                : words.say(
                                                        "stock.noHits",
                                                        model.choices().search().get()),
                                model.choices().search()));
        VBox box =
                new VBox(
                        title,
                        help(),
                        Parts.button(
                                words.say("stock.clear"),
                                () -> {
                                    model.choices().clear();
                                    search.requestFocus();
                                }));
        box.getStyleClass().add("empty");
        return box;
    }
}
