package storeroom.ui.backups;

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
import java.util.function.Function;

/** The backups, newest first. There are as many as are kept, and so no pages. */
final class BackupTable extends TableView<Backup> {

    private static final double ROW_HEIGHT = 36;
    private static final double WIDE_ENOUGH_FOR_MOVEMENTS = 560;
    private static final double WIDE_ENOUGH_FOR_ITEMS = 480;

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
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        addColumns();
        model.list().subscribe(list -> list.ifPresent(this::show));
        model.selected().subscribe(_ -> select());
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!following && now != null) {
                                model.selected().set(java.util.Optional.of(now));
                            }
                        });
    }

    private void addColumns() {
        add("when", "name", 136, 170, texts::when, texts::fullWhen);
        add("why", "category", 120, Double.MAX_VALUE, this::why, this::why);
        var items = add("items", "quiet-figure", 72, 100, texts::items, texts::items);
        var movements =
                add("movements", "quiet-figure", 92, 120, texts::movements, texts::movements);
        add("size", "figure", 84, 110, texts::size, texts::size);
        items.visibleProperty().bind(widthProperty().greaterThan(WIDE_ENOUGH_FOR_ITEMS));
        movements.visibleProperty().bind(widthProperty().greaterThan(WIDE_ENOUGH_FOR_MOVEMENTS));
    }

    private String why(Backup backup) {
        return texts.why(backup, getItems());
    }

    private TableColumn<Backup, Backup> add(
            String key,
            String style,
            double least,
            double most,
            Function<Backup, String> text,
            Function<Backup, String> tip) {
        TableColumn<Backup, Backup> column = new TableColumn<>(words.say("backups.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(text, tip));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        column.setPrefWidth(least);
        column.setMaxWidth(most);
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
