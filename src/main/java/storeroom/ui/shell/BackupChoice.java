package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import storeroom.safety.Backup;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The backups that a damaged company could go on with; the newest one is chosen. */
final class BackupChoice extends TableView<Backup> {

    private static final double ROW_HEIGHT = 30;
    private static final int MOST_ROWS = 4;

    BackupChoice(
            List<Backup> backups, Optional<Backup> likeliest, RecoveryTexts texts, Words words) {
        getStyleClass().add("framed");
        setId("recovery-backups");
        setAccessibleText(words.say("recovery.backups"));
        setFixedCellSize(ROW_HEIGHT);
        double height = ROW_HEIGHT * Math.min(backups.size(), MOST_ROWS) + 44;
        setPrefHeight(height);
        setMinHeight(Math.min(height, ROW_HEIGHT * 2 + 44));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add(words.say("recovery.column.when"), "name", 150, texts::when);
        add(
                words.say("recovery.column.items"),
                "figure",
                80,
                backup -> texts.count(backup.note().contents().items()));
        add(
                words.say("recovery.column.movements"),
                "figure",
                100,
                backup -> texts.count(backup.note().contents().movements()));
        add(
                words.say("recovery.column.reason"),
                "name",
                220,
                backup -> texts.reason(backup, backups));
        getItems().setAll(backups);
        likeliest.ifPresent(
                backup -> {
                    getSelectionModel().select(backup);
                    scrollTo(backup);
                });
    }

    private void add(String title, String style, double width, Function<Backup, String> text) {
        TableColumn<Backup, String> column = new TableColumn<>(title);
        column.setCellValueFactory(
                features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(width * 0.8);
        column.setPrefWidth(width);
        getColumns().add(column);
    }
}
