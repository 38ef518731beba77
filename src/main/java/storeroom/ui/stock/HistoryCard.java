package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import storeroom.model.Movement;
import storeroom.ui.common.Card;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.Optional;
import java.util.function.Function;

/** All movements of one item, where each can be taken back with a reason. */
final class HistoryCard {

    private static final PseudoClass REVERSED = PseudoClass.getPseudoClass("reversed");
    private static final PseudoClass IN = PseudoClass.getPseudoClass("in");

    private final HistoryViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final MovementTexts texts;
    private final Card card;
    private boolean following;

    private HistoryCard(HistoryViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        texts = new MovementTexts(words);
        card = new Card(words.say("history.title", model.row().name()), 860);
    }

    /** Shows the list over the window. */
    static void show(HistoryViewModel model, Overlay overlay, Words words) {
        new HistoryCard(model, overlay, words).show();
    }

    private void show() {
        card.setId("history");
        Label count = Parts.label("", "muted");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        words.say(
                                                "history.count",
                                                model.row().sku(),
                                                words.formats()
                                                        .count(model.movements().get().size()),
                                                model.movements().get().size()),
                                model.movements()));
        TableView<Slot<Movement>> table = table();
        Runnable giveUp =
                DiscardQuestion.unless(
                        model.takingBack(),
                        () -> !model.reason().text().get().isBlank(),
                        this::close,
                        overlay,
                        words);
        Button done = Parts.button(words.say("close"), giveUp, "accent");
        done.setId("history-close");
        done.disableProperty().bind(model.takingBack());
        card.with(count, table, takeBack()).withButtons(Parts.spring(), done);
        overlay.show(card, table, giveUp);
    }

    private void close() {
        model.close();
        overlay.close(card);
    }

    private TableView<Slot<Movement>> table() {
        TableView<Slot<Movement>> table = new TableView<>();
        table.getStyleClass().addAll("history-table", "framed");
        table.setFixedCellSize(32);
        table.setPrefHeight(32 * 12 + 34);
        table.setAccessibleText(words.say("history.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Region());
        table.getColumns().add(column("day", "when", 96, m -> words.formats().day(m.day())));
        table.getColumns().add(column("what", "name", 205, texts::line));
        table.getColumns().add(column("note", "note", 150, this::note));
        table.getColumns().add(column("by", "category", 80, Movement::bookedBy));
        table.getColumns()
                .add(column("at", "category", 132, m -> words.formats().moment(m.bookedAt())));
        table.getColumns()
                .add(column("change", "figure", 84, m -> words.formats().change(m.change())));
        model.movements().subscribe(list -> show(list, table));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, slot) -> {
                            if (!following && slot != null) {
                                model.choose(slot);
                            }
                        });
        return table;
    }

    /** Marks the movement that the model keeps, and no other one that got into its place. */
    private void show(PagedList<Movement> list, TableView<Slot<Movement>> table) {
        following = true;
        table.setItems(list);
        model.selected()
                .get()
                .flatMap(kept -> list.findLoaded(row -> row.id().equals(kept.id())))
                .ifPresentOrElse(
                        table.getSelectionModel()::clearAndSelect,
                        table.getSelectionModel()::clearSelection);
        following = false;
    }

    private String note(Movement movement) {
        if (movement.reversedBy().isPresent()) {
            return words.say("movement.takenBack");
        }
        return movement.document().isEmpty() ? "" : movement.note();
    }

    private TableColumn<Slot<Movement>, Optional<Movement>> column(
            String key, String style, double width, Function<Movement, String> text) {
        TableColumn<Slot<Movement>, Optional<Movement>> column =
                new TableColumn<>(words.say("history." + key));
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(_ -> new MovementCell(text));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        if (!key.equals("what") && !key.equals("note")) {
            column.setMaxWidth(width * 1.5);
        }
        return column;
    }

    private HBox takeBack() {
        TextField reason = new TextField();
        reason.setPromptText(words.say("history.reason"));
        reason.setAccessibleText(words.say("history.reason"));
        reason.setId("reason");
        reason.textProperty().bindBidirectional(model.reason().text());
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button back =
                Parts.button("fth-corner-up-left", words.say("history.takeBack"), model::takeBack);
        back.setId("take-back");
        BooleanBinding nothing =
                Bindings.createBooleanBinding(
                        () ->
                                model.selected()
                                                .get()
                                                .filter(HistoryViewModel::isReversible)
                                                .isEmpty()
                                        || model.takingBack().get(),
                        model.selected(),
                        model.takingBack());
        reason.disableProperty().bind(nothing);
        reason.setOnAction(_ -> model.takeBack());
        HBox box = new HBox(reason, WritingButton.of(back, model.editing(), nothing));
        box.getStyleClass().add("form-line");
        VBox.setVgrow(box, Priority.NEVER);
        return box;
    }

    private static final class MovementCell extends TableCell<Slot<Movement>, Optional<Movement>> {

        private final Function<Movement, String> text;

        MovementCell(Function<Movement, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(Optional<Movement> movement, boolean empty) {
            super.updateItem(movement, empty);
            Optional<Movement> shown = empty || movement == null ? Optional.empty() : movement;
            setText(shown.map(text).orElse(null));
            pseudoClassStateChanged(
                    REVERSED, shown.filter(m -> m.reversedBy().isPresent()).isPresent());
            pseudoClassStateChanged(IN, shown.filter(m -> m.change().isPositive()).isPresent());
        }
    }
}
