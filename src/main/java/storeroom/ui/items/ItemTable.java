package storeroom.ui.items;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
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

import storeroom.model.Item;
import storeroom.model.ItemField;
import storeroom.model.ItemOrder;
import storeroom.repository.ItemList;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Parts;
import storeroom.ui.common.SlotCell;
import storeroom.ui.common.Words;

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

    private final ItemsViewModel model;
    private final Words words;
    private final ItemTexts texts;
    private boolean following;
    private boolean fresh;
    private int anchor = -1;

    ItemTable(ItemsViewModel model, Words words) {
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
        addColumns();
        model.order().addListener((_, _, now) -> markOrder(now));
        model.rows().addListener((_, _, now) -> show(now));
        model.selected().addListener((_, _, _) -> selectedElsewhere());
        model.marks().version().addListener((_, _, _) -> refresh());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        show(model.rows().get());
    }

    private void addColumns() {
        getColumns().add(mark());
        ColumnLooks.OFFERED.forEach(field -> getColumns().add(column(field)));
        getColumns().stream()
                .filter(column -> column.getUserData() == ItemField.NAME)
                .forEach(this::takesTheRest);
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

    private TableColumn<Slot<Item>, ?> column(ItemField field) {
        TableColumn<Slot<Item>, Optional<Item>> column =
                SlotCell.column(
                        texts.name(field),
                        ColumnLooks.style(field),
                        (cell, row) -> fill(field, cell, row));
        column.setUserData(field);
        column.setId(field.key());
        column.setSortable(ItemList.isOrder(field));
        column.setMinWidth(NARROWEST);
        column.setPrefWidth(ColumnLooks.width(field));
        double room = ColumnLooks.roomFor(field);
        column.setVisible(ColumnLooks.isUsual(field) || room > 0);
        if (room > 0) {
            ColumnChoice.givesWay(column, room);
        }
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
        DoubleBinding rest = widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<Slot<Item>, ?> other : getColumns()) {
            if (!other.equals(name)) {
                rest =
                        rest.subtract(
                                Bindings.when(other.visibleProperty())
                                        .then(other.widthProperty())
                                        .otherwise(0));
            }
        }
        name.prefWidthProperty().bind(rest);
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
        if (following) {
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
