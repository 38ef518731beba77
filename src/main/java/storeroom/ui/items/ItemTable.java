package storeroom.ui.items;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import storeroom.model.Item;
import storeroom.model.ItemField;
import storeroom.model.ItemOrder;
import storeroom.repository.ItemList;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SlotCell;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The list of items: only the rows in sight exist, only the pages in sight are loaded, the database
 * sorts. Which columns there are is the person's choice. Space marks, Ctrl+A marks all.
 */
final class ItemTable extends TableView<Slot<Item>> {

    private static final double ROW_HEIGHT = 36;
    private static final double MARK = 38;
    private static final double SCROLL_BAR = 9;
    private static final double NARROWEST_NAME = 150;
    private static final double NARROWEST = 52;
    private static final Duration RESTING = Duration.millis(400);

    private final ItemsViewModel model;
    private final Words words;
    private final ItemTexts texts;
    private final PauseTransition settled = new PauseTransition(RESTING);
    private boolean following;
    private boolean building;
    private boolean fresh;
    private int anchor = -1;

    ItemTable(ItemsViewModel model, ChosenColumns columns, Words words) {
        this.model = model;
        this.words = words;
        texts = new ItemTexts(words);
        getStyleClass().addAll("items-table", "edge-to-edge");
        setId("items-table");
        setAccessibleText(words.say("items.table"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        setRowFactory(_ -> row());
        setSortPolicy(_ -> sortInTheDatabase());
        columns.columns().addListener((_, _, now) -> build(now));
        build(columns.columns().get());
        settled.setOnFinished(_ -> columns.arranged(arranged()));
        getColumns()
                .addListener((ListChangeListener<TableColumn<Slot<Item>, ?>>) _ -> settleSoon());
        model.order().addListener((_, _, now) -> markOrder(now));
        model.rows().addListener((_, _, now) -> show(now));
        model.selected().addListener((_, _, _) -> selectedElsewhere());
        model.marks().version().addListener((_, _, _) -> refresh());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        show(model.rows().get());
    }

    private void build(ItemColumns chosen) {
        building = true;
        List<TableColumn<Slot<Item>, ?>> all = new ArrayList<>();
        all.add(mark());
        chosen.shown().forEach(shown -> all.add(column(shown)));
        getColumns().setAll(all);
        all.stream()
                .filter(column -> column.getUserData() == ItemField.NAME)
                .findFirst()
                .ifPresent(this::takesTheRest);
        markOrder(model.order().get());
        building = false;
    }

    private TableColumn<Slot<Item>, ?> mark() {
        TableColumn<Slot<Item>, Optional<Item>> column =
                SlotCell.column("", "mark", this::showMark);
        column.setMinWidth(MARK);
        column.setMaxWidth(MARK);
        column.setReorderable(false);
        column.setResizable(false);
        column.setSortable(false);
        return column;
    }

    private void showMark(SlotCell<Item> cell, Item item) {
        boolean marked = model.marks().has(item.id());
        cell.setGraphic(Parts.icon(marked ? "fth-check-square" : "fth-square"));
        cell.pseudoClassStateChanged(MarkedState.MARKED, marked);
        cell.setAccessibleText(words.say(marked ? "items.marked" : "items.notMarked"));
    }

    private TableColumn<Slot<Item>, ?> column(ItemColumns.Shown shown) {
        ItemField field = shown.field();
        TableColumn<Slot<Item>, Optional<Item>> column =
                SlotCell.column(
                        texts.name(field),
                        ColumnLooks.style(field),
                        (cell, row) -> fill(field, cell, row));
        column.setUserData(field);
        column.setSortable(ItemList.isOrder(field));
        column.setMinWidth(NARROWEST);
        column.setPrefWidth(shown.width() > 0 ? shown.width() : ColumnLooks.width(field));
        column.widthProperty().addListener((_, _, _) -> settleSoon());
        return column;
    }

    private void fill(ItemField field, SlotCell<Item> cell, Item item) {
        String text = texts.value(field, item.details());
        cell.setText(text);
        if (field == ItemField.NAME || field == ItemField.BARCODES) {
            cell.setTooltip(new Tooltip(text));
        }
    }

    /** The names get what the other columns leave. */
    private void takesTheRest(TableColumn<Slot<Item>, ?> name) {
        name.setMinWidth(NARROWEST_NAME);
        name.setResizable(false);
        var rest = widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<Slot<Item>, ?> other : getColumns()) {
            if (!other.equals(name)) {
                rest = rest.subtract(other.widthProperty());
            }
        }
        name.prefWidthProperty().bind(rest);
    }

    private void settleSoon() {
        if (!building) {
            settled.playFromStart();
        }
    }

    /** The columns as they stand now, as wide as they were made. */
    private ItemColumns arranged() {
        List<ItemColumns.Shown> shown = new ArrayList<>();
        for (TableColumn<Slot<Item>, ?> column : getColumns()) {
            if (column.getUserData() instanceof ItemField field) {
                int width = (int) Math.round(column.getWidth());
                boolean usual = field == ItemField.NAME || width == (int) ColumnLooks.width(field);
                shown.add(new ItemColumns.Shown(field, usual ? 0 : width));
            }
        }
        return new ItemColumns(shown);
    }

    private TableRow<Slot<Item>> row() {
        TableRow<Slot<Item>> row = new TableRow<>();
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(event, row));
        return row;
    }

    /** Ctrl and a click mark a row, Shift and a click all up to it; so does one on its box. */
    private void pressed(MouseEvent event, TableRow<Slot<Item>> row) {
        if (row.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean onBox = event.getX() < MARK;
        if (event.isShiftDown() && anchor >= 0) {
            event.consume();
            model.markRows(anchor, row.getIndex());
        } else if (event.isShortcutDown() || onBox) {
            event.consume();
            anchor = row.getIndex();
            row.getItem().row().get().ifPresent(item -> model.marks().toggle(item.id()));
        } else {
            anchor = row.getIndex();
        }
        if (event.isConsumed()) {
            requestFocus();
            getSelectionModel().clearAndSelect(row.getIndex());
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            event.consume();
            model.selected().get().ifPresent(item -> model.marks().toggle(item.id()));
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            event.consume();
            model.markAll();
        } else if (event.getCode() == KeyCode.ESCAPE && model.marks().count().get() > 0) {
            event.consume();
            model.marks().clear();
        } else if (event.isShiftDown()
                && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            event.consume();
            markAndMove(event.getCode() == KeyCode.DOWN ? 1 : -1);
        }
    }

    private void markAndMove(int by) {
        model.selected().get().ifPresent(item -> model.marks().add(item.id()));
        int next = getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < getItems().size()) {
            getSelectionModel().clearAndSelect(next);
            scrollTo(Math.max(0, next - 3));
            model.selected().get().ifPresent(item -> model.marks().add(item.id()));
        }
    }

    private boolean sortInTheDatabase() {
        if (following || building) {
            return true;
        }
        if (getSortOrder().isEmpty()) {
            model.order().set(ItemOrder.BY_SKU);
        } else {
            var first = getSortOrder().getFirst();
            model.order()
                    .set(
                            new ItemOrder(
                                    (ItemField) first.getUserData(),
                                    first.getSortType() == SortType.ASCENDING));
        }
        return true;
    }

    /** Shows at the heads of the columns how the list is ordered. */
    private void markOrder(ItemOrder order) {
        boolean was = following;
        following = true;
        getSortOrder().clear();
        getColumns().stream()
                .filter(column -> column.getUserData() == order.column())
                .findFirst()
                .ifPresent(
                        column -> {
                            column.setSortType(
                                    order.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
                            getSortOrder().add(column);
                        });
        following = was;
    }

    private void show(PagedList<Item> rows) {
        following = true;
        setItems(rows);
        following = false;
        anchor = -1;
        markOrder(model.order().get()); // which new rows take away
        select();
        toSelected();
        fresh = true;
    }

    /** A new list is shown from its chosen item on, which may be told after the list. */
    private void selectedElsewhere() {
        select();
        if (fresh && !following) {
            toSelected();
        }
    }

    private void toSelected() {
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }

    /** Marks the chosen item, where it is in sight. */
    private void select() {
        if (following) {
            return;
        }
        following = true;
        Optional<Integer> at =
                model.selected()
                        .get()
                        .flatMap(
                                item ->
                                        model.rows()
                                                .get()
                                                .findLoaded(row -> row.id().equals(item.id())));
        at.ifPresentOrElse(
                index -> getSelectionModel().clearAndSelect(index),
                () -> getSelectionModel().clearSelection());
        following = false;
    }

    private void chosen(Slot<Item> slot) {
        if (!following && slot != null) {
            fresh = false;
            following = true; // it is marked here already, loaded or not
            model.choose(Objects.requireNonNull(slot));
            following = false;
        }
    }
}
