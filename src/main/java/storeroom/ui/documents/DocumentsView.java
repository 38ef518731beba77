package storeroom.ui.documents;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.javafx.FontIcon;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.DocumentKind;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.FilterLine;
import storeroom.ui.common.ListAndDetail;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.RowMenu;
import storeroom.ui.common.SearchAndList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;
import storeroom.ui.documents.DocumentsViewModel.Counts;
import storeroom.ui.documents.DocumentsViewModel.State;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The page, from top to bottom: title and actions, what it is narrowed to, list and detail. */
final class DocumentsView extends VBox {

    private final DocumentsViewModel model;
    private final OpenCompany open;
    private final DocumentActions actions;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final DocumentsTable table;

    /**
     * @param toItem goes to an item
     */
    DocumentsView(
            DocumentsViewModel model,
            OpenCompany open,
            DocumentActions actions,
            Consumer<NamedItem> toItem) {
        this.model = model;
        this.open = open;
        this.actions = actions;
        words = open.words();
        table = new DocumentsTable(model, words);
        getStyleClass().addAll("page", "documents-page");
        getChildren()
                .addAll(
                        titleLine(),
                        Parts.showWhile(filters(), is(State.EMPTY).not()),
                        Parts.showWhile(list(toItem), is(State.EMPTY).not()),
                        Parts.showWhile(empty(), is(State.EMPTY)));
    }

    private BooleanBinding is(State state) {
        return Bindings.equal(model.state(), state);
    }

    /** The search field, where work begins. */
    Node search() {
        return search;
    }

    /** The list gets the focus. */
    void focusList() {
        table.requestFocus();
    }

    private Node titleLine() {
        Label figures = Parts.paragraph("", "muted");
        figures.setId("documents-figures-" + model.side().name());
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> model.counts().get().map(this::figures).orElse(""),
                                model.counts(),
                                model.rows()));
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("documents.title." + model.side()), "page-title"),
                        figures,
                        Parts.spring());
        if (model.side() == Side.BUYING) {
            Button receive =
                    Parts.button(
                            Deed.RECEIVE.icon(), words.say("documents.receive"), actions::receive);
            receive.setId("documents-receive");
            Parts.tip(receive, words.say("documents.receive.tip"));
            line.getChildren().add(WritingButton.of(receive, open.editing()));
        }
        List<DocumentKind> written = model.side().written().reversed();
        for (DocumentKind kind : written) {
            line.getChildren().add(add(kind, kind == written.getLast()));
        }
        line.getStyleClass().add("title-line");
        return line;
    }

    private Node add(DocumentKind kind, boolean isUsual) {
        Button add =
                Parts.button(
                        "fth-plus",
                        words.say("documents.new." + kind.name()),
                        () -> actions.add(kind));
        add.setId("documents-new-" + kind.name());
        if (isUsual) {
            add.getStyleClass().add("accent");
        }
        Parts.tip(add, words.say("documents.new.tip." + kind.name()));
        return WritingButton.of(add, open.editing());
    }

    private String figures(Counts counts) {
        int found = model.rows().get().size();
        String all =
                found == counts.all()
                        ? words.say("documents.figures", words.formats().count(found), found)
                        : words.say(
                                "items.found",
                                words.formats().count(found),
                                words.formats().count(counts.all()));
        return model.side() == Side.BUYING && counts.all() > 0
                ? words.say(
                        "documents.figures.orders",
                        all,
                        words.formats().count(counts.open()),
                        words.formats().count(counts.overdue()))
                : all;
    }

    private Node filters() {
        search.setId("documents-search-" + model.side().name());
        search.getStyleClass().add("search");
        search.setPromptText(words.say("documents.search"));
        search.setAccessibleText(words.say("documents.search"));
        search.setLeft(Parts.icon("fth-search"));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        SearchAndList.connect(search, table);
        List<Node> others = new ArrayList<>();
        OneChosen<Shown> views = new OneChosen<>(model.shown());
        for (Shown one : model.side().views()) {
            ToggleButton chip = new ToggleButton();
            chip.textProperty().bind(model.counts().map(known -> chip(one, known)));
            chip.setId("documents-" + one.name());
            chip.getStyleClass().add("chip");
            chip.setMinWidth(USE_PREF_SIZE);
            views.add(chip, one);
            others.add(chip);
        }
        others.add(
                ColumnChoice.install(
                        table, "documents." + model.side().name(), open.preferences(), words));
        return new FilterLine(search, words.say("key.search"), others);
    }

    /** Its name, and how many wait there. */
    private String chip(Shown one, Optional<Counts> known) {
        int waiting =
                known.map(
                                counts ->
                                        switch (one) {
                                            case DRAFTS -> counts.drafts();
                                            case OPEN -> counts.open();
                                            case OVERDUE -> counts.overdue();
                                            case ALL,
                                                    CLOSED,
                                                    RECEIPTS,
                                                    DELIVERY_NOTES,
                                                    INVOICES,
                                                    RETURNS ->
                                                    0;
                                        })
                        .orElse(0);
        String name = words.say("documents.shown." + one.name());
        return waiting == 0
                ? name
                : words.say("documents.shown.waiting", name, words.formats().count(waiting));
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            event.consume();
            table.requestFocus();
        }
    }

    private Node list(Consumer<NamedItem> toItem) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        menu().setId("documents-menu-" + model.side().name());
        StackPane left = new StackPane(table, Parts.showWhile(noHits(), is(State.NO_HITS)));
        left.getStyleClass().add("list");
        return new ListAndDetail(
                left, new DocumentDetailView(model, actions::act, toItem, open.editing(), words));
    }

    private ContextMenu menu() {
        List<MenuItem> all = new ArrayList<>();
        ObservableValue<Boolean> nothing = model.selected().map(Optional::isEmpty);
        all.add(
                RowMenu.item(
                        "fth-eye", words.say("documents.open"), "Enter", actions::open, nothing));
        var refusal = open.editing().refusal();
        for (Deed deed : Deed.values()) {
            if (deed.isOf(model.side())) {
                BooleanBinding not =
                        Bindings.createBooleanBinding(
                                () ->
                                        (refusal.get().isPresent() && !deed.isReading())
                                                || model.selected()
                                                        .get()
                                                        .filter(deed::fits)
                                                        .isEmpty(),
                                refusal,
                                model.selected());
                MenuItem item =
                        RowMenu.item(
                                deed.icon(),
                                words.say("documents.deed." + deed.name()),
                                deed.key(),
                                () -> actions.act(deed),
                                not);
                item.visibleProperty().bind(not.not());
                all.add(item);
            }
        }
        return RowMenu.install(table, all.toArray(MenuItem[]::new));
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            actions.open();
        } else if (event.getCode() == KeyCode.DELETE && !event.isShortcutDown()) {
            event.consume();
            actions.act(Deed.DELETE);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
            actions.open();
        }
    }

    private Node noHits() {
        return empty(
                Parts.label(words.say("documents.noHits"), "empty-title"),
                Parts.button(
                        words.say("documents.showAll"),
                        () -> {
                            model.showAll();
                            search.requestFocus();
                        }));
    }

    private Node empty() {
        DocumentKind usual = model.side().written().getFirst();
        Button add =
                Parts.button(
                        "fth-plus",
                        words.say("documents.new." + usual.name()),
                        () -> actions.add(usual),
                        "accent");
        add.setId("documents-first-" + model.side().name());
        HBox button = new HBox(WritingButton.of(add, open.editing()));
        button.getStyleClass().add("empty-buttons");
        FontIcon icon = Parts.icon(model.side().icon());
        icon.getStyleClass().add("empty-icon");
        Node empty =
                empty(
                        icon,
                        Parts.label(
                                words.say("documents.empty.title." + model.side()), "empty-title"),
                        Parts.paragraph(words.say("documents.empty." + model.side()), "muted"),
                        button);
        VBox.setVgrow(empty, Priority.ALWAYS);
        return empty;
    }

    private static Node empty(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("empty");
        return box;
    }
}
