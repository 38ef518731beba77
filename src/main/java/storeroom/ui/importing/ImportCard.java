package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import storeroom.ui.common.Card;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.FileDrop;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Overlay;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.importing.ImportViewModel.Step;

import java.util.List;
import java.util.function.Consumer;

/**
 * The import dialog, from top to bottom: file, kind, columns or report, buttons. One for each
 * import and language: it can be put away and shown again.
 */
final class ImportCard {

    private static final List<String> FILES = List.of("*.csv", "*.tsv", "*.txt");

    private final ImportViewModel model;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Words words;
    private final Card card;
    private final Button choose;
    private final ImportButtons buttons;
    private final Consumer<ImportCard> putAway;

    /**
     * @param model may know its file already
     * @param putAway told when the dialog goes while the import goes on
     */
    ImportCard(
            ImportViewModel model,
            OpenCompany open,
            Overlay overlay,
            Dialogs dialogs,
            Consumer<ImportCard> putAway) {
        this.putAway = putAway;
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
        words = open.words();
        card = new Card(words.say("import.title"), 820);
        card.setId("import");
        choose = Parts.button("fth-folder", words.say("import.choose"), this::choose);
        buttons =
                new ImportButtons(
                        model,
                        choose,
                        new ImportButtons.Actions(
                                this::escape, this::saveBadRows, this::workMeanwhile),
                        words);
        fill(open);
        FileDrop.on(
                card,
                () -> model.step().get() == Step.FILE || model.step().get() == Step.COLUMNS,
                model::choose);
    }

    /** Shows the dialog over the window. */
    void show() {
        overlay.show(card, choose, this::escape);
        buttons.focus(model.step().get());
    }

    private void fill(OpenCompany open) {
        BooleanBinding columns = isAt(Step.COLUMNS);
        BooleanBinding file = isAt(Step.FILE);
        Label refusal = Parts.paragraph("", "field-error");
        refusal.textProperty().bind(model.refusal());
        Parts.showWhile(refusal, Bindings.isNotEmpty(model.refusal()));
        card.with(
                        new FileLine(model, choose, words),
                        new LastImport(model.undoing(), file, open, dialogs),
                        refusal,
                        Parts.showWhile(new KindChoice(model.choices().kind(), words), columns),
                        Parts.showWhile(new ColumnsView(model, words), columns),
                        Parts.showWhile(new OptionsView(model, words), columns),
                        Parts.showWhile(
                                new MoreOptions(model, words),
                                columns.or(file.and(Bindings.isNotEmpty(model.refusal())))),
                        Parts.showWhile(progress(), isAt(Step.RUNNING)),
                        Parts.showWhile(new ReportPane(model, words), isAt(Step.REPORT)))
                .withButtons(buttons.line());
    }

    private BooleanBinding isAt(Step step) {
        return Bindings.equal(model.step(), step);
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progress());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.say("import.running"));
        VBox box = new VBox(Parts.label(model.doing(), "muted"), bar);
        box.getStyleClass().add("progress-box");
        return box;
    }

    private void escape() {
        if (model.step().get() == Step.RUNNING) {
            model.cancel();
        } else {
            overlay.close(card);
        }
    }

    private void choose() {
        dialogs.askForFile(words.say("import.title"), words.say("import.files"), FILES)
                .ifPresent(model::choose);
    }

    private void saveBadRows() {
        dialogs.askForNewFile(
                        words.say("import.bad.save"),
                        words.say("import.files"),
                        "*.csv",
                        model.badRowsName())
                .ifPresent(model::saveBadRows);
    }

    private void workMeanwhile() {
        overlay.close(card);
        putAway.accept(this);
    }

    ImportViewModel model() {
        return model;
    }
}
