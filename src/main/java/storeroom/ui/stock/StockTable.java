package storeroom.ui.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import storeroom.model.RowRange;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The list: only the rows in sight exist, and only the pages in sight are loaded. */
final class StockTable extends TableView<Slot<StockRow>> {

    private static final double ROW_HEIGHT = 36;
    private static final double SCROLL_BAR = 9;
    private static final double NARROWEST_NAME = 90;
    private static final int MARKED_AT_MOST = 1_000;
    private static final double WIDE_ENOUGH_FOR_CATEGORY = 640;
    private static final double WIDE_ENOUGH_FOR_REORDER_POINT = 540;

    private final StockViewModel model;
    private final Words words;
    private final Runnable behind;
    private boolean following;

    /**
     * @param behind shows the movements behind the chosen item's stock
     */
    StockTable(StockViewModel model, Words words, Runnable behind) {
        this.behind = behind;
        this.model = model;
        this.words = words;
        getStyleClass().addAll("stock-table", "edge-to-edge");
        setId("stock-table");
        setAccessibleText(words.say("stock.table"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        setSortPolicy(_ -> sortInTheDatabase());
        model.rows().addListener((_, _, now) -> show(now));
        model.selected().addListener((_, _, _) -> select());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
        getSelectionModel()
                .getSelectedIndices()
                .addListener((ListChangeListener<Integer>) _ -> addUp());
        addEventFilter(KeyEvent.KEY_PRESSED, this::markAll);
        show(model.rows().get());
    }

    private void addColumns() {
        TableColumn<Slot<StockRow>, ?> sku = add(StockOrder.Column.SKU, "code", 108, this::sku);
        TableColumn<Slot<StockRow>, ?> name = add(StockOrder.Column.NAME, "name", 170, this::name);
        var category = add(StockOrder.Column.CATEGORY, "category", 108, this::category);
        add(StockOrder.Column.ON_HAND, "figure", 72, this::onHand).getStyleClass().add("leads");
        var reorderPoint =
                add(StockOrder.Column.REORDER_POINT, "quiet-figure", 88, this::reorderPoint);
        add(StockOrder.Column.MOVED, "moved", 98, this::moved);
        var unit = StockCell.column(words.say("stock.column.UNIT"), "category", 64, this::unit);
        unit.setId("unit");
        unit.setSortable(false);
        unit.setVisible(false);
        getColumns().add(4, unit);
        ColumnChoice.givesWay(category, WIDE_ENOUGH_FOR_CATEGORY);
        ColumnChoice.givesWay(reorderPoint, WIDE_ENOUGH_FOR_REORDER_POINT);
        ColumnChoice.onlyWhile(reorderPoint, model.choices().location().map(Optional::isEmpty));
        name.setMinWidth(NARROWEST_NAME);
        name.setResizable(false);
        name.prefWidthProperty().bind(rest(name));
        sku.setSortType(SortType.ASCENDING);
        getSortOrder().add(sku);
    }

    /** The names get what the other columns leave. */
    private DoubleBinding rest(TableColumn<Slot<StockRow>, ?> name) {
        DoubleBinding rest = widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<Slot<StockRow>, ?> other : getColumns()) {
            if (!other.equals(name)) {
                rest =
                        rest.subtract(
                                Bindings.when(other.visibleProperty())
                                        .then(other.widthProperty())
                                        .otherwise(0));
            }
        }
        return rest;
    }

    private TableColumn<Slot<StockRow>, ?> add(
            StockOrder.Column by,
            String style,
            double width,
            BiConsumer<StockCell, StockRow> fill) {
        var column = StockCell.column(words.say("stock.column." + by.name()), style, width, fill);
        column.setUserData(by);
        column.setId(by.name().toLowerCase(Locale.ROOT));
        getColumns().add(column);
        return column;
    }

    private void sku(StockCell cell, StockRow row) {
        cell.setText(row.sku());
    }

    private void name(StockCell cell, StockRow row) {
        String name = row.retired() ? words.say("stock.retired", row.name()) : row.name();
        cell.setText(name);
        cell.setTooltip(new Tooltip(name));
    }

    private void category(StockCell cell, StockRow row) {
        cell.setText(row.category().orElse(""));
    }

    private void unit(StockCell cell, StockRow row) {
        cell.setText(row.unit());
    }

    private void onHand(StockCell cell, StockRow row) {
        cell.setText(words.formats().quantity(row.onHand()));
        cell.setTooltip(new Tooltip(words.say("stock.behind.tip")));
        cell.setOnMouseClicked(
                event -> {
                    boolean marking = event.isShiftDown() || event.isShortcutDown();
                    if (event.getButton() == MouseButton.PRIMARY && !marking && !cell.isEmpty()) {
                        behind.run();
                    }
                });
        Rows.colour(cell, row);
    }

    private void reorderPoint(StockCell cell, StockRow row) {
        cell.setText(
                row.reorderPoint().isZero()
                        ? words.say("stock.none")
                        : words.formats().quantity(row.reorderPoint()));
    }

    private void moved(StockCell cell, StockRow row) {
        cell.setText(Rows.moved(row, words));
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        cell.setGraphic(dot);
        Rows.colour(cell, row);
        row.movedOn()
                .ifPresent(
                        day ->
                                cell.setTooltip(
                                        new Tooltip(
                                                row.movedAt()
                                                        .map(words.formats()::fullTime)
                                                        .filter(_ -> isToday(day))
                                                        .orElse(words.formats().fullDay(day)))));
    }

    private boolean isToday(java.time.LocalDate day) {
        return day.equals(words.formats().today());
    }

    private boolean sortInTheDatabase() {
        if (following) {
            return true;
        }
        if (getSortOrder().isEmpty()) {
            model.choices().order().set(StockOrder.BY_SKU);
        } else {
            var first = getSortOrder().getFirst();
            model.choices()
                    .order()
                    .set(
                            new StockOrder(
                                    (StockOrder.Column) first.getUserData(),
                                    first.getSortType() == SortType.ASCENDING));
        }
        return true;
    }

    private void show(PagedList<StockRow> rows) {
        following = true;
        List<TableColumn<Slot<StockRow>, ?>> sorting = List.copyOf(getSortOrder());
        getSelectionModel().clearSelection(); // its places are other items now
        setItems(rows);
        getSortOrder().setAll(sorting); // which new rows take away
        following = false;
        select();
        int at = getSelectionModel().getSelectedIndex();
        scrollTo(Math.max(0, at - 3));
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
                                row ->
                                        model.rows()
                                                .get()
                                                .findLoaded(
                                                        other -> other.item().equals(row.item())));
        at.ifPresentOrElse(this::mark, () -> getSelectionModel().clearSelection());
        following = false;
    }

    /** A row that is marked already stays so, with those that are marked beside it. */
    private void mark(int index) {
        if (!getSelectionModel().isSelected(index)) {
            getSelectionModel().clearAndSelect(index);
        }
    }

    /** Marks the row that many rows below the marked one, alone. */
    void step(int rows) {
        int at = getSelectionModel().getSelectedIndex() + rows;
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(Math.clamp(at, 0, getItems().size() - 1));
        }
    }

    /** Marking all of a long list would ask for all of its rows: only its figures are wanted. */
    private void markAll(KeyEvent event) {
        if (event.getCode() == KeyCode.A
                && event.isShortcutDown()
                && getItems().size() > MARKED_AT_MOST) {
            event.consume();
            model.addUp(List.of(new RowRange(0, getItems().size())));
        }
    }

    private void addUp() {
        model.addUp(RowRange.of(getSelectionModel().getSelectedIndices()));
    }

    private void chosen(Slot<StockRow> slot) {
        if (!following && slot != null) {
            following = true; // it is marked here already, loaded or not
            model.choose(slot);
            following = false;
        }
    }
}
