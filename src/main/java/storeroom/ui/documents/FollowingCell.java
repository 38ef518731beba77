package storeroom.ui.documents;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import java.util.function.Function;

/** Shows a text of its row for as long as it shows the row. */
final class FollowingCell<R> extends TableCell<R, R> {

    private final Function<R, ObservableValue<String>> text;

    FollowingCell(Function<R, ObservableValue<String>> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        textProperty().unbind();
        if (empty || row == null) {
            setText(null);
            setTooltip(null);
        } else {
            ObservableValue<String> now = text.apply(row);
            textProperty().bind(now);
            String said = now.getValue();
            setTooltip(said == null || said.isEmpty() ? null : new Tooltip(said));
        }
    }
}
