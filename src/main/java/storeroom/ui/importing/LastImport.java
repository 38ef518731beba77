package storeroom.ui.importing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import storeroom.model.ImportRun;
import storeroom.ui.common.Editing;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Words;
import storeroom.ui.common.WritingButton;

/** The latest import, which can still be taken back; what that did, once it is done. */
final class LastImport extends VBox {

    /**
     * @param choosing while a file is to be chosen
     */
    LastImport(ImportUndo undo, BooleanExpression choosing, Editing editing, Words words) {
        getStyleClass().add("report");
        Label what =
                Parts.label(
                        undo.last()
                                .map(
                                        last ->
                                                last.map(
                                                                run ->
                                                                        words.say(
                                                                                "import.last",
                                                                                run.file(),
                                                                                words.formats()
                                                                                        .dayAndTime(
                                                                                                run
                                                                                                        .importedAt())))
                                                        .orElse("")),
                        "muted");
        Button button =
                Parts.button(
                        "fth-rotate-ccw",
                        words.say("import.undo"),
                        () -> undo.last().get().ifPresent(run -> undo(undo, run)),
                        "small");
        button.setId("import-undo-last");
        button.setMinWidth(USE_PREF_SIZE);
        HBox line =
                new HBox(what, Parts.spring(), WritingButton.of(button, editing, undo.running()));
        line.getStyleClass().add("file-line");
        VBox done = new VBox();
        done.getStyleClass().add("report");
        undo.undone()
                .subscribe(
                        undone ->
                                undone.ifPresent(
                                        now -> {
                                            done.getChildren()
                                                    .setAll(
                                                            Parts.paragraph(
                                                                    words.say(
                                                                            "import.undone",
                                                                            now.run().file()),
                                                                    "report-headline"));
                                            UndoTexts.say(now, words)
                                                    .forEach(
                                                            text ->
                                                                    done.getChildren()
                                                                            .add(
                                                                                    Parts.paragraph(
                                                                                            text,
                                                                                            "muted")));
                                        }));
        var known = Bindings.createBooleanBinding(() -> undo.last().get().isPresent(), undo.last());
        var over =
                Bindings.createBooleanBinding(() -> undo.undone().get().isPresent(), undo.undone());
        getChildren()
                .addAll(Parts.showWhile(line, known.and(over.not())), Parts.showWhile(done, over));
        Parts.showWhile(this, choosing.and(known));
    }

    private static void undo(ImportUndo undo, ImportRun run) {
        undo.undo(run.id(), run.file());
    }
}
