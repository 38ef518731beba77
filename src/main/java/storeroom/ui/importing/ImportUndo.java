package storeroom.ui.importing;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.ImportRun;
import storeroom.operation.UndoImport.Undone;
import storeroom.ui.common.ImportUndoTexts;
import storeroom.ui.common.Job;
import storeroom.ui.common.OpenCompany;

import java.util.Optional;

/** Taking an import back, from its report or later. On the window's thread. */
final class ImportUndo {

    private final OpenCompany open;
    private final ReadOnlyObjectWrapper<Optional<ImportRun>> last =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Undone>> undone =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);

    ImportUndo(OpenCompany open) {
        this.open = open;
        look();
    }

    private void look() {
        open.tasks()
                .read(
                        this::findLast,
                        last::set,
                        error ->
                                open.failures()
                                        .notRead(
                                                open.words().say("doing.imports"),
                                                error,
                                                this::look));
    }

    private Optional<ImportRun> findLast() {
        try (Reader reader = open.company().connections().reader()) {
            return open.company().imports().findLast(reader);
        }
    }

    /**
     * Takes an import back; what is left of it is told.
     *
     * @param name of its file
     */
    void undo(long run, String name) {
        if (running.get()) {
            return;
        }
        running.set(true);
        Job job =
                open.tasks()
                        .jobs()
                        .begin(() -> open.words().say("doing.undoImport", name), Optional.empty());
        open.tasks()
                .write(
                        () -> open.company().undoImport().undo(run),
                        done -> {
                            job.end();
                            running.set(false);
                            undone.set(Optional.of(done));
                            tell(done, name);
                            open.changes().publish(done.changes());
                        },
                        error -> {
                            job.end();
                            running.set(false);
                            open.failures()
                                    .notSaved(
                                            open.words().say("doing.undoImport", name),
                                            error,
                                            () -> undo(run, name));
                        });
    }

    /** Seen also by who has put the dialog away. */
    private void tell(Undone done, String name) {
        ImportUndoTexts.keptOf(done, open.words())
                .ifPresentOrElse(
                        open.notice()::warn,
                        () -> open.notice().set(open.words().say("notice.importUndone", name)));
    }

    /** The latest import that was not taken back. */
    ReadOnlyObjectProperty<Optional<ImportRun>> last() {
        return last.getReadOnlyProperty();
    }

    /** What was taken back, once it is. */
    ReadOnlyObjectProperty<Optional<Undone>> undone() {
        return undone.getReadOnlyProperty();
    }

    /** While it is being taken back. */
    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }
}
