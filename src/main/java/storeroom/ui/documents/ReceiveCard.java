package storeroom.ui.documents;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Card;
import storeroom.ui.common.DaySelector;
import storeroom.ui.common.DiscardQuestion;
import storeroom.ui.common.Field;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form in which a supplier's delivery is booked. */
final class ReceiveCard {

    private static final KeyCombination BOOK = KeyCombination.valueOf("Shortcut+Enter");
    private static final KeyCombination FILL = KeyCombination.valueOf("Shortcut+Shift+A");

    private final ReceiveViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Card card;
    private final StackPane form = new StackPane();
    private final InputTable<ReceiveRow> table;
    private final TableColumn<ReceiveRow, ReceiveRow> accepted;
    private final Field partner;
    private final Field reference;
    private final EntryField entry;

    private ReceiveCard(ReceiveViewModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        words = model.words();
        card = new Card(words.say("receive.title"), CardSize.WIDTH);
        table = new InputTable<>(words.say("receive.table"), model.rows());
        table.setId("receive-lines");
        table.setPlaceholder(Parts.label(words.say("receive.nothing"), "muted"));
        accepted = addColumns();
        VBox body = new VBox();
        form.getChildren().add(body);
        reference = Field.text(words.say("receive.reference"), model.reference());
        reference.control().setId("receive-reference");
        ((TextField) reference.control()).setOnAction(_ -> enterTable());
        partner =
                new PartnerField(
                                model.partner(),
                                Side.BUYING,
                                form,
                                reference.control()::requestFocus,
                                words)
                        .field();
        entry = new EntryField(model.entry(), form, this::enterTable, words);
        body.getStyleClass().add("document-form");
        body.getChildren().addAll(head(), entryLine(), table);
    }

    /** Shows the form over the window. */
    static void show(ReceiveViewModel model, Overlay overlay) {
        new ReceiveCard(model, overlay).show();
    }

    private void show() {
        card.setId("receive");
        CardSize.fill(card, table, overlay, 330);
        card.with(form);
        Runnable giveUp =
                DiscardQuestion.unless(
                        model.saving(), model::isTyped, () -> overlay.close(card), overlay, words);
        Button cancel = Parts.button(words.say("cancel"), giveUp);
        cancel.setId("receive-cancel");
        cancel.disableProperty().bind(model.saving());
        Button book =
                Parts.keyButton(
                        words.say("receive.book"),
                        words.say("key.ctrlEnter"),
                        this::book,
                        "accent");
        book.setId("receive-book");
        card.withButtons(
                Parts.label(words.say("receive.keys"), "muted", "card-hint"),
                Parts.spring(),
                cancel,
                WritingButton.of(book, model.editing(), model.saving()));
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::tableKey);
        model.saved().addListener((_, _, _) -> overlay.close(card));
        model.whenFound(this::mark);
        model.whenRefused(reference.control()::requestFocus);
        overlay.show(
                card,
                model.partner().chosen().isPresent() ? reference.control() : partner.control(),
                giveUp);
    }

    private Node head() {
        DatePicker day = DaySelector.of(model.day(), words.formats());
        day.setId("receive-day");
        List<Node> fields = new ArrayList<>();
        fields.add(partner);
        fields.add(reference);
        fields.add(new Field(words.say("receive.day"), day, model.day()));
        if (model.locations().size() > 1) {
            fields.add(
                    LocationField.of(
                            words.say("documents.location"), model.location(), model.locations()));
        }
        return Parts.columns(fields.toArray(Node[]::new));
    }

    private Node entryLine() {
        Button fill = Parts.button("fth-check-square", words.say("receive.fill"), this::fill);
        fill.setId("receive-fill");
        Parts.tip(fill, words.say("receive.fill.tip"));
        ToggleButton others = new ToggleButton(words.say("receive.others"));
        others.setId("receive-others");
        others.getStyleClass().add("chip");
        others.setMinWidth(ToggleButton.USE_PREF_SIZE);
        others.selectedProperty().bindBidirectional(model.others());
        HBox.setHgrow(entry, Priority.ALWAYS);
        HBox line = new HBox(entry, Parts.showWhile(others, model.hasOthers()), fill);
        line.getStyleClass().addAll("form-line", "entry-line");
        return line;
    }

    private TableColumn<ReceiveRow, ReceiveRow> addColumns() {
        plain(
                "order",
                "category",
                112,
                row -> row.ordered().map(o -> o.order().name()).orElse("–"));
        plain("sku", "code", 100, ReceiveRow::sku);
        plain("item", "name", 160, row -> row.details().text());
        plain("ordered", "quiet-figure", 84, this::ordered);
        plain("left", "figure", 92, this::left);
        var column =
                table.input(
                        words.say("receive.column.accepted"),
                        "figure",
                        96,
                        row -> Optional.of(row.accepted()));
        table.input(
                words.say("receive.column.rejected"),
                "figure",
                90,
                row -> Optional.of(row.rejected()));
        table.input(
                words.say("receive.column.reason"), "note", 130, row -> Optional.of(row.reason()));
        table.plain(words.say("receive.column.hint"), "hint", 170, ReceiveRow::hint);
        Columns.takesTheRest(table, table.getColumns().get(2), 100);
        return column;
    }

    private void plain(
            String key,
            String style,
            double width,
            java.util.function.Function<ReceiveRow, String> text) {
        table.plain(
                words.say("receive.column." + key),
                style,
                width,
                row -> new SimpleStringProperty(text.apply(row)));
    }

    private String ordered(ReceiveRow row) {
        return row.ordered()
                .map(one -> words.formats().quantity(one.line().details().quantity()))
                .orElse("");
    }

    private String left(ReceiveRow row) {
        return row.ordered()
                .map(
                        _ ->
                                words.say(
                                        "documents.quantity",
                                        words.formats().quantity(row.left()),
                                        row.unit()))
                .orElse("");
    }

    private void key(KeyEvent event) {
        if (BOOK.match(event)) {
            event.consume();
            book();
        } else if (FILL.match(event)) {
            event.consume();
            fill();
        }
    }

    private void tableKey(KeyEvent event) {
        boolean goesUp =
                event.getCode() == KeyCode.UP && table.getFocusModel().getFocusedIndex() <= 0;
        boolean leaves = goesUp || event.getCode() == KeyCode.ESCAPE;
        if (leaves && table.getEditingCell() == null) {
            event.consume();
            entry.enter();
        }
    }

    private void fill() {
        table.edit(-1, null);
        model.fill();
        enterTable();
    }

    private void enterTable() {
        if (!model.rows().isEmpty()) {
            table.requestFocus();
            int at = Math.max(0, table.getFocusModel().getFocusedIndex());
            table.choose(Math.min(at, model.rows().size() - 1), accepted);
        }
    }

    /** Marks a row whose code was scanned; the next code is waited for. */
    private void mark(ReceiveRow row) {
        int at = model.rows().indexOf(row);
        table.choose(at, accepted);
        table.scrollTo(Math.max(0, at - 2));
    }

    private void book() {
        table.edit(-1, null);
        model.book();
        if (!model.saving().get() && !model.saved().get()) {
            Field.focusFirstWrong(form);
        }
    }
}
