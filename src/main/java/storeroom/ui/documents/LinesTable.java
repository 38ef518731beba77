package storeroom.ui.documents;

import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import storeroom.model.AuditEntry.NamedItem;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentLine;
import storeroom.model.LineDetails;
import storeroom.model.Quantity;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The lines of a document as they stand on paper, and what became of each. However many there are,
 * only those in sight have nodes. A click on an item, or Enter, goes to it.
 */
final class LinesTable extends TableView<DocumentLine> {

    private static final double ROW_HEIGHT = 30;
    private static final Set<DocumentKind> ALL = Set.of(DocumentKind.values());

    private static final double AROUND = 42; // header, frame

    private final boolean wide;
    private final Words words;
    private final DocumentTexts texts;
    private final Consumer<NamedItem> toItem;
    private final Map<TableColumn<?, ?>, Set<DocumentKind>> kinds = new HashMap<>();

    /**
     * @param wide whether there is room for all that is known of a line
     * @param toItem goes to an item
     */
    LinesTable(boolean wide, Consumer<NamedItem> toItem, Words words) {
        this.wide = wide;
        this.words = words;
        this.toItem = toItem;
        texts = new DocumentTexts(words);
        getStyleClass().addAll("lines-table", "framed");
        setAccessibleText(words.say("documents.lines"));
        setFixedCellSize(ROW_HEIGHT);
        setPlaceholder(new Region());
        if (wide) {
            leads(add("sku", "code", 110, ALL, DocumentLine::sku));
        }
        var item = add("item", "name", 150, ALL, line -> line.details().text());
        add("quantity", "figure", wide ? 92 : 66, ALL, this::quantity);
        add(
                "received",
                "quiet-figure",
                wide ? 78 : 68,
                Set.of(DocumentKind.PURCHASE_ORDER),
                this::taken);
        add(
                "returned",
                "quiet-figure",
                78,
                Set.of(DocumentKind.DELIVERY_NOTE, DocumentKind.INVOICE),
                this::taken);
        add("rejected", "quiet-figure", 78, Set.of(DocumentKind.RECEIPT), this::rejected);
        if (wide) {
            add(
                    "billed",
                    "quiet-figure",
                    78,
                    Set.of(DocumentKind.DELIVERY_NOTE),
                    line -> some(line.billed()));
            add("price", "figure", 92, ALL, line -> words.formats().money(price(line)));
            add("discount", "quiet-figure", 88, ALL, line -> percent(line.details(), false));
            add("tax", "quiet-figure", 70, ALL, line -> percent(line.details(), true));
        }
        add("amount", "figure", wide ? 104 : 78, ALL, line -> amount(line.details()));
        if (wide) {
            add("note", "note", 140, ALL, line -> line.details().note());
        } else {
            leads(item);
        }
        Columns.takesTheRest(this, item, 90);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static storeroom.model.Money price(DocumentLine line) {
        return line.details().unitPrice();
    }

    private void leads(TableColumn<DocumentLine, DocumentLine> column) {
        column.getStyleClass().add("leads");
    }

    private TableColumn<DocumentLine, DocumentLine> add(
            String key,
            String style,
            double width,
            Set<DocumentKind> which,
            Function<DocumentLine, String> text) {
        TableColumn<DocumentLine, DocumentLine> column =
                new TableColumn<>(words.say("documents.line." + key));
        column.setCellValueFactory(
                features -> new javafx.beans.property.SimpleObjectProperty<>(features.getValue()));
        column.setCellFactory(own -> new Cell(text, own));
        column.getStyleClass().add(style);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(40);
        column.setPrefWidth(width);
        getColumns().add(column);
        kinds.put(column, which);
        return column;
    }

    /** How high it is with so many lines in sight, in pixels. */
    double heightOf(int lines) {
        return AROUND + Math.max(1, lines) * ROW_HEIGHT;
    }

    /** Shows the lines of a document. */
    void show(DocumentKind kind, List<DocumentLine> lines) {
        boolean isTouched =
                lines.stream()
                        .anyMatch(
                                line ->
                                        line.taken().isPositive()
                                                || line.details().rejected().isPositive());
        getColumns()
                .forEach(
                        one ->
                                one.setVisible(
                                        kinds.getOrDefault(one, ALL).contains(kind)
                                                && (wide || isTouched || !isProgress(one))));
        if (!new ArrayList<>(getItems()).equals(lines)) {
            getItems().setAll(lines);
            scrollTo(0);
        }
    }

    /** What became of a line; where there is little room it is shown only when something did. */
    private boolean isProgress(TableColumn<?, ?> column) {
        return kinds.getOrDefault(column, ALL).size() < ALL.size();
    }

    private String quantity(DocumentLine line) {
        return texts.quantity(line.details(), line.unit());
    }

    private String taken(DocumentLine line) {
        return line.details().item().isPresent() ? some(line.taken()) : "";
    }

    private String rejected(DocumentLine line) {
        return some(line.details().rejected());
    }

    private String some(Quantity quantity) {
        return quantity.isZero() ? "" : words.formats().quantity(quantity);
    }

    private String percent(LineDetails line, boolean tax) {
        return texts.percent(tax ? line.tax() : line.discount());
    }

    private String amount(LineDetails line) {
        return words.formats().total(line.net());
    }

    private void key(KeyEvent event) {
        DocumentLine line = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && line != null) {
            event.consume();
            goTo(line);
        }
    }

    private void goTo(DocumentLine line) {
        named(line).ifPresent(toItem);
    }

    private static Optional<NamedItem> named(DocumentLine line) {
        return line.details()
                .item()
                .map(id -> new NamedItem(id, line.sku(), line.details().text()));
    }

    private final class Cell extends TableCell<DocumentLine, DocumentLine> {

        private final Function<DocumentLine, String> text;

        Cell(Function<DocumentLine, String> text, TableColumn<?, ?> column) {
            this.text = text;
            setOnMouseClicked(
                    _ -> {
                        if (column.getStyleClass().contains("leads") && getItem() != null) {
                            goTo(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(DocumentLine line, boolean empty) {
            super.updateItem(line, empty);
            Optional<DocumentLine> shown = Optional.ofNullable(empty ? null : line);
            setText(shown.map(text).orElse(null));
            setTooltip(shown.map(one -> new Tooltip(tip(one))).orElse(null));
        }

        private String tip(DocumentLine line) {
            String what =
                    line.sku().isEmpty()
                            ? line.details().text()
                            : line.sku() + " · " + line.details().text();
            String note = line.details().note();
            return note.isEmpty() ? what : what + "\n" + note;
        }
    }
}
