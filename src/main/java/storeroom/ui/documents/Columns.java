package storeroom.ui.documents;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Widths of columns. */
final class Columns {

    private static final double SCROLL_BAR = 9;
    private static final double FRAME = 4;

    private Columns() {}

    /** One column gets what the others leave. */
    static <S> void takesTheRest(TableView<S> table, TableColumn<S, ?> column, double atLeast) {
        DoubleBinding rest = table.widthProperty().subtract(SCROLL_BAR + FRAME);
        for (TableColumn<S, ?> other : table.getColumns()) {
            if (!other.equals(column)) {
                rest =
                        rest.subtract(
                                Bindings.when(other.visibleProperty())
                                        .then(other.widthProperty())
                                        .otherwise(0));
            }
        }
        column.setMinWidth(atLeast);
        column.setResizable(false);
        column.prefWidthProperty().bind(rest);
    }
}
