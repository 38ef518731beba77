package storeroom.ui.partners;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import storeroom.model.Partner;
import storeroom.model.PartnerDetails;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.SlotCell;
import storeroom.ui.common.Words;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The list of suppliers and customers, by name: only what is in sight is loaded. */
final class PartnerTable extends TableView<Slot<Partner>> {

    private static final double ROW_HEIGHT = 36;
    private static final double SCROLL_BAR = 9;
    private static final double NARROWEST_NAME = 160;

    private final PartnersViewModel model;
    private final Words words;
    private boolean following;

    PartnerTable(PartnersViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("partners-table", "edge-to-edge");
        setId("partners-table");
        setAccessibleText(words.say("partners.table"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        TableColumn<Slot<Partner>, ?> name = column("name", 260, 0, "name", PartnerDetails::name);
        getColumns().add(name);
        getColumns()
                .add(
                        column(
                                "role",
                                136,
                                470,
                                "category",
                                partner -> PartnerTexts.role(partner, words)));
        getColumns().add(column("contact", 130, 760, "category", PartnerDetails::contact));
        getColumns().add(column("place", 166, 620, "category", PartnerTexts::place));
        getColumns().add(column("phone", 152, 540, "category", PartnerDetails::phone));
        getColumns().add(column("email", 200, 1_100, "category", PartnerDetails::email));
        takesTheRest(name);
        model.rows().addListener((_, _, now) -> show(now));
        model.selected().addListener((_, _, _) -> select());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chosen(now));
        show(model.rows().get());
    }

    private TableColumn<Slot<Partner>, Optional<Partner>> column(
            String key,
            double width,
            double room,
            String style,
            Function<PartnerDetails, String> value) {
        TableColumn<Slot<Partner>, Optional<Partner>> column =
                SlotCell.column(
                        words.say("partners.column." + key),
                        style,
                        (cell, row) -> {
                            String text = value.apply(row.details()).replaceAll("\\R", ", ");
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
        return column;
    }

    /** The names get what the other columns leave. */
    private void takesTheRest(TableColumn<Slot<Partner>, ?> name) {
        name.setMinWidth(NARROWEST_NAME);
        name.setResizable(false);
        DoubleBinding rest = widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<Slot<Partner>, ?> other : getColumns()) {
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

    private void show(PagedList<Partner> rows) {
        following = true;
        setItems(rows);
        following = false;
        select();
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }

    /** Marks who is chosen, where they are in sight. */
    private void select() {
        if (following) {
            return;
        }
        following = true;
        Optional<Integer> at =
                model.selected()
                        .get()
                        .flatMap(
                                partner ->
                                        model.rows()
                                                .get()
                                                .findLoaded(row -> row.id().equals(partner.id())));
        at.ifPresentOrElse(
                index -> getSelectionModel().clearAndSelect(index),
                () -> getSelectionModel().clearSelection());
        following = false;
    }

    private void chosen(Slot<Partner> slot) {
        if (!following && slot != null) {
            following = true; // it is marked here already, loaded or not
            model.choose(Objects.requireNonNull(slot));
            following = false;
        }
    }
}
