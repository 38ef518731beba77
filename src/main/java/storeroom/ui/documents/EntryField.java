package storeroom.ui.documents;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.StockRow;
import storeroom.ui.common.Parts;
import storeroom.ui.common.ProposalList;
import storeroom.ui.common.Words;

import java.util.Optional;

/** The field that adds lines: a code or a name, and how many before it. */
final class EntryField extends VBox {

    /** A scanner types faster than this, and nobody looks for what it types. */
    private static final Duration TYPED_BY_HAND = Duration.millis(150);

    private final ItemEntry entry;
    private final Runnable below;
    private final CustomTextField field = new CustomTextField();
    private final ProposalList<StockRow> proposals;
    private final PauseTransition pause = new PauseTransition(TYPED_BY_HAND);

    /**
     * @param form holds the field; proposals are laid over it
     * @param below goes to the lines
     */
    EntryField(ItemEntry entry, StackPane form, Runnable below, Words words) {
        this.entry = entry;
        this.below = below;
        getStyleClass().add("field");
        field.setId("document-entry");
        field.getStyleClass().add("search");
        field.setPromptText(words.say("documents.entry"));
        field.setAccessibleText(words.say("documents.entry"));
        field.setAccessibleHelp(words.say("documents.entry.help"));
        field.setLeft(Parts.icon("fth-zap"));
        field.setRight(Parts.keyHint(words.say("key.enter")));
        field.setMaxWidth(Double.MAX_VALUE);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        proposals =
                new ProposalList<>(
                        words.say("book.proposals"),
                        entry.found(),
                        StockRow::sku,
                        row ->
                                new ProposalList.Texts(
                                        row.sku(),
                                        row.name(),
                                        words.say(
                                                "book.unit",
                                                words.formats().quantity(row.onHand()),
                                                row.unit())),
                        this::takeChosen);
        proposals.setId("document-proposals");
        field.textProperty().addListener((_, _, _) -> typed());
        pause.setOnFinished(_ -> entry.look(field.getText()));
        field.focusedProperty()
                .addListener(
                        (_, _, now) -> {
                            if (!now) {
                                pause.stop();
                                entry.look("");
                            }
                        });
        Label wrong = Parts.paragraph("", "field-error");
        wrong.setId("document-entry-error");
        wrong.textProperty().bind(entry.error());
        getChildren()
                .addAll(field, Parts.showWhile(wrong, entry.error().map(now -> !now.isEmpty())));
        Floating.below(field, proposals, form);
    }

    private void typed() {
        proposals.unchoose(); // it was chosen for what stood there before
        if (field.getText().isEmpty()) {
            pause.stop();
            entry.look("");
        } else {
            pause.playFromStart();
        }
    }

    /** The field gets the focus. */
    void enter() {
        field.requestFocus();
        field.end();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return; // the form's own keys
        }
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                take();
            }
            case DOWN -> {
                event.consume();
                if (!proposals.move(1)) {
                    below.run();
                }
            }
            case UP -> {
                event.consume();
                proposals.move(-1);
            }
            case ESCAPE -> {
                if (!field.getText().isEmpty()) {
                    event.consume();
                    field.clear();
                }
            }
            default -> {}
        }
    }

    /** What is not understood stays, so that it can be corrected. */
    private void take() {
        Optional<String> chosen = proposals.chosen().map(StockRow::sku);
        String text = field.getText();
        pause.stop();
        if (entry.take(text, chosen)) {
            field.clear();
        }
    }

    private void takeChosen() {
        take();
        enter();
    }
}
