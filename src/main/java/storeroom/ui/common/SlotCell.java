package storeroom.ui.common;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

import storeroom.ui.common.PagedList.Slot;

import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A cell of a paged table that shows a loaded row, and nothing while the row is on its way.
 *
 * @param <T> the rows
 */
public final class SlotCell<T> extends TableCell<Slot<T>, Optional<T>> {

    private final BiConsumer<SlotCell<T>, T> fill;

    private SlotCell(BiConsumer<SlotCell<T>, T> fill) {
        this.fill = fill;
    }

    /**
     * A column of such cells.
     *
     * @param style style class of header and cells
     * @param fill shows a row in a cell that is empty
     */
    public static <T> TableColumn<Slot<T>, Optional<T>> column(
            String title, String style, BiConsumer<SlotCell<T>, T> fill) {
        TableColumn<Slot<T>, Optional<T>> column = new TableColumn<>(title);
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(_ -> new SlotCell<>(fill));
        column.getStyleClass().add(style);
        return column;
    }

    @Override
    protected void updateItem(Optional<T> row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (!empty && row != null) {
            row.ifPresentOrElse(found -> fill.accept(this, found), () -> setText("…"));
        }
    }
}
