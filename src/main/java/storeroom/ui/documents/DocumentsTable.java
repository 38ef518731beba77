package storeroom.ui.documents;

import javafx.application.Platform;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import storeroom.model.Document;
import storeroom.ui.common.ColumnChoice;
import storeroom.ui.common.PagedList;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Words;

import java.util.Optional;
import java.util.function.Function;

/** The list: only the rows in sight exist, and only the pages in sight are loaded. */
final class DocumentsTable extends TableView<Slot<DocumentRow>> {

    private static final double ROW_HEIGHT = 36;

    private final DocumentsViewModel model;
    private final Words words;
    private final DocumentTexts texts;
    private boolean following;

    DocumentsTable(DocumentsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        texts = new DocumentTexts(words);
        getStyleClass().addAll("stock-table", "edge-to-edge");
        setId("documents-table-" + model.side().name());
        setAccessibleText(words.say("documents.table." + model.side().name()));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        addColumns();
        model.rows().subscribe(this::show);
        model.selected().addListener((_, _, now) -> mark(now));
        getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (_, _, slot) -> {
                            if (!following && slot != null) {
                                model.choose(slot);
                            }
                        });
    }

    private void addColumns() {
        add("number", "number", 118, row -> texts.number(row.document()));
        var kind = add("kind", "category", 112, row -> texts.kind(row.document().kind()));
        var partner = add("partner", "name", 150, row -> texts.partner(row.document()));
        var day = add("day", "moved", 78, row -> texts.day(row.document()));
        var due = add("due", "category", 78, row -> texts.due(row.document()));
        var reference =
                add("reference", "category", 110, row -> row.document().header().reference());
        add("stage", "stage", 142, row -> texts.stage(stage(row)));
        add("total", "figure", 92, row -> texts.total(row.document()));
        ColumnChoice.givesWay(due, 560);
        ColumnChoice.givesWay(day, 480);
        ColumnChoice.givesWay(kind, model.side() == Side.BUYING ? 900 : 720);
        ColumnChoice.givesWay(reference, 1000);
        Columns.takesTheRest(this, partner, 100);
    }

    private Stage stage(DocumentRow row) {
        return Stage.of(row, words.formats().today());
    }

    private TableColumn<Slot<DocumentRow>, Optional<DocumentRow>> add(
            String key, String style, double width, Function<DocumentRow, String> text) {
        TableColumn<Slot<DocumentRow>, Optional<DocumentRow>> column =
                new TableColumn<>(words.say("documents.column." + key));
        column.setId(key);
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(_ -> new Cell(text, key.equals("stage")));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setMinWidth(50);
        column.setPrefWidth(width);
        getColumns().add(column);
        return column;
    }

    /** Marks the document that the model keeps, and no other one that got into its place. */
    private void show(PagedList<DocumentRow> list) {
        following = true;
        setItems(list);
        model.selected()
                .get()
                .flatMap(kept -> list.findLoaded(row -> isSame(row, kept)))
                .ifPresentOrElse(
                        getSelectionModel()::clearAndSelect, getSelectionModel()::clearSelection);
        following = false;
        Platform.runLater(() -> mark(model.selected().get())); // new rows may take the mark away
    }

    /** Another one was chosen elsewhere. */
    private void mark(Optional<Document> now) {
        Optional<Integer> at =
                now.flatMap(kept -> model.rows().get().findLoaded(row -> isSame(row, kept)));
        if (!following && at.isPresent() && !getSelectionModel().isSelected(at.get())) {
            following = true;
            getSelectionModel().clearAndSelect(at.get());
            scrollTo(Math.max(0, at.get() - 3));
            following = false;
        }
    }

    private static boolean isSame(DocumentRow row, Document other) {
        return row.document().id().equals(other.id());
    }

    private final class Cell extends TableCell<Slot<DocumentRow>, Optional<DocumentRow>> {

        private final Function<DocumentRow, String> text;
        private final Optional<Region> dot;

        Cell(Function<DocumentRow, String> text, boolean hasDot) {
            this.text = text;
            dot = hasDot ? Optional.of(new Region()) : Optional.empty();
        }

        @Override
        protected void updateItem(Optional<DocumentRow> row, boolean empty) {
            super.updateItem(row, empty);
            Optional<DocumentRow> shown = empty || row == null ? Optional.empty() : row;
            boolean onItsWay = !empty && row != null && row.isEmpty();
            setText(shown.map(text).orElse(onItsWay ? "…" : null));
            setTooltip(shown.map(this::tip).orElse(null));
            dot.ifPresent(
                    mark -> {
                        setGraphic(shown.isPresent() ? mark : null);
                        shown.ifPresent(one -> mark.getStyleClass().setAll(look(stage(one))));
                    });
        }

        private Tooltip tip(DocumentRow row) {
            Document document = row.document();
            return new Tooltip(
                    words.say(
                            "documents.tip",
                            texts.kind(document.kind()),
                            texts.called(document),
                            words.formats().fullDay(document.header().day()),
                            document.createdBy()));
        }
    }

    /** The styles of a dot. */
    static String[] look(Stage stage) {
        return stage.look().isEmpty() ? new String[] {"dot"} : new String[] {"dot", stage.look()};
    }
}
