package storeroom.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What fits what is typed, below the field. The focus stays in the field: its arrow keys choose,
 * and only what was chosen so is taken. On the window's thread.
 *
 * @param <T> what is proposed
 */
public final class ProposalList<T> extends ListView<T> {

    private static final double ROW = 36;
    private static final double FRAME = 10;

    private final Function<T, Texts> texts;
    private final Function<T, ?> key;

    /**
     * How one is shown.
     *
     * @param code by which it is known; may be empty
     * @param name gives way where there is little room
     * @param more said at the right
     */
    public record Texts(String code, String name, String more) {}

    /**
     * @param name what screen readers call it
     * @param found what fits, the best first
     * @param key by which one is known again when others are found
     * @param taken told when one is clicked
     */
    public ProposalList(
            String name,
            ObservableValue<List<T>> found,
            Function<T, ?> key,
            Function<T, Texts> texts,
            Runnable taken) {
        this.key = key;
        this.texts = texts;
        getStyleClass().add("proposals");
        setAccessibleText(name);
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
        found.subscribe(this::show);
    }

    private void show(List<T> rows) {
        Optional<?> chosen = chosen().map(key); // it stays, where it still fits
        double height = ROW * rows.size() + FRAME;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        getSelectionModel().clearSelection();
        getItems().setAll(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (chosen.isPresent() && Objects.equals(chosen.get(), key.apply(rows.get(i)))) {
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

    /** The chosen one. */
    public Optional<T> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private final class Cell extends ListCell<T> {

        private final Label code = Parts.label("", "proposal-sku");
        private final Label name = Parts.label("");
        private final Label more = Parts.label("", "muted");
        private final HBox line = new HBox(code, name, Parts.spring(), more);

        Cell() {
            line.getStyleClass().add("proposal");
            code.setMinWidth(USE_PREF_SIZE);
            more.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0); // the names give way, not the list
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            Texts says = texts.apply(row);
            code.setText(says.code());
            code.setManaged(!says.code().isEmpty());
            name.setText(says.name());
            more.setText(says.more());
            setAccessibleText((says.code() + " " + says.name() + " " + says.more()).strip());
            setGraphic(line);
        }
    }
}
