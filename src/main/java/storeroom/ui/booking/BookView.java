package storeroom.ui.booking;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.StockRow;
import storeroom.ui.common.Editing;
import storeroom.ui.common.ItemProposalList;
import storeroom.ui.common.Parts;
import storeroom.ui.common.ProposalList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;

import java.util.Optional;

/** The page for quick booking, from top to bottom: what holds, the field, what became of it all. */
final class BookView extends VBox {

    /** A scanner types faster than this, and nobody looks for what it types. */
    private static final Duration TYPED_BY_HAND = Duration.millis(150);

    private final BookViewModel model;
    private final Editing editing;
    private final Words words;
    private final BooleanProperty refused = new SimpleBooleanProperty(); // bound, see LookOnGuard
    private final CustomTextField field = new CustomTextField();
    private final ProposalList<StockRow> proposals;
    private final ScanList list;
    private Optional<ScanRow> correcting = Optional.empty();
    private final PauseTransition pause = new PauseTransition(TYPED_BY_HAND);

    BookView(BookViewModel model, Editing editing, Words words) {
        this.model = model;
        this.editing = editing;
        this.words = words;
        proposals =
                ItemProposalList.of("book-proposals", model.proposals(), this::takeChosen, words);
        list = new ScanList(model, editing, this::enter, this::correct, words);
        refused.bind(editing.isRefused());
        ChoicesBar choices = new ChoicesBar(model.choices(), this::enter, words);
        choices.disableProperty().bind(refused);
        getStyleClass().addAll("page", "book-page");
        StackPane below = new StackPane(list, proposals);
        below.getStyleClass().add("book-below");
        StackPane.setAlignment(proposals, Pos.TOP_LEFT);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(titleLine(), choices, field(), hint(), below);
        addEventFilter(KeyEvent.KEY_TYPED, this::typedElsewhere);
        model.choices().kind().addListener((_, _, _) -> enter());
        lookOn();
    }

    /** The page takes the focus itself while nothing can be booked: there is nothing to press. */
    private void lookOn() {
        focusTraversableProperty().bind(refused);
        setAccessibleRole(AccessibleRole.PARENT);
        accessibleTextProperty()
                .bind(Bindings.when(refused).then(words.say("book.lookOn")).otherwise(""));
        new LookOnGuard(this, refused, model::refuse);
        refused.addListener(
                (_, _, now) -> {
                    if (now && (field.isFocused() || isFocusWithin())) {
                        enter(); // the field is about to be disabled
                    }
                });
    }

    /** The focus goes to where work begins. */
    void enter() {
        if (refused.get()) {
            requestFocus();
            return;
        }
        field.requestFocus();
        field.end();
    }

    /** The focus goes to the list, to what waits for the person where something does. */
    void enterList() {
        list.onlyWaiting().set(model.rows().problems().get() > 0);
        list.enter();
    }

    private Node titleLine() {
        ToggleButton needs = new ToggleButton();
        needs.setId("book-needs");
        needs.getStyleClass().add("chip");
        needs.setMinWidth(USE_PREF_SIZE);
        needs.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        words.say(
                                                "book.problems",
                                                words.formats()
                                                        .count(model.rows().problems().get()),
                                                model.rows().problems().get()),
                                model.rows().problems()));
        needs.selectedProperty().bindBidirectional(list.onlyWaiting());
        Parts.tip(needs, words.say("book.problems.tip"));
        Parts.showWhile(needs, model.rows().problems().greaterThan(0));
        Button retry = Parts.button("fth-rotate-cw", words.say("book.retryAll"), this::retryAll);
        retry.setId("book-retry-all");
        ToggleButton sound = new ToggleButton(words.say("book.sound"));
        sound.getStyleClass().addAll("chip", "sound-chip");
        sound.graphicProperty()
                .bind(model.sound().map(on -> Parts.icon(on ? "fth-volume-2" : "fth-volume-x")));
        sound.setId("book-sound");
        sound.selectedProperty().bindBidirectional(model.sound());
        sound.setFocusTraversable(true);
        sound.setMinWidth(USE_PREF_SIZE);
        Parts.tip(sound, words.say("book.sound.tip"));
        WrappingLine line =
                new WrappingLine(
                        Parts.label(words.say("book.title"), "page-title"),
                        needs,
                        Parts.spring(),
                        Parts.showWhile(
                                WritingButton.of(retry, editing),
                                model.rows().problems().greaterThan(0)),
                        sound);
        line.getStyleClass().add("title-line");
        return line;
    }

    private void retryAll() {
        model.retryAll();
        enter();
    }

    private Node field() {
        field.setId("book-field");
        field.getStyleClass().addAll("search", "book-field");
        field.setPromptText(words.say("book.field"));
        field.setAccessibleText(words.say("book.field"));
        field.setAccessibleHelp(words.say("book.field.help"));
        field.setLeft(Parts.icon("fth-zap"));
        field.setRight(Parts.keyHint(words.say("key.enter")));
        field.disableProperty().bind(refused);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty()
                .addListener(
                        (_, _, now) -> {
                            proposals.unchoose(); // it was chosen for what stood there before
                            if (now.isEmpty()) {
                                correcting = Optional.empty();
                            }
                            if (now.isBlank()) {
                                pause.stop();
                                model.propose("");
                            } else {
                                pause.playFromStart();
                            }
                        });
        pause.setOnFinished(_ -> model.propose(field.getText()));
        return field;
    }

    /**
     * What stands in the field at Enter is taken at once: the next key belongs to the next code.
     */
    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                take();
            }
            case DOWN -> {
                event.consume();
                if (!proposals.move(1)) {
                    list.enter();
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

    private void take() {
        String text = field.getText();
        Optional<String> chosen = proposals.chosen().map(StockRow::sku);
        Optional<ScanRow> corrected = correcting;
        field.clear();
        model.take(text, chosen, corrected);
        list.showLatest();
    }

    private void takeChosen() {
        take();
        enter();
    }

    /** Puts a scan back into the field; what is taken from there next comes in its place. */
    private void correct(ScanRow row) {
        String text = model.correct(row);
        field.setText(text);
        enter();
        field.home(); // a number belongs before the code
        correcting = Optional.of(row);
    }

    /** What can be done now: with the chosen row, or about what was not booked. */
    private Node hint() {
        var problems = model.rows().problems();
        ObservableValue<String> keys = list.keys(words);
        Label hint = Parts.paragraph("", "book-hint");
        hint.setId("book-hint");
        hint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> hint(keys.getValue(), problems.get()),
                                keys,
                                problems,
                                refused));
        return Parts.showWhile(hint, hint.textProperty().isNotEmpty());
    }

    private String hint(String keys, int problems) {
        if (refused.get() && problems > 0) {
            return words.say("book.lookOn");
        }
        if (!keys.isEmpty()) {
            return keys;
        }
        return problems == 0
                ? ""
                : words.say("book.hint", words.formats().count(problems), problems);
    }

    /**
     * A scanner types wherever the focus is: as long as this page is shown, it is meant here. A
     * field that was never drawn, such as after the language was changed, takes no keys by itself.
     */
    private void typedElsewhere(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        boolean taken =
                event.getTarget() instanceof TextInputControl input && input.getSkin() != null;
        if (!taken
                && !field.isDisabled()
                && plain
                && !typed.isBlank()
                && typed.codePoints().noneMatch(Character::isISOControl)) {
            event.consume();
            enter();
            field.appendText(typed);
            field.end();
        }
    }

    /** Which keys lead from the list back to the field. */
    static boolean leavesTheList(KeyEvent event, int selected) {
        return event.getCode() == KeyCode.ESCAPE
                || (event.getCode() == KeyCode.UP && selected <= 0);
    }
}
