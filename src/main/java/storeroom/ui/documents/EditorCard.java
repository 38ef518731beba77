package storeroom.ui.documents;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import storeroom.model.DocumentKind;
import storeroom.model.DocumentSums;
import storeroom.ui.common.Card;
import storeroom.ui.common.DaySelector;
import storeroom.ui.common.EqualColumns;
import storeroom.ui.common.Field;
import storeroom.ui.common.Input;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.OverlayDialogs;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of an order, a delivery note or an invoice. */
final class EditorCard {

    private static final KeyCombination ISSUE = KeyCombination.valueOf("Shortcut+Enter");
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");
    private static final KeyCombination TEXT_LINE = KeyCombination.valueOf("Shortcut+T");

    /** With less, in pixels, the fields at the top stand in two lines. */
    private static final double HALF = 330;

    private final EditorViewModel model;
    private final Overlay overlay;
    private final Words words;
    private final Side side;
    private final Card card;
    private final StackPane form = new StackPane();
    private final EditorTable table;
    private final EntryField entry;
    private final Field partner;

    private EditorCard(EditorViewModel model, Overlay overlay, Words words) {
        this.model = model;
        this.overlay = overlay;
        this.words = words;
        side = model.kind().isPurchase() ? Side.BUYING : Side.SELLING;
        String title = model.start().draft().isPresent() ? "documents.edit." : "documents.new.";
        card = new Card(words.say(title + model.kind().name()), CardSize.WIDTH);
        table = new EditorTable(model, this::enter);
        VBox body = new VBox();
        form.getChildren().add(body);
        partner = new PartnerField(model.partner(), side, form, this::enter, words).field();
        entry = new EntryField(model.entry(), form, table::enterLast, words);
        body.getStyleClass().add("document-form");
        body.getChildren().addAll(head(), entryLine(), table, foot());
    }

    /** Shows the form over the window. */
    static void show(EditorViewModel model, Overlay overlay, Words words) {
        new EditorCard(model, overlay, words).show();
    }

    private void show() {
        card.setId("document-editor");
        CardSize.fill(card, table.table(), overlay, 452);
        card.with(form);
        Button cancel = Parts.button(words.say("cancel"), this::giveUp);
        cancel.setId("document-cancel");
        cancel.disableProperty().bind(model.saving());
        Button save = Parts.button("fth-save", words.say("documents.save"), this::save);
        save.setId("document-save");
        Parts.tip(save, words.say("documents.save.tip"));
        String verb = side == Side.BUYING ? "documents.deed.SEND" : "documents.deed.BOOK";
        Button issue =
                Parts.keyButton(words.say(verb), words.say("key.ctrlEnter"), this::issue, "accent");
        issue.setId("document-issue");
        card.withButtons(
                Parts.label(words.say("documents.editor.keys"), "muted", "card-hint"),
                Parts.spring(),
                cancel,
                WritingButton.of(save, model.editing(), model.saving()),
                WritingButton.of(issue, model.editing(), model.saving()));
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.saved().addListener((_, _, _) -> overlay.close(card));
        model.whenAdded(line -> table.show(line));
        overlay.show(
                card,
                model.start().partner().isPresent() ? entryControl() : partner.control(),
                this::giveUp);
    }

    private Node entryControl() {
        return Parts.firstFocusable(entry).orElse(entry);
    }

    private void enter() {
        entry.enter();
    }

    private Node head() {
        DatePicker day = DaySelector.of(model.day(), words.formats());
        day.setId("document-day");
        Field reference = Field.text(words.say("documents.reference"), model.reference());
        reference.control().setId("document-reference");
        GridPane first =
                Parts.columns(partner, new Field(words.say("documents.day"), day, model.day()));
        first.getColumnConstraints().getFirst().setPercentWidth(62);
        first.getColumnConstraints().get(1).setPercentWidth(38);
        List<Node> more = new ArrayList<>();
        if (model.kind() != DocumentKind.DELIVERY_NOTE) { // of what goes out nothing is due
            DatePicker due = DaySelector.optional(model.due(), words.formats());
            due.setId("document-due");
            String name = words.say("documents.due." + model.kind().name());
            more.add(new Field(name, due, model.due()));
        }
        more.add(reference);
        if (model.start().locations().size() > 1) {
            more.add(
                    LocationField.of(
                            words.say("documents.location"),
                            model.location(),
                            model.start().locations()));
        }
        return new EqualColumns(HALF, 12, first, Parts.columns(more.toArray(Node[]::new)));
    }

    private Node entryLine() {
        Button text = Parts.button("fth-type", words.say("documents.textLine"), this::addText);
        text.setId("document-text-line");
        Parts.tip(text, words.say("documents.textLine.tip"));
        HBox.setHgrow(entry, Priority.ALWAYS);
        HBox line = new HBox(entry, text);
        line.getStyleClass().add("form-line");
        return line;
    }

    private void addText() {
        EditorLine line = model.addText();
        table.type(line, line.text());
    }

    private Node foot() {
        TextArea note = new TextArea();
        note.setId("document-note");
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.textProperty().bindBidirectional(model.note().text());
        note.addEventFilter(KeyEvent.KEY_PRESSED, InputKeys::tabLeaves);
        Field field = new Field(words.say("documents.note"), note, model.note());
        field.setMaxWidth(520);
        HBox.setHgrow(field, Priority.ALWAYS);
        VBox sums = new VBox();
        sums.setId("document-sums");
        sums.setMinWidth(230);
        model.lines().sums().subscribe(now -> show(now, sums));
        HBox foot = new HBox(field, Parts.spring(), sums);
        foot.getStyleClass().add("document-foot");
        return foot;
    }

    private void show(Optional<DocumentSums> now, VBox sums) {
        sums.getChildren()
                .setAll(
                        now.map(all -> DocumentFacts.sums(all, words))
                                .map(List::of)
                                .orElse(List.of()));
    }

    private void key(KeyEvent event) {
        if (ISSUE.match(event)) {
            event.consume();
            issue();
        } else if (SAVE.match(event)) {
            event.consume();
            save();
        } else if (TEXT_LINE.match(event)) {
            event.consume();
            addText();
        }
    }

    private void save() {
        table.stopTyping();
        model.save();
        goToWrong();
    }

    private void issue() {
        table.stopTyping();
        model.issue();
        goToWrong();
    }

    /** To the first field with something wrong; then to the first cell. */
    private void goToWrong() {
        if (model.saving().get() || model.saved().get()) {
            return;
        }
        Optional<EditorLine> line = model.wrong().get();
        if (line.isPresent() && !isWrong(model.partner().input())) {
            table.typeWrong(line.get());
        } else if (!model.entry().error().get().isEmpty()) {
            enter();
        } else {
            Field.focusFirstWrong(form);
        }
    }

    private static boolean isWrong(Input<?> input) {
        return !input.error().get().isEmpty();
    }

    /** Not while it is being saved: what was typed stays until that is known to be done. */
    private void giveUp() {
        if (!model.saving().get()) {
            model.giveUp(new OverlayDialogs(overlay, words), () -> overlay.close(card));
        }
    }
}
