package storeroom.ui.counts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import storeroom.model.CountLine;
import storeroom.model.CountSheet;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.SlotCell;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The lines of a sheet. A digit begins to type how many there are of the chosen one, any other sign
 * goes to the field.
 */
final class CountingTable extends TableView<Slot<CountLine>> {

    private static final double ROW_HEIGHT = 36;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass IN = PseudoClass.getPseudoClass("in");

    private final CountingViewModel model;
    private final Words words;
    private final CountTexts texts;
    private final TableColumn<Slot<CountLine>, Optional<CountLine>> counted;
    private final StringProperty wrong = new SimpleStringProperty("");
    private String typed = "";

    CountingTable(CountingViewModel model, Words words) {
        this.model = model;
        this.words = words;
        texts = new CountTexts(words);
        getStyleClass().addAll("counting-table", "framed");
        setId("counting-table");
        setAccessibleText(words.say("counts.lines"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        counted = new TableColumn<>(words.say("counts.column.found"));
        counted.setCellValueFactory(features -> features.getValue().row());
        counted.setCellFactory(_ -> new CountedCell(this, model, words));
        counted.getStyleClass().add("figure");
        set(counted, "found", 96, 0);
        counted.setEditable(true);
        add("sku", 140, 0, "code", (cell, line) -> tip(cell, line.sku()));
        var name = add("name", 300, 0, "name", (cell, line) -> tip(cell, line.name()));
        add(
                "category",
                124,
                760,
                "category",
                (cell, line) -> tip(cell, line.category().orElse("")));
        add("unit", 60, 620, "category", (cell, line) -> cell.setText(line.unit()));
        booked();
        getColumns().add(counted);
        differences();
        WidestColumn.takesTheRest(this, name, 120);
        model.lines().addListener((_, _, now) -> setItems(now));
        setItems(model.lines().get());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void booked() {
        var column =
                add(
                        "booked",
                        96,
                        570,
                        "quiet-figure",
                        (cell, line) ->
                                cell.setText(
                                        line.found()
                                                .map(
                                                        found ->
                                                                words.formats()
                                                                        .quantity(found.booked()))
                                                .orElse("")));
        ColumnChoice.onlyWhile(column, model.sheet().map(CountingTable::isOpen));
    }

    private void differences() {
        var difference =
                add(
                        "difference",
                        100,
                        0,
                        "figure",
                        (cell, line) -> {
                            cell.setText(texts.difference(line));
                            cell.pseudoClassStateChanged(LOW, line.difference().isNegative());
                            cell.pseudoClassStateChanged(IN, line.difference().isPositive());
                        });
        var value =
                add(
                        "lineValue",
                        96,
                        560,
                        "quiet-figure",
                        (cell, line) ->
                                cell.setText(line.differs() ? texts.value(line.value()) : ""));
        ColumnChoice.onlyWhile(difference, model.sheet().map(CountingTable::isOpen));
        ColumnChoice.onlyWhile(value, model.sheet().map(CountingTable::isOpen));
    }

    /** Whether all may be seen of it. */
    private static boolean isOpen(Optional<CountSheet> sheet) {
        return sheet.filter(CountTexts::isHidden).isEmpty();
    }

    private static void tip(SlotCell<CountLine> cell, String text) {
        cell.setText(text);
        cell.setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }

    private TableColumn<Slot<CountLine>, Optional<CountLine>> add(
            String key,
            double width,
            double room,
            String style,
            BiConsumer<SlotCell<CountLine>, CountLine> fill) {
        TableColumn<Slot<CountLine>, Optional<CountLine>> column =
                SlotCell.column(words.say("counts.column." + key), style, fill);
        set(column, key, width, room);
        column.setEditable(false);
        getColumns().add(column);
        return column;
    }

    private static void set(TableColumn<?, ?> column, String key, double width, double room) {
        column.setId(key);
        column.setSortable(false);
        column.setMinWidth(52);
        column.setPrefWidth(width);
        if (room > 0) {
            ColumnChoice.givesWay(column, room);
        }
    }

    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (event.getTarget() == this && plain && sign.matches("[0-9]")) {
            event.consume();
            begin(sign);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() == this
                && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2)) {
            event.consume();
            begin("");
        }
    }

    private void begin(String sign) {
        int at = getSelectionModel().getSelectedIndex();
        if (at >= 0 && model.sheet().get().filter(CountSheet::isOpen).isPresent()) {
            typed = sign;
            edit(at, counted);
            typed = "";
        }
    }

    /** The line behind is the next to be typed. */
    void next(int at) {
        if (at + 1 < getItems().size()) {
            getSelectionModel().clearAndSelect(at + 1);
            scrollTo(Math.max(0, at - 3));
            layout(); // its cell is there then
            begin("");
        }
    }

    /** The sign that began the typing; empty where a key or the mouse did. */
    String typed() {
        return typed;
    }

    /** What is wrong with what is typed in a line; empty where nothing is. */
    StringProperty wrong() {
        return wrong;
    }

    /** The marked lines that are loaded. */
    List<CountLine> marked() {
        return getSelectionModel().getSelectedItems().stream()
                .flatMap(slot -> slot.row().get().stream())
                .toList();
    }
}
