package storeroom.ui.counts;

import javafx.beans.binding.Bindings;
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

import storeroom.model.CountState;
import storeroom.ui.common.Editing;
import storeroom.ui.common.ListAndDetail;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;

import java.util.Optional;

/** The list of stocktaking sheets, with what is chosen in it. */
final class CountsView extends VBox {

    private final CountsViewModel model;
    private final CountsTable table;
    private final CountsActions actions;
    private final Editing editing;
    private final Words words;
    private final Button first;

    /**
     * @param columns chooses the list's columns
     */
    CountsView(
            CountsViewModel model,
            CountsTable table,
            Node columns,
            CountsActions actions,
            Editing editing,
            Words words) {
        this.model = model;
        this.table = table;
        this.actions = actions;
        this.editing = editing;
        this.words = words;
        first = Parts.button("fth-plus", words.say("counts.add"), actions::add, "accent");
        getStyleClass().addAll("page", "counts-page");
        var isEmpty = Bindings.equal(model.state(), CountsViewModel.State.NONE);
        getChildren()
                .addAll(
                        title(),
                        Parts.showWhile(chips(columns), isEmpty.not()),
                        Parts.showWhile(list(), isEmpty.not()),
                        Parts.showWhile(empty(), isEmpty));
    }

    /** The focus goes to where work begins. */
    void enter() {
        if (model.state().get() == CountsViewModel.State.NONE) {
            Parts.firstFocusable(this).ifPresent(Node::requestFocus);
        } else {
            table.requestFocus();
        }
    }

    private Node title() {
        Label figures = Parts.paragraph("", "muted");
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        words.say(
                                                "counts.figures",
                                                words.formats().count(model.all().get()),
                                                model.all().get(),
                                                words.formats().count(model.waiting().get()),
                                                model.waiting().get()),
                                model.all(),
                                model.waiting()));
        first.setId("counts-add");
        Parts.tip(first, words.say("counts.add.tip"));
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("counts.title"), "page-title"),
                        figures,
                        Parts.spring(),
                        WritingButton.of(first, editing));
        line.getStyleClass().add("title-line");
        return line;
    }

    private Node chips(Node columns) {
        WrappingLine line = new WrappingLine();
        line.getStyleClass().add("counts-chips");
        OneChosen<Optional<CountState>> views = new OneChosen<>(model.view());
        line.getChildren().add(chip("all", Optional.empty(), views));
        for (CountState state : CountState.values()) {
            line.getChildren().add(chip(state.name(), Optional.of(state), views));
        }
        line.getChildren().add(columns);
        return line;
    }

    private ToggleButton chip(
            String key, Optional<CountState> stands, OneChosen<Optional<CountState>> views) {
        ToggleButton chip = new ToggleButton(words.say("counts.view." + key));
        chip.setId("counts-view-" + key);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        views.add(chip, stands);
        return chip;
    }

    private Node list() {
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        actions.count();
                    }
                });
        table.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        actions.count();
                    }
                });
        VBox noHits = new VBox(Parts.label(words.say("counts.noneHere"), "empty-title"));
        noHits.getStyleClass().add("empty");
        StackPane left =
                new StackPane(
                        table,
                        Parts.showWhile(
                                noHits,
                                Bindings.equal(model.state(), CountsViewModel.State.NO_HITS)));
        left.getStyleClass().add("list");
        return new ListAndDetail(left, new CountDetailView(model, actions, editing, words));
    }

    private Node empty() {
        var icon = Parts.icon("fth-clipboard");
        icon.getStyleClass().add("empty-icon");
        HBox buttons =
                new HBox(
                        WritingButton.of(
                                Parts.button("fth-plus", words.say("counts.add"), actions::add),
                                editing));
        buttons.getStyleClass().add("empty-buttons");
        VBox box =
                new VBox(
                        icon,
                        Parts.label(words.say("counts.empty.title"), "empty-title"),
                        Parts.paragraph(words.say("counts.empty.sentence"), "muted"),
                        buttons);
        box.getStyleClass().addAll("empty", "empty-company");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }
}
