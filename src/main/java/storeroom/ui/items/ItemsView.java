package storeroom.ui.items;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Editing;
import storeroom.ui.common.FilterLine;
import storeroom.ui.common.ListAndDetail;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SearchAndList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;

/** The page of items, from top to bottom: title and actions, search, list and detail. */
final class ItemsView extends VBox {

    private final ItemsViewModel model;
    private final ItemsActions actions;
    private final Editing editing;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final ItemTable table;

    /**
     * @param views chooses a way to look at the list
     * @param columns chooses its columns
     */
    ItemsView(
            ItemsViewModel model,
            ItemTable table,
            Node views,
            Node columns,
            ItemsActions actions,
            Dialogs dialogs,
            Editing editing,
            Words words) {
        this.model = model;
        this.actions = actions;
        this.editing = editing;
        this.words = words;
        this.table = table;
        getStyleClass().addAll("page", "items-page");
        var isEmpty = Bindings.equal(model.state(), ItemsViewModel.State.EMPTY_COMPANY);
        getChildren()
                .addAll(
                        new ItemsTitle(model, actions, editing, words),
                        Parts.showWhile(searchLine(views, columns), isEmpty.not()),
                        Parts.showWhile(list(dialogs), isEmpty.not()),
                        Parts.showWhile(empty(), isEmpty));
    }

    /** The search field, where work begins. */
    Node search() {
        return search;
    }

    private Node searchLine(Node views, Node columns) {
        search.setId("items-search");
        search.getStyleClass().add("search");
        search.setPromptText(words.say("stock.search"));
        search.setAccessibleText(words.say("stock.search"));
        search.setLeft(Parts.icon("fth-search"));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        SearchAndList.connect(search, table);
        List<Node> others = new ArrayList<>(ItemsChoices.views(model, words));
        others.addAll(List.of(ItemsChoices.category(model, words), views, columns));
        return new FilterLine(search, words.say("key.search"), others);
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

    private Node list(Dialogs dialogs) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        ItemsMenu.install(table, model, actions, editing, words);
        StackPane left =
                new StackPane(
                        table,
                        Parts.showWhile(
                                noHits(),
                                Bindings.equal(model.state(), ItemsViewModel.State.NO_HITS)));
        left.getStyleClass().add("list");
        return new ListAndDetail(
                left, new ItemDetailView(model.detail(), actions, dialogs, editing, words));
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
        BooleanExpression isGone = model.categoryIsGone();
        title.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> noHitsBecause(isGone.get()),
                                model.search(),
                                model.category(),
                                isGone));
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

    private String noHitsBecause(boolean categoryIsGone) {
        if (categoryIsGone) {
            return words.say("items.categoryIsGone", model.category().get().orElse(""));
        }
        return model.search().get().isBlank()
                ? words.say("stock.noneHere")
                : words.say("stock.noHits", model.search().get());
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
