package storeroom.ui.movements;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import storeroom.model.LedgerLine;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.RowRange;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.MovementTexts;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list: only the rows in sight exist, and only the pages in sight are loaded. */
final class MovementsTable extends TableView<Slot<LedgerLine>> {

    private static final PseudoClass REVERSED = PseudoClass.getPseudoClass("reversed");
    private static final PseudoClass IN = PseudoClass.getPseudoClass("in");
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final double ROW_HEIGHT = 36;
    private static final double SCROLL_BAR = 9;
    private static final double NARROWEST_NAME = 90;

    private final MovementsViewModel model;
    private final Words words;
    private final MovementTexts texts;
    private boolean following;

    MovementsTable(MovementsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        texts = new MovementTexts(words);
        getStyleClass().addAll("stock-table", "edge-to-edge");
        setId("movements-table");
        setAccessibleText(words.say("ledger.table"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        addEventFilter(KeyEvent.KEY_PRESSED, this::markAll);
        model.lines().subscribe(this::show);
        model.selected().addListener((_, _, now) -> mark(now));
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, slot) -> {
                            if (!following && slot != null) {
                                model.choose(slot);
                            }
                        });
    }

    private void addColumns() {
        add("day", "moved", 86, m -> words.formats().day(m.day()));
        var booked = add("booked", "category", 108, m -> words.formats().moment(m.bookedAt()));
        var sku = add("sku", "code", 100, Movement::sku);
        var name = add("name", "name", 150, Movement::itemName);
        add("kind", "kind", 130, texts::shortly);
        add("change", "figure", 76, m -> words.formats().change(m.change()));
        var balance =
                addLine(
                        "balance",
                        "quiet-figure",
                        84,
                        line -> line.balance().map(words.formats()::quantity).orElse(""));
        var location = add("location", "category", 90, m -> location(m.location()));
        var document = add("document", "category", 104, Movement::document);
        var note = add("note", "note", 150, this::note);
        var who = add("who", "category", 84, Movement::bookedBy);
        var price = add("price", "quiet-figure", 104, m -> UnitPrices.text(m, words));
        var ofOneItem = model.choices().item().map(Optional::isPresent);
        ColumnChoice.onlyWhile(balance, ofOneItem);
        ColumnChoice.onlyWhile(sku, model.choices().item().map(Optional::isEmpty));
        ColumnChoice.onlyWhile(location, model.locations().map(all -> all.size() > 1));
        ColumnChoice.givesWay(document, 520);
        ColumnChoice.givesWay(sku, 620);
        ColumnChoice.givesWay(location, 760);
        ColumnChoice.givesWay(note, 900);
        ColumnChoice.givesWay(who, 960);
        ColumnChoice.givesWay(price, 1060);
        ColumnChoice.givesWay(booked, 1180);
        name.setMinWidth(NARROWEST_NAME);
        name.setResizable(false);
        name.prefWidthProperty().bind(rest(name));
    }

    /** The names get what the other columns leave. */
    private DoubleBinding rest(TableColumn<Slot<LedgerLine>, ?> name) {
        DoubleBinding rest = widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<Slot<LedgerLine>, ?> other : getColumns()) {
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

    private String note(Movement movement) {
        return movement.reversedBy().isPresent()
                ? words.say("movement.takenBack")
                : movement.note();
    }

    private String location(LocationId id) {
        return model.locations().get().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Location::name)
                .orElse("");
    }

    private TableColumn<Slot<LedgerLine>, Optional<LedgerLine>> add(
            String key, String style, double width, Function<Movement, String> text) {
        return addLine(key, style, width, line -> text.apply(line.movement()));
    }

    private TableColumn<Slot<LedgerLine>, Optional<LedgerLine>> addLine(
            String key, String style, double width, Function<LedgerLine, String> text) {
        TableColumn<Slot<LedgerLine>, Optional<LedgerLine>> column =
                new TableColumn<>(words.say("ledger.column." + key));
        column.setId(key);
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(_ -> new Cell(text, texts, words));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setMinWidth(50);
        column.setPrefWidth(width);
        getColumns().add(column);
        return column;
    }

    /** Marks the movement that the model keeps, and no other one that got into its place. */
    private void show(PagedList<LedgerLine> list) {
        following = true;
        setItems(list);
        model.selected()
                .get()
                .flatMap(kept -> list.findLoaded(line -> isSame(line, kept)))
                .ifPresentOrElse(
                        getSelectionModel()::clearAndSelect, getSelectionModel()::clearSelection);
        following = false;
        Platform.runLater(() -> mark(model.selected().get())); // new rows may take the mark away
    }

    /** Another one was chosen elsewhere. */
    private void mark(Optional<LedgerLine> now) {
        Optional<Integer> at =
                now.flatMap(kept -> model.lines().get().findLoaded(line -> isSame(line, kept)));
        if (!following && at.isPresent() && !getSelectionModel().isSelected(at.get())) {
            following = true;
            getSelectionModel().clearAndSelect(at.get());
            scrollTo(Math.max(0, at.get() - 3));
            following = false;
        }
    }

    private static boolean isSame(LedgerLine one, LedgerLine other) {
        return one.movement().id().equals(other.movement().id());
    }

    /** The places of the marked movements, loaded or not. */
    List<RowRange> marked() {
        return RowRange.of(getSelectionModel().getSelectedIndices());
    }

    /**
     * Marking all of a long list would ask for all of its rows; nothing could be done with them.
     */
    private void markAll(KeyEvent event) {
        if (event.getCode() == KeyCode.A
                && event.isShortcutDown()
                && model.marked().isTooMany(getItems().size())) {
            event.consume();
        }
    }

    private static final class Cell extends TableCell<Slot<LedgerLine>, Optional<LedgerLine>> {

        private final Function<LedgerLine, String> text;
        private final MovementTexts texts;
        private final Words words;

        Cell(Function<LedgerLine, String> text, MovementTexts texts, Words words) {
            this.text = text;
            this.texts = texts;
            this.words = words;
        }

        @Override
        protected void updateItem(Optional<LedgerLine> line, boolean empty) {
            super.updateItem(line, empty);
            Optional<LedgerLine> shown = empty || line == null ? Optional.empty() : line;
            boolean onItsWay = !empty && line != null && line.isEmpty();
            String says = shown.map(text).orElse(onItsWay ? "…" : null);
            setText(says);
            setTooltip(
                    shown.filter(_ -> says != null && !says.isEmpty()).map(this::tip).orElse(null));
            Optional<Movement> movement = shown.map(LedgerLine::movement);
            pseudoClassStateChanged(
                    REVERSED, movement.filter(m -> m.reversedBy().isPresent()).isPresent());
            pseudoClassStateChanged(IN, movement.filter(m -> m.change().isPositive()).isPresent());
            pseudoClassStateChanged(
                    OUT,
                    shown.flatMap(LedgerLine::balance).filter(b -> b.isNegative()).isPresent()
                            && getStyleClass().contains("quiet-figure"));
        }

        private Tooltip tip(LedgerLine line) {
            Movement movement = line.movement();
            String when =
                    words.say(
                            "movement.tip",
                            words.formats().fullDay(movement.day()),
                            words.formats().fullTime(movement.bookedAt()),
                            movement.bookedBy());
            String item = movement.sku() + " · " + movement.itemName() + "\n";
            String what = item + texts.what(movement) + "\n" + when;
            return new Tooltip(movement.note().isEmpty() ? what : what + "\n" + movement.note());
        }
    }
}
