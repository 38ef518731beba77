package storeroom.ui.audit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import storeroom.model.AuditEntry;
import storeroom.ui.common.AuditTexts;
import storeroom.ui.common.PagedList.Slot;
import storeroom.ui.common.Words;

import java.util.Optional;
import java.util.function.Function;

/** The list: only the rows in sight exist, and only the pages in sight are loaded. */
final class AuditList extends TableView<Slot<AuditEntry>> {

    private static final double ROW_HEIGHT = 36;
    private static final double WIDEST = 10_000;

    /** With less room the columns are as narrow as they can be, and one of them gives way. */
    private static final double NARROW = 690;

    private static final double NARROWER = 0.8;

    private final Words words;
    private final BooleanBinding narrow = widthProperty().lessThan(NARROW);

    AuditList(AuditViewModel model, Words words) {
        this.words = words;
        AuditTexts texts = new AuditTexts(words);
        getStyleClass().add("framed");
        setId("audit-table");
        setAccessibleText(words.say("audit.table"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Function<AuditEntry, String> when = entry -> words.formats().moment(entry.changedAt());
        add("when", "category", 124, 150, when, e -> words.formats().fullTime(e.changedAt()));
        add("who", "category", 76, 120, AuditEntry::changedBy, AuditEntry::changedBy)
                .visibleProperty()
                .bind(narrow.not());
        add("what", "name", 150, WIDEST, texts::what, entry -> tip(entry, texts));
        add("field", "category", 130, 170, texts::field, texts::field);
        add("before", "before", 98, WIDEST, texts::before, texts::before);
        add("after", "after", 98, WIDEST, texts::after, texts::after);
        model.entries().subscribe(this::setItems);
    }

    /** An item may have had another SKU at that time. */
    private String tip(AuditEntry entry, AuditTexts texts) {
        return entry.item()
                .filter(item -> !item.sku().equals(entry.label()))
                .map(_ -> words.say("audit.then", texts.what(entry), entry.label()))
                .orElseGet(() -> texts.what(entry));
    }

    private TableColumn<?, ?> add(
            String key,
            String style,
            double least,
            double most,
            Function<AuditEntry, String> text,
            Function<AuditEntry, String> tip) {
        TableColumn<Slot<AuditEntry>, Optional<AuditEntry>> column =
                new TableColumn<>(words.say("audit." + key));
        column.setCellValueFactory(features -> features.getValue().row());
        column.setCellFactory(_ -> new Cell(text, tip));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.minWidthProperty()
                .bind(Bindings.when(narrow).then(least * NARROWER).otherwise(least));
        column.setPrefWidth(most == WIDEST ? least * 2 : least);
        column.setMaxWidth(most);
        getColumns().add(column);
        return column;
    }

    private static final class Cell extends TableCell<Slot<AuditEntry>, Optional<AuditEntry>> {

        private final Function<AuditEntry, String> text;
        private final Function<AuditEntry, String> tip;

        Cell(Function<AuditEntry, String> text, Function<AuditEntry, String> tip) {
            this.text = text;
            this.tip = tip;
        }

        @Override
        protected void updateItem(Optional<AuditEntry> entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setTooltip(null);
            if (!empty && entry != null) {
                entry.ifPresentOrElse(this::show, () -> setText("…"));
            }
        }

        private void show(AuditEntry entry) {
            setText(text.apply(entry).lines().findFirst().orElse(""));
            String more = tip.apply(entry);
            if (!more.isEmpty()) {
                setTooltip(new Tooltip(more));
            }
        }
    }
}
