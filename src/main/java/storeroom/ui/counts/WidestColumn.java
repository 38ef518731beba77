package storeroom.ui.counts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** One column of a table gets what the others leave. */
final class WidestColumn {

    private static final double SCROLL_BAR = 14;

    private WidestColumn() {}

    /**
     * @param narrowest in pixels; with less room than that the table is scrolled
     */
    static <S> void takesTheRest(TableView<S> table, TableColumn<S, ?> column, double narrowest) {
        column.setMinWidth(narrowest);
        column.setResizable(false);
        DoubleBinding rest = table.widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<S, ?> other : table.getColumns()) {
            if (!other.equals(column)) {
                rest =
                        rest.subtract(
                                Bindings.when(other.visibleProperty())
                                        .then(other.widthProperty())
                                        .otherwise(0));
            }
        }
        column.prefWidthProperty().bind(rest);
    }
}
