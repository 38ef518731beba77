package storeroom.ui.counts;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.controlsfx.control.textfield.CustomTextField;

import storeroom.model.CountFilter;
import storeroom.model.CountLine;
import storeroom.model.CountProgress;
import storeroom.model.CountSheet;
import storeroom.model.StockRow;
import storeroom.ui.common.Editing;
import storeroom.ui.common.ItemProposalList;
import storeroom.ui.common.OneChosen;
import storeroom.ui.common.Parts;
import storeroom.ui.common.ProposalList;
import storeroom.ui.common.Words;
import storeroom.ui.common.WrappingLine;
import storeroom.ui.common.WritingButton;

import java.util.List;
import java.util.Optional;

/** One sheet while it is counted: how far it is, the field, and its lines. */
final class CountingView extends VBox {

    /** A scanner types faster than this, and nobody looks for what it types. */
    private static final Duration TYPED_BY_HAND = Duration.millis(150);

    private final CountingViewModel model;
    private final CountsActions actions;
    private final Editing editing;
    private final Words words;
    private final CountTexts texts;
    private final CustomTextField field = new CustomTextField();
    private final ProposalList<StockRow> proposals;
    private final CountingTable table;
    private final BooleanProperty refused = new SimpleBooleanProperty();
    private final ObservableValue<Boolean> closed;
    private final PauseTransition pause = new PauseTransition(TYPED_BY_HAND);

    /**
     * @param columns chooses the lines' columns
     */
    CountingView(
            CountingViewModel model,
            CountingTable table,
            Node columns,
            CountsActions actions,
            Editing editing,
            Words words) {
        this.model = model;
        this.table = table;
        this.actions = actions;
        this.editing = editing;
        this.words = words;
        texts = new CountTexts(words);
        refused.bind(editing.isRefused());
        closed = model.sheet().map(sheet -> sheet.filter(CountSheet::isOpen).isEmpty());
        proposals =
                ItemProposalList.of("count-proposals", model.proposals(), this::takeChosen, words);
        getStyleClass().addAll("page", "book-page");
        StackPane below = new StackPane(table, proposals);
        below.getStyleClass().add("counting-below");
        StackPane.setAlignment(proposals, Pos.TOP_LEFT);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(title(), chips(columns), field(), hint(), below);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typedInTable);
    }

    /** The focus goes to where work begins. */
    void enter() {
        if (field.isDisabled()) {
            table.requestFocus();
        } else {
            field.requestFocus();
            field.end();
        }
    }

    /** The focus goes to the lines. */
    void enterList() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** The marked lines are to be counted again. */
    void recount() {
        List<CountLine> marked = table.marked();
        if (!marked.isEmpty()) {
            model.recount(marked);
        }
    }

    private Node title() {
        Button back = Parts.button("fth-arrow-left", words.say("counts.back"), actions::back);
        back.setId("counting-back");
        Label name = Parts.label("", "page-title");
        name.textProperty().bind(model.sheet().map(now -> now.map(CountSheet::number).orElse("")));
        Label figures = Parts.paragraph("", "muted");
        figures.setId("counting-figures");
        figures.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.sheet()
                                                .get()
                                                .map(now -> figures(now, model.progress().get()))
                                                .orElse(""),
                                model.sheet(),
                                model.progress()));
        Button again = Parts.button("fth-repeat", words.say("counts.recount"), this::recount);
        again.setId("counting-recount");
        Parts.tip(again, words.say("counts.recount.tip"));
        Button book = Parts.button("fth-check", words.say("counts.book"), actions::book, "accent");
        book.setId("counting-book");
        Parts.tip(book, words.say("counts.book.tip"));
        var open = closed.map(now -> !now);
        WrappingLine line =
                new WrappingLine(
                        back,
                        name,
                        figures,
                        Parts.spring(),
                        Parts.showWhile(WritingButton.of(again, editing), open),
                        Parts.showWhile(WritingButton.of(book, editing), open));
        line.getStyleClass().add("title-line");
        return line;
    }

    private String figures(CountSheet sheet, CountProgress progress) {
        return words.say(
                "counts.counting",
                texts.place(sheet),
                sheet.isOpen() ? texts.progress(sheet, progress) : texts.state(sheet));
    }

    private Node chips(Node columns) {
        WrappingLine line = new WrappingLine();
        line.getStyleClass().add("counts-chips");
        OneChosen<CountFilter.View> views = new OneChosen<>(model.view());
        for (CountFilter.View view : CountFilter.View.values()) {
            ToggleButton chip = new ToggleButton(words.say("counts.lines." + view.name()));
            chip.setId("counting-view-" + view.name());
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            views.add(chip, view);
            if (view == CountFilter.View.DIFFERENT) {
                Parts.showWhile(
                        chip, model.sheet().map(now -> now.filter(CountTexts::isHidden).isEmpty()));
            }
            line.getChildren().add(chip);
        }
        line.getChildren().add(columns);
        return line;
    }

    private Node field() {
        field.setId("counting-field");
        field.getStyleClass().addAll("search", "book-field");
        field.setPromptText(words.say("counts.field"));
        field.setAccessibleText(words.say("counts.field"));
        field.setAccessibleHelp(words.say("counts.field.help"));
        field.setLeft(Parts.icon("fth-zap"));
        field.setRight(Parts.keyHint(words.say("key.enter")));
        field.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> refused.get() || closed.getValue(), refused, closed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty()
                .addListener(
                        (_, _, now) -> {
                            proposals.unchoose(); // it was chosen for what stood there before
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

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                take();
            }
            case DOWN -> {
                event.consume();
                if (!proposals.move(1)) {
                    enterList();
                }
            }
            case UP -> {
                event.consume();
                proposals.move(-1);
            }
            case ESCAPE -> {
                event.consume();
                if (field.getText().isEmpty()) {
                    actions.back();
                } else {
                    field.clear();
                }
            }
            default -> {}
        }
    }

    private void take() {
        String text = field.getText();
        Optional<String> chosen = proposals.chosen().map(StockRow::sku);
        field.clear();
        model.take(text, chosen);
    }

    private void takeChosen() {
        take();
        enter();
    }

    /** What is no digit is the beginning of a code. */
    private void typedInTable(KeyEvent event) {
        String typed = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (event.getTarget() == table
                && plain
                && !field.isDisabled()
                && typed.codePoints().anyMatch(Character::isLetter)) {
            event.consume();
            field.requestFocus();
            field.setText(typed);
            field.end();
        }
    }

    private Node hint() {
        Label hint = Parts.paragraph("", "book-hint", "counting-said");
        hint.setId("counting-said");
        var bad = javafx.css.PseudoClass.getPseudoClass("bad");
        Runnable show =
                () -> {
                    String wrong = table.wrong().get();
                    var said = model.said().get();
                    hint.setText(
                            wrong.isEmpty()
                                    ? said.map(CountingViewModel.Said::text)
                                            .orElse(words.say("counts.field.help"))
                                    : wrong);
                    hint.pseudoClassStateChanged(
                            bad, !wrong.isEmpty() || said.filter(one -> !one.isGood()).isPresent());
                };
        table.wrong().subscribe(show);
        model.said().subscribe(show);
        return hint;
    }
}
