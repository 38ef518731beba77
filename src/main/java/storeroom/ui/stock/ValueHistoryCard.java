package storeroom.ui.stock;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

import storeroom.db.Reader;
import storeroom.model.Money;
import storeroom.model.Page;
import storeroom.model.StockRow;
import storeroom.model.ValuedMovement;
import storeroom.ui.common.Card;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where the value of an item comes from: the movements behind it, and what it was after each. */
final class ValueHistoryCard {

    private final OpenCompany open;
    private final Overlay overlay;
    private final Words words;
    private final StockRow row;
    private final Optional<LocalDate> until;
    private final Label count = Parts.label("", "muted");
    private final TableView<Slot<ValuedMovement>> table = new TableView<>();

    private ValueHistoryCard(
            OpenCompany open, Overlay overlay, StockRow row, Optional<LocalDate> until) {
        this.open = open;
        this.overlay = overlay;
        this.words = open.words();
        this.row = row;
        this.until = until;
    }

    /**
     * Shows the list over the window.
     *
     * @param until the past day whose evening is meant; empty for now
     */
    static void show(OpenCompany open, Overlay overlay, StockRow row, Optional<LocalDate> until) {
        new ValueHistoryCard(open, overlay, row, until).show();
    }

    private void show() {
        Card card = new Card(words.say("worth.title", row.name()), 720);
        card.setId("value-history");
        fillTable();
        Runnable unsubscribe =
                open.changes()
                        .subscribe(
                                changes -> {
                                    if (changes.touches(row.item())) {
                                        reload();
                                    }
                                });
        Runnable close =
                () -> {
                    unsubscribe.run();
                    overlay.close(card);
                };
        Button done = Parts.button(words.say("close"), close, "accent");
        done.setId("value-history-close");
        card.with(count, table).withButtons(Parts.spring(), done);
        overlay.show(card, table, close);
        reload();
    }

    private void fillTable() {
        MovementTexts texts = new MovementTexts(words);
        table.getStyleClass().addAll("history-table", "framed");
        table.setFixedCellSize(32);
        table.setPrefHeight(32 * 12 + 34);
        table.setAccessibleText(words.say("worth.title", row.name()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Region());
        column("history.day", "when", 96, one -> words.formats().day(one.movement().day()));
        column("history.what", "name", 230, one -> texts.line(one.movement()));
        column(
                "history.change",
                "figure",
                84,
                one -> words.formats().change(one.movement().change()));
        column("worth.did", "figure", 120, one -> said(one.did()));
        column("worth.after", "figure", 130, one -> said(one.after()));
    }

    private String said(Optional<Money> value) {
        return value.map(words.formats()::total).orElseGet(() -> words.say("stock.none"));
    }

    private void column(
            String key, String style, double width, Function<ValuedMovement, String> text) {
        TableColumn<Slot<ValuedMovement>, Optional<ValuedMovement>> column =
                new TableColumn<>(words.say(key));
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(_ -> new Cell(text));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private void reload() {
        open.tasks()
                .read(
                        () -> read(0, PagedList.PAGE),
                        this::show,
                        error ->
                                open.failures()
                                        .notRead(words.say("doing.history"), error, this::reload));
    }

    private void show(Page<ValuedMovement> page) {
        count.setText(
                words.say(
                        "history.count",
                        row.sku(),
                        words.formats().count(page.total()),
                        page.total()));
        table.setItems(new PagedList<>(page.total(), page.rows(), this::load));
    }

    private Page<ValuedMovement> read(int offset, int limit) {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().values().page(reader, row.item(), until, offset, limit);
        }
    }

    private void load(int offset, int limit, Consumer<List<ValuedMovement>> to) {
        open.tasks()
                .read(
                        () -> read(offset, limit).rows(),
                        to,
                        error ->
                                open.failures()
                                        .notRead(
                                                words.say("doing.history"),
                                                error,
                                                () -> load(offset, limit, to)));
    }

    private static final class Cell
            extends TableCell<Slot<ValuedMovement>, Optional<ValuedMovement>> {

        private final Function<ValuedMovement, String> text;

        Cell(Function<ValuedMovement, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(Optional<ValuedMovement> one, boolean empty) {
            super.updateItem(one, empty);
            setText(empty || one == null ? null : one.map(text).orElse(null));
        }
    }
}
