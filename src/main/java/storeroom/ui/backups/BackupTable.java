package storeroom.ui.backups;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import storeroom.safety.Backup;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The backups, newest first. There are as many as are kept, and so no pages. */
final class BackupTable extends TableView<Backup> {

    private static final double ROW_HEIGHT = 36;
    private static final double SCROLL_BAR = 9;
    private static final double NARROWEST_WHY = 90;
    private static final double WIDE_ENOUGH_FOR_MOVEMENTS = 500;
    private static final double WIDE_ENOUGH_FOR_ITEMS = 560;

    private final BackupsViewModel model;
    private final BackupsTexts texts;
    private final Words words;
    private boolean following;

    BackupTable(BackupsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        texts = model.texts();
        getStyleClass().addAll("backup-table", "edge-to-edge");
        setId("backup-table");
        setAccessibleText(words.say("backups.table"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        addColumns();
        model.list().subscribe(list -> list.ifPresent(this::show));
        model.selected().subscribe(_ -> select());
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!following && now != null) {
                                model.selected().set(Optional.of(now));
                            }
                        });
    }

    private void addColumns() {
        add("when", "name", 136, texts::when, texts::fullWhen);
        var why = add("why", "category", 170, this::why, this::why);
        var items = add("items", "quiet-figure", 72, texts::items, texts::items);
        var movements = add("movements", "quiet-figure", 96, texts::movements, texts::movements);
        add("size", "figure", 92, texts::size, texts::size);
        items.visibleProperty().bind(widthProperty().greaterThan(WIDE_ENOUGH_FOR_ITEMS));
        movements.visibleProperty().bind(widthProperty().greaterThan(WIDE_ENOUGH_FOR_MOVEMENTS));
        why.setMinWidth(NARROWEST_WHY);
        why.setResizable(false);
        why.prefWidthProperty().bind(rest(why));
    }

    /** The reasons get what the other columns leave. */
    private DoubleBinding rest(TableColumn<Backup, ?> why) {
        DoubleBinding rest = widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<Backup, ?> other : getColumns()) {
            if (!other.equals(why)) {
                rest =
                        rest.subtract(
                                Bindings.when(other.visibleProperty())
                                        .then(other.widthProperty())
                                        .otherwise(0));
            }
        }
        return rest;
    }

    private String why(Backup backup) {
        return texts.why(backup, getItems());
    }

    private TableColumn<Backup, Backup> add(
            String key,
            String style,
            double width,
            Function<Backup, String> text,
            Function<Backup, String> tip) {
        TableColumn<Backup, Backup> column = new TableColumn<>(words.say("backups.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(text, tip));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        getColumns().add(column);
        return column;
    }

    private void show(List<Backup> list) {
        following = true;
        setItems(FXCollections.observableArrayList(list));
        following = false;
        select();
    }

    /** Marks the chosen one. */
    private void select() {
        if (following) {
            return;
        }
        following = true;
        int at = model.selected().get().map(getItems()::indexOf).orElse(-1);
        if (at >= 0) {
            getSelectionModel().clearAndSelect(at);
        } else {
            getSelectionModel().clearSelection();
        }
        following = false;
    }

    private static final class Cell extends TableCell<Backup, Backup> {

        private final Function<Backup, String> text;
        private final Function<Backup, String> tip;

        Cell(Function<Backup, String> text, Function<Backup, String> tip) {
            this.text = text;
            this.tip = tip;
        }

        @Override
        protected void updateItem(Backup backup, boolean empty) {
            super.updateItem(backup, empty);
            if (empty || backup == null) {
                setText(null);
                setTooltip(null);
            } else {
                setText(text.apply(backup));
                setTooltip(new Tooltip(tip.apply(backup)));
            }
        }
    }
}
