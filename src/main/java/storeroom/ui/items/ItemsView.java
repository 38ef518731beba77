package storeroom.ui.items;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.ItemCounts;
import storeroom.model.ItemFilter;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SearchAndList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of items, from top to bottom: title and actions, search, list and detail. */
final class ItemsView extends VBox {

    private final ItemsViewModel model;
    private final ChosenColumns columns;
    private final ItemsActions actions;
    private final Editing editing;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final ItemTable table;

    ItemsView(
            ItemsViewModel model,
            ChosenColumns columns,
            Node views,
            ItemsActions actions,
            Dialogs dialogs,
            Editing editing,
            Words words) {
        this.model = model;
        this.columns = columns;
        this.actions = actions;
        this.editing = editing;
        this.words = words;
        table = new ItemTable(model, columns, words);
        table.widthProperty().addListener((_, _, now) -> columns.room(now.doubleValue()));
        getStyleClass().addAll("page", "items-page");
        var isEmpty = Bindings.equal(model.state(), ItemsViewModel.State.EMPTY_COMPANY);
        getChildren()
                .addAll(
                        titleLine(),
                        Parts.showWhile(searchLine(views), isEmpty.not()),
                        Parts.showWhile(list(dialogs), isEmpty.not()),
                        Parts.showWhile(empty(), isEmpty));
    }

    /** The search field, where work begins. */
    Node search() {
        return search;
    }

    private Node titleLine() {
        Label figures = Parts.label("", "muted");
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> model.counts().get().map(this::figures).orElse(""),
                                model.counts(),
                                model.rows(),
                                model.marks().count()));
        ObservableValue<Boolean> nothing = model.selected().map(Optional::isEmpty);
        Button add = Parts.button("fth-plus", words.say("items.add"), actions::add, "accent");
        Parts.tip(add, words.say("add.tip"));
        Button edit = Parts.button("fth-edit-2", words.say("items.edit"), actions::edit);
        Parts.tip(edit, words.say("items.edit.tip"));
        Button duplicate =
                Parts.button("fth-copy", words.say("items.duplicate"), actions::duplicate);
        Parts.tip(duplicate, words.say("items.duplicate.tip"));
        Button retire =
                Parts.button("fth-archive", words.say("items.retire"), actions::retireOrBringBack);
        retire.textProperty()
                .bind(
                        model.view()
                                .map(
                                        view ->
                                                words.say(
                                                        view == ItemFilter.View.RETIRED
                                                                ? "items.bringBack"
                                                                : "items.retire")));
        Parts.tip(retire, words.say("items.retire.tip"));
        Button change = Parts.button("fth-layers", "", actions::changeMarked);
        change.setId("change-marked");
        change.textProperty()
                .bind(
                        model.marks()
                                .count()
                                .map(
                                        count ->
                                                words.say(
                                                        "items.change.marked",
                                                        words.formats().count(count.intValue()))));
        Parts.tip(change, words.say("items.change.marked.tip"));
        HBox line =
                new HBox(
                        Parts.label(words.say("items.title"), "page-title"),
                        figures,
                        Parts.spring(),
                        Parts.showWhile(
                                WritingButton.of(change, editing),
                                Bindings.greaterThan(model.marks().count(), 0)),
                        WritingButton.of(retire, editing, nothing),
                        WritingButton.of(duplicate, editing, nothing),
                        WritingButton.of(edit, editing, nothing),
                        WritingButton.of(add, editing));
        line.getStyleClass().add("title-line");
        return line;
    }

    private String figures(ItemCounts counts) {
        int found = model.rows().get().size();
        int all = counts.of(model.view().get());
        String text =
                found == all
                        ? words.say("stock.items", words.formats().count(all), all)
                        : words.say(
                                "items.found",
                                words.formats().count(found),
                                words.formats().count(all));
        int marked = model.marks().count().get();
        return marked == 0
                ? text
                : words.say("items.figures.marked", text, words.formats().count(marked));
    }

    private Node searchLine(Node views) {
        search.setId("items-search");
        search.getStyleClass().add("search");
        search.setPromptText(words.say("stock.search"));
        search.setAccessibleText(words.say("stock.search"));
        search.setLeft(Parts.icon("fth-search"));
        search.setRight(Parts.keyHint(words.say("key.search")));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        SearchAndList.connect(search, table);
        HBox line = new HBox(search, chips(), category(), Parts.spring(), views, columnsMenu());
        line.getStyleClass().add("search-line");
        return line;
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, PAGE_DOWN -> {
                event.consume();
                table.requestFocus();
                table.getSelectionModel().selectBelowCell();
            }
            case UP -> {
                event.consume();
                table.requestFocus();
                table.getSelectionModel().selectAboveCell();
            }
            case ENTER -> {
                event.consume();
                model.whenFound(table::requestFocus);
            }
            default -> {}
        }
    }

    private Node chips() {
        HBox box = new HBox();
        box.getStyleClass().add("chips");
        ToggleGroup group = new ToggleGroup();
        for (ItemFilter.View view : ItemFilter.View.values()) {
            ToggleButton chip = new ToggleButton();
            chip.textProperty()
                    .bind(
                            model.counts()
                                    .map(
                                            known ->
                                                    words.say(
                                                                    "items.view." + view.name(),
                                                                    known.map(all -> all.of(view))
                                                                            .map(
                                                                                    words.formats()
                                                                                            ::count)
                                                                            .orElse(""))
                                                            .strip()));
            chip.getStyleClass().add("chip");
            chip.setUserData(view);
            chip.setToggleGroup(group);
            chip.setSelected(view == model.view().get());
            chip.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(chip);
        }
        group.selectedToggleProperty()
                .addListener(
                        (_, before, now) -> {
                            if (now == null) {
                                group.selectToggle(before); // one is always chosen
                            } else {
                                model.view().set((ItemFilter.View) now.getUserData());
                            }
                        });
        model.view()
                .addListener(
                        (_, _, now) ->
                                group.getToggles().stream()
                                        .filter(chip -> chip.getUserData() == now)
                                        .forEach(group::selectToggle));
        return box;
    }

    private ComboBox<Optional<String>> category() {
        ComboBox<Optional<String>> box = new ComboBox<>();
        box.setId("items-category");
        box.setAccessibleText(words.say("items.field.CATEGORY"));
        box.getStyleClass().add("filter-box");
        box.setMinWidth(USE_PREF_SIZE);
        box.setConverter(Choice.said(name -> name.orElse(words.say("items.allCategories"))));
        Runnable fill =
                () -> {
                    Optional<String> chosen = model.category().get();
                    List<Optional<String>> all = new ArrayList<>();
                    all.add(Optional.empty());
                    model.proposals().categories().forEach(name -> all.add(Optional.of(name)));
                    box.valueProperty().unbindBidirectional(model.category());
                    box.getItems().setAll(all);
                    box.setValue(chosen);
                    box.valueProperty().bindBidirectional(model.category());
                };
        model.proposals().categories().addListener((ListChangeListener<String>) _ -> fill.run());
        fill.run();
        return box;
    }

    private MenuButton columnsMenu() {
        MenuButton menu = new MenuButton("", Parts.icon("fth-columns"));
        menu.setId("columns-menu");
        menu.setAccessibleText(words.say("items.columns"));
        menu.getStyleClass().add("flat-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        Parts.tip(menu, words.say("items.columns"));
        ItemTexts texts = new ItemTexts(words);
        ItemColumns.OFFERED.forEach(
                field -> {
                    CheckMenuItem item = new CheckMenuItem(texts.name(field));
                    item.setSelected(columns.columns().get().has(field));
                    item.setOnAction(_ -> columns.choose(field, item.isSelected()));
                    columns.columns().addListener((_, _, now) -> item.setSelected(now.has(field)));
                    menu.getItems().add(item);
                });
        return menu;
    }

    private Node list(Dialogs dialogs) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        StackPane left =
                new StackPane(
                        table,
                        Parts.showWhile(
                                noHits(),
                                Bindings.equal(model.state(), ItemsViewModel.State.NO_HITS)));
        HBox.setHgrow(left, Priority.ALWAYS);
        left.getStyleClass().add("list");
        HBox box =
                new HBox(
                        left, new ItemDetailView(model.detail(), actions, dialogs, editing, words));
        box.getStyleClass().add("list-and-detail");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            actions.edit();
        } else if (event.getCode() == KeyCode.DELETE) {
            event.consume();
            actions.retireOrBringBack();
        }
    }

    private Node noHits() {
        Label title = Parts.label("", "empty-title");
        title.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.search().get().isBlank()
                                                ? words.say("stock.noneHere")
                                                : words.say("stock.noHits", model.search().get()),
                                model.search()));
        VBox box =
                new VBox(
                        title,
                        Parts.paragraph(words.say("items.noHits.help"), "muted"),
                        Parts.button(
                                words.say("stock.clear"),
                                () -> {
                                    model.clearSearch();
                                    search.requestFocus();
                                }));
        box.getStyleClass().add("empty");
        return box;
    }

    private Node empty() {
        var icon = Parts.icon("fth-package");
        icon.getStyleClass().add("empty-icon");
        HBox buttons =
                new HBox(
                        WritingButton.of(
                                Parts.button("fth-plus", words.say("empty.add"), actions::add),
                                editing));
        buttons.getStyleClass().add("empty-buttons");
        VBox box =
                new VBox(
                        icon,
                        Parts.label(words.say("items.empty.title"), "empty-title"),
                        Parts.paragraph(words.say("items.empty.sentence"), "muted"),
                        buttons);
        box.getStyleClass().addAll("empty", "empty-company");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
