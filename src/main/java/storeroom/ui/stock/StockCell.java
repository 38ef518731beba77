package storeroom.ui.stock;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import storeroom.model.StockRow;
import storeroom.ui.common.PagedList.Slot;

import java.util.Optional;
import java.util.function.BiConsumer;

/** A cell that shows a loaded row, and nothing while the row is on its way. */
final class StockCell extends TableCell<Slot<StockRow>, Optional<StockRow>> {

    private final BiConsumer<StockCell, StockRow> fill;

    private StockCell(BiConsumer<StockCell, StockRow> fill) {
        this.fill = fill;
    }

    /**
     * A column of such cells.
     *
     * @param style style class of header and cells
     */
    static TableColumn<Slot<StockRow>, Optional<StockRow>> column(
            String title, String style, double width, BiConsumer<StockCell, StockRow> fill) {
        TableColumn<Slot<StockRow>, Optional<StockRow>> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(_ -> new StockCell(fill));
        column.getStyleClass().add(style);
        column.setMinWidth(Math.min(width, 60));
        column.setPrefWidth(width);
        return column;
    }

    @Override
    protected void updateItem(Optional<StockRow> row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setOnMouseClicked(null);
        Rows.plain(this);
        if (!empty && row != null) {
            row.ifPresentOrElse(found -> fill.accept(this, found), () -> setText("…"));
        }
    }
}
