package storeroom.ui.partners;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.PartnerCounts;
import storeroom.model.PartnerFilter;
import storeroom.ui.common.Editing;
import storeroom.ui.common.FilterLine;
import storeroom.ui.common.ListAndDetail;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SearchAndList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of suppliers and customers: title and actions, search, list and detail. */
final class PartnersView extends VBox {

    private final PartnersViewModel model;
    private final PartnersActions actions;
    private final Editing editing;
    private final Words words;
    private final CustomTextField search = new CustomTextField();
    private final PartnerTable table;

    /**
     * @param columns chooses the list's columns
     */
    PartnersView(
            PartnersViewModel model,
            PartnerTable table,
            Node columns,
            PartnersActions actions,
            Editing editing,
            Words words) {
        this.model = model;
        this.table = table;
        this.actions = actions;
        this.editing = editing;
        this.words = words;
        getStyleClass().addAll("page", "partners-page");
        var isEmpty = Bindings.equal(model.state(), PartnersViewModel.State.NOBODY);
        getChildren()
                .addAll(
                        title(),
                        Parts.showWhile(searchLine(columns), isEmpty.not()),
                        Parts.showWhile(list(), isEmpty.not()),
                        Parts.showWhile(empty(), isEmpty));
    }

    /** The search field, where work begins. */
    Node search() {
        return search;
    }

    private Node title() {
        Label figures = Parts.paragraph("", "muted");
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> model.counts().get().map(this::figures).orElse(""),
                                model.counts(),
                                model.rows()));
        ObservableValue<Boolean> nobody = model.selected().map(Optional::isEmpty);
        Button retire =
                Parts.button("fth-archive", words.say("items.retire"), actions::retireOrBringBack);
        retire.setId("partner-retire");
        retire.textProperty()
                .bind(
                        model.selected()
                                .map(
                                        now ->
                                                words.say(
                                                        now.filter(one -> !one.details().active())
                                                                        .isPresent()
                                                                ? "items.bringBack"
                                                                : "items.retire")));
        Parts.tip(retire, words.say("partners.retire.tip"));
        Button edit = Parts.button("fth-edit-2", words.say("items.edit"), actions::edit);
        Parts.tip(edit, words.say("partners.edit.tip"));
        Button add = Parts.button("fth-plus", words.say("partners.add"), actions::add, "accent");
        Parts.tip(add, words.say("partners.add.tip"));
        WrappingLine line = new WrappingLine();
        line.getStyleClass().add("title-line");
        line.getChildren()
                .addAll(
                        Parts.label(words.say("partners.title"), "page-title"),
                        figures,
                        Parts.spring(),
                        WritingButton.of(retire, editing, nobody),
                        WritingButton.of(edit, editing, nobody),
                        WritingButton.of(add, editing));
        return line;
    }

    private String figures(PartnerCounts counts) {
        int found = model.rows().get().size();
        int all = counts.of(model.view().get());
        return found == all
                ? words.say("partners.figures", words.formats().count(all), all)
                : words.say(
                        "partners.found", words.formats().count(found), words.formats().count(all));
    }

    private Node searchLine(Node columns) {
        search.setId("partners-search");
        search.getStyleClass().add("search");
        search.setPromptText(words.say("partners.search"));
        search.setAccessibleText(words.say("partners.search"));
        search.setLeft(Parts.icon("fth-search"));
        search.textProperty().bindBidirectional(model.search());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        SearchAndList.connect(search, table);
        List<Node> others = new ArrayList<>();
        OneChosen<PartnerFilter.View> views = new OneChosen<>(model.view());
        for (PartnerFilter.View view : PartnerFilter.View.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("partners-view-" + view.name());
            chip.textProperty().bind(model.counts().map(known -> chip(view, known)));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            views.add(chip, view);
            others.add(chip);
        }
        others.add(columns);
        return new FilterLine(search, words.say("key.search"), others);
    }

    private String chip(PartnerFilter.View view, Optional<PartnerCounts> known) {
        String count = known.map(all -> words.formats().count(all.of(view))).orElse("");
        return words.say("partners.view." + view.name(), count).strip();
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

    private Node list() {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        StackPane left =
                new StackPane(
                        table,
                        Parts.showWhile(
                                noHits(),
                                Bindings.equal(model.state(), PartnersViewModel.State.NO_HITS)));
        left.getStyleClass().add("list");
        return new ListAndDetail(
                left, new PartnerDetailView(model.detail(), actions, editing, words));
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
                        model.search()
                                .map(
                                        text ->
                                                text.isBlank()
                                                        ? words.say("partners.noneHere")
                                                        : words.say("stock.noHits", text)));
        VBox box =
                new VBox(
                        title,
                        Parts.paragraph(words.say("partners.noHits.help"), "muted"),
                        Parts.button(
                                words.say("partners.clear"),
                                () -> {
                                    model.clearSearch();
                                    search.requestFocus();
                                }));
        box.getStyleClass().add("empty");
        return box;
    }

    private Node empty() {
        var icon = Parts.icon("fth-users");
        icon.getStyleClass().add("empty-icon");
        HBox buttons =
                new HBox(
                        WritingButton.of(
                                Parts.button("fth-plus", words.say("partners.add"), actions::add),
                                editing));
        buttons.getStyleClass().add("empty-buttons");
        VBox box =
                new VBox(
                        icon,
                        Parts.label(words.say("partners.empty.title"), "empty-title"),
                        Parts.paragraph(words.say("partners.empty.sentence"), "muted"),
                        buttons);
        box.getStyleClass().addAll("empty", "empty-company");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
