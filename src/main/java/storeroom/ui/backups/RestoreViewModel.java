package storeroom.ui.backups;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.DatabaseException;
import storeroom.model.Changes;
import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;
import storeroom.safety.Preview;
import storeroom.safety.Restoration;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Editing;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * Compares the chosen backup with what is there and, when the person has read that and wants it,
 * puts it in its place. On the window's thread.
 */
final class RestoreViewModel {

    private static final Logger LOG = System.getLogger(RestoreViewModel.class.getName());

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final BackupsTexts texts;
    private final Restoration restoration;
    private final Tasks.Latest comparing;
    private final ReadOnlyObjectWrapper<Comparison> comparison =
            new ReadOnlyObjectWrapper<>(new Comparison.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Backup>> restoring =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Restored> last = Optional.empty();

    /**
     * What was restored.
     *
     * @param setAside what was there before
     */
    record Restored(Backup backup, Backup setAside) {}

    RestoreViewModel(OpenCompany open, Dialogs dialogs, BackupsTexts texts) {
        this.open = open;
        this.dialogs = dialogs;
        this.texts = texts;
        restoration = new Restoration(open.company().connections());
        comparing = open.tasks().latest();
    }

    /** Compares this one; what is known of it stays shown while it is compared again. */
    void choose(Optional<Backup> backup) {
        if (backup.isEmpty()) {
            comparing.cancel();
            comparison.set(new Comparison.Nothing());
            return;
        }
        Backup chosen = backup.get();
        boolean again =
                comparison.get() instanceof Comparison.Done(Backup known, _)
                        && known.equals(chosen);
        if (!again) {
            comparison.set(new Comparison.UnderWay());
        }
        comparing.read(
                () -> restoration.preview(chosen.file()),
                preview -> comparison.set(new Comparison.Done(chosen, preview)),
                this::notCompared);
    }

    private void notCompared(Throwable error) {
        boolean outside =
                error instanceof BackupFailedException || error instanceof DatabaseException;
        if (outside) {
            LOG.log(Level.WARNING, "Not compared: {0}", error.getMessage());
        } else {
            LOG.log(Level.ERROR, "Not compared", error);
        }
        comparison.set(new Comparison.Failed(error));
    }

    /** Says what it would change and asks whether it is wanted. */
    void ask() {
        if (restoring.get().isEmpty()
                && comparison.get() instanceof Comparison.Done(Backup backup, Preview preview)) {
            open.whenEditable(() -> ask(backup, preview));
        }
    }

    private void ask(Backup backup, Preview preview) {
        Words words = open.words();
        dialogs.ask(
                new Dialogs.Question(
                        words.say("backups.ask.title", texts.when(backup)),
                        words.say("backups.ask.sentence", texts.preview(preview)),
                        List.of(
                                new Dialogs.Answer(words.say("backups.ask.keep"), () -> {}),
                                new Dialogs.Answer(
                                        words.say("backups.ask.restore"),
                                        () -> open.whenEditable(() -> restore(backup))))));
    }

    private void restore(Backup backup) {
        restoring.set(Optional.of(backup));
        open.tasks()
                .write(
                        () -> restoration.run(backup.file()),
                        restored -> {
                            last = Optional.of(new Restored(backup, restored.setAside()));
                            restoring.set(Optional.empty());
                            open.notice()
                                    .set(open.words().say("notice.restored", texts.when(backup)));
                            open.changes().publish(Changes.EVERYTHING);
                            open.safekeeping().look(open.editing().refusal().get().isEmpty());
                        },
                        error -> {
                            restoring.set(Optional.empty());
                            notRestored(backup, error);
                        });
    }

    private void notRestored(Backup backup, Throwable error) {
        if (error instanceof BackupFailedException failed) {
            LOG.log(Level.WARNING, "Not restored: {0}", failed.getMessage());
            dialogs.rule(
                    open.words().say("backups.notRestored", texts.when(backup)),
                    texts.notRestored(failed));
        } else {
            open.failures()
                    .notSaved(
                            open.words().say("doing.restore", texts.when(backup)),
                            error,
                            () -> open.whenEditable(() -> restore(backup)));
        }
    }

    /** What restoring the chosen one would change. */
    ReadOnlyObjectProperty<Comparison> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /** The one that is being restored just now. */
    ReadOnlyObjectProperty<Optional<Backup>> restoring() {
        return restoring.getReadOnlyProperty();
    }

    /** The last one that was restored since the page was made. */
    Optional<Restored> last() {
        return last;
    }

    Editing editing() {
        return open.editing();
    }
}
