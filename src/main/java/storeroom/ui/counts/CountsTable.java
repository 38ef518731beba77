package storeroom.ui.counts;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.SlotCell;
import storeroom.ui.common.Words;
import storeroom.ui.counts.CountsViewModel.Row;

import java.util.Optional;
import java.util.function.Function;

/** The list of stocktaking sheets: only what is in sight is loaded. */
final class CountsTable extends TableView<Slot<Row>> {

    private static final double ROW_HEIGHT = 36;

    private final CountsViewModel model;
    private final Words words;
    private boolean following;

    CountsTable(CountsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        CountTexts texts = new CountTexts(words);
        getStyleClass().addAll("counts-table", "edge-to-edge");
        setId("counts-table");
        setAccessibleText(words.say("counts.table"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        add("number", 124, 0, "name", row -> row.sheet().number());
        add("place", 190, 0, "category", row -> texts.place(row.sheet()));
        add("state", 100, 0, "category", row -> texts.state(row.sheet()));
        add("opened", 130, 850, "category", row -> words.formats().moment(row.sheet().opened()));
        add("counted", 110, 0, "figure", row -> texts.counted(row.progress()));
        add(
                "differing",
                100,
                700,
                "figure",
                row ->
                        CountTexts.isHidden(row.sheet())
                                ? ""
                                : words.formats().count(row.progress().differing()));
        add(
                "value",
                110,
                590,
                "figure",
                row -> CountTexts.isHidden(row.sheet()) ? "" : texts.value(row.progress().value()));
        WidestColumn.takesTheRest(this, getColumns().get(1), 150);
        model.rows().addListener((_, _, now) -> show(now));
        model.selected().addListener((_, _, _) -> select());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
        show(model.rows().get());
    }

    private void add(
            String key, double width, double room, String style, Function<Row, String> value) {
        TableColumn<Slot<Row>, Optional<Row>> column =
                SlotCell.column(
                        words.say("counts.column." + key),
                        style,
                        (cell, row) -> {
                            String text = value.apply(row);
                            cell.setText(text);
                            cell.setTooltip(text.isEmpty() ? null : new Tooltip(text));
                        });
        column.setId(key);
        column.setSortable(false);
        column.setMinWidth(52);
        column.setPrefWidth(width);
        if (room > 0) {
            ColumnChoice.givesWay(column, room);
        }
        getColumns().add(column);
    }

    private void show(PagedList<Row> rows) {
        following = true;
        setItems(rows);
        following = false;
        select();
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }

    /** Marks the chosen one, where it is in sight. */
    private void select() {
        if (following) {
            return;
        }
        following = true;
        Optional<Integer> at =
                model.selected()
                        .get()
                        .flatMap(
                                chosen ->
                                        model.rows()
                                                .get()
                                                .findLoaded(
                                                        row ->
                                                                row.sheet()
                                                                        .id()
                                                                        .equals(
                                                                                chosen.sheet()
                                                                                        .id())));
        at.ifPresentOrElse(
                index -> getSelectionModel().clearAndSelect(index),
                () -> getSelectionModel().clearSelection());
        following = false;
    }

    private void chosen(Slot<Row> slot) {
        if (!following && slot != null) {
            following = true; // it is marked here already, loaded or not
            model.choose(slot);
            following = false;
        }
    }
}
