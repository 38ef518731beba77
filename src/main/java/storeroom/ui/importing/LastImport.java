package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.model.ImportRun;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Dialogs.Answer;
import storeroom.ui.common.Dialogs.Question;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

import java.util.List;

/** The latest import, which can still be taken back; what that did, once it is done. */
final class LastImport extends VBox {

    private final ImportUndo undo;
    private final Dialogs dialogs;
    private final Words words;

    /**
     * @param choosing while a file is to be chosen
     */
    LastImport(ImportUndo undo, BooleanExpression choosing, OpenCompany open, Dialogs dialogs) {
        this.undo = undo;
        this.dialogs = dialogs;
        words = open.words();
        getStyleClass().add("report");
        Label what = Parts.label(undo.last().map(last -> last.map(this::name).orElse("")), "muted");
        Button button =
                Parts.button(
                        "fth-rotate-ccw",
                        words.say("import.undo"),
                        () -> undo.last().get().ifPresent(this::ask),
                        "small");
        button.setId("import-undo-last");
        button.setMinWidth(USE_PREF_SIZE);
        HBox line =
                new HBox(
                        what,
                        Parts.spring(),
                        WritingButton.of(button, open.editing(), undo.running()));
        line.getStyleClass().add("file-line");
        VBox done = new VBox();
        undo.undone()
                .subscribe(
                        undone ->
                                undone.ifPresent(
                                        now ->
                                                done.getChildren()
                                                        .setAll(new UndoneReport(now, words))));
        var known = Bindings.createBooleanBinding(() -> undo.last().get().isPresent(), undo.last());
        var over =
                Bindings.createBooleanBinding(() -> undo.undone().get().isPresent(), undo.undone());
        getChildren()
                .addAll(Parts.showWhile(line, known.and(over.not())), Parts.showWhile(done, over));
        Parts.showWhile(this, choosing.and(known));
    }

    private String name(ImportRun run) {
        return words.say("import.last", run.file(), when(run));
    }

    private String when(ImportRun run) {
        return words.formats().dayAndTime(run.importedAt());
    }

    /** It may be long ago, and nothing on the screen shows what it was: it is asked for first. */
    private void ask(ImportRun run) {
        var _ =
                dialogs.ask(
                        new Question(
                                words.say("import.undo.ask.title", run.file()),
                                words.say("import.undo.ask.text", when(run)),
                                List.of(
                                        new Answer(words.say("import.undo.ask.keep"), () -> {}),
                                        new Answer(
                                                words.say("import.undo.ask.undo"),
                                                () -> undo.undo(run.id(), run.file())))));
    }
}
