package storeroom.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import storeroom.model.StockRow;

import java.util.List;
import java.util.Optional;

/**
 * Items that fit what is typed, below the field. The focus stays in the field: its arrow keys
 * choose, and only what was chosen so is taken.
 */
public final class ItemProposalList extends ListView<StockRow> {

    private static final double ROW = 36;
    private static final double FRAME = 10;

    private final Words words;

    /**
     * @param proposals the best ones first
     * @param taken told when one is clicked
     */
    public ItemProposalList(
            String id, ObservableValue<List<StockRow>> proposals, Runnable taken, Words words) {
        this.words = words;
        setId(id);
        getStyleClass().add("proposals");
        setAccessibleText(words.say("book.proposals"));
        setFocusTraversable(false);
        setFixedCellSize(ROW);
        setCellFactory(_ -> new Cell());
        setMaxWidth(640);
        Parts.showWhile(this, Bindings.isNotEmpty(getItems()));
        setOnMouseClicked(
                _ -> {
                    if (chosen().isPresent()) {
                        taken.run();
                    }
                });
        proposals.subscribe(this::show);
    }

    private void show(List<StockRow> rows) {
        Optional<String> chosen = chosen(); // it stays, where it still fits
        double height = ROW * rows.size() + FRAME;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        getSelectionModel().clearSelection();
        getItems().setAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.filter(rows.get(i).sku()::equals).isPresent()) {
                getSelectionModel().select(i);
            }
        }
        scrollTo(0); // else the first rows of a longer list may stay out of sight
    }

    /** Chooses the next one, or the one before; false where there is none to choose from. */
    public boolean move(int by) {
        if (getItems().isEmpty()) {
            return false;
        }
        int now = getSelectionModel().getSelectedIndex();
        int next = Math.clamp(now + by, -1, getItems().size() - 1);
        if (next < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(next);
        }
        return true;
    }

    /** None is chosen any more. */
    public void unchoose() {
        getSelectionModel().clearSelection();
    }

    /** The SKU of the chosen item. */
    public Optional<String> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(StockRow::sku);
    }

    private final class Cell extends ListCell<StockRow> {

        private final Label sku = Parts.label("", "proposal-sku");
        private final Label name = Parts.label("");
        private final Label onHand = Parts.label("", "muted");
        private final HBox line = new HBox(sku, name, Parts.spring(), onHand);

        Cell() {
            line.getStyleClass().add("proposal");
            sku.setMinWidth(USE_PREF_SIZE);
            onHand.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0); // the names give way, not the list
        }

        @Override
        protected void updateItem(StockRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            sku.setText(row.sku());
            name.setText(row.name());
            onHand.setText(
                    words.say("book.unit", words.formats().quantity(row.onHand()), row.unit()));
            setAccessibleText(row.sku() + " " + row.name() + " " + onHand.getText());
            setGraphic(line);
        }
    }
}
