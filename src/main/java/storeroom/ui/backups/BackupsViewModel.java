package storeroom.ui.backups;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import storeroom.db.DatabaseException;
import storeroom.safety.Backup;
import storeroom.safety.BackupFailedException;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Tasks;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * The backups of an open company, newest first, and which one is chosen. It reads only while the
 * page is shown. On the window's thread.
 */
final class BackupsViewModel {

    private static final Logger LOG = System.getLogger(BackupsViewModel.class.getName());

    private final OpenCompany open;
    private final Backups backups;
    private final Tasks.Latest listing;
    private final Tasks.Latest asking;
    private final RestoreViewModel restore;
    private final SecondFolderViewModel second;
    private final ReadOnlyObjectWrapper<Optional<List<Backup>>> list =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper due = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Throwable>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Backup>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Safekeeping.State> state = new ReadOnlyObjectWrapper<>();
    private final Runnable unsubscribe;
    private final Subscription following;
    private boolean shown;

    BackupsViewModel(OpenCompany open, Dialogs dialogs) {
        this.open = open;
        backups = open.safekeeping().backups();
        listing = open.tasks().latest();
        asking = open.tasks().latest();
        restore = new RestoreViewModel(open, dialogs, texts());
        second = new SecondFolderViewModel(open, dialogs);
        selected.subscribe((_, now) -> restore.choose(now));
        unsubscribe = open.changes().subscribe(_ -> reload());
        state.bind(open.safekeeping().state());
        following = state.subscribe(this::follow);
    }

    private void follow(Safekeeping.State before, Safekeeping.State now) {
        if (!before.newest().equals(now.newest())) {
            reload();
        }
    }

    /** The page is shown, or no longer: only then it follows. */
    void setShown(boolean now) {
        shown = now;
        if (now) {
            look();
        }
    }

    /** Looks whether there are others by now, also whether the second folder is there. */
    void look() {
        open.safekeeping().look(open.editing().refusal().get().isEmpty());
        reload();
    }

    private void reload() {
        if (!shown) {
            return;
        }
        listing.read(() -> backups.folder().list(), this::show, this::notRead);
        asking.read(backups::isDue, due::set, this::notRead);
    }

    private void show(List<Backup> found) {
        problem.set(Optional.empty());
        Optional<Backup> before = selected.get();
        list.set(Optional.of(found));
        Optional<Backup> kept = before.filter(found::contains);
        if (before.isPresent() && kept.equals(before)) {
            restore.choose(kept); // the company may have changed since it was compared
        } else {
            selected.set(found.stream().findFirst());
        }
    }

    private void notRead(Throwable error) {
        if (problem.get().isEmpty()) {
            LOG.log(Level.WARNING, "The backups could not be looked at", error);
        }
        problem.set(Optional.of(error));
    }

    /**
     * Makes a backup; why there is none is said in the state of the page, a defect in a dialog.
     *
     * @param reason in the person's words; may be empty
     */
    void backUp(String reason) {
        open.safekeeping().make(BackupKind.MANUAL, reason.strip(), this::made, this::failed);
    }

    private void made(Backup made) {
        selected.set(Optional.of(made));
        reload();
        String size = open.words().formats().bytes(made.note().bytes());
        open.notice().set(open.words().say("notice.backup", size));
    }

    private void failed(Throwable error) {
        boolean outside =
                error instanceof BackupFailedException
                        || error instanceof DatabaseException
                        || error instanceof UncheckedIOException;
        if (outside) {
            LOG.log(Level.WARNING, "No backup: {0}", error.getMessage());
        } else {
            open.failures().defect(open.words().say("doing.backup"), error);
        }
    }

    /** Asks the backup that is being made to stop. */
    void cancel() {
        open.safekeeping().cancel();
    }

    /** No longer follows: the company is closed. */
    void close() {
        shown = false;
        unsubscribe.run();
        following.unsubscribe();
        state.unbind();
    }

    /** Newest first; empty until they were looked at. */
    ReadOnlyObjectProperty<Optional<List<Backup>>> list() {
        return list.getReadOnlyProperty();
    }

    /** Whether something was saved that no backup has yet. */
    ReadOnlyBooleanProperty due() {
        return due.getReadOnlyProperty();
    }

    /** Why they could not be looked at the last time. */
    ReadOnlyObjectProperty<Optional<Throwable>> problem() {
        return problem.getReadOnlyProperty();
    }

    /** The chosen one. */
    ObjectProperty<Optional<Backup>> selected() {
        return selected;
    }

    /** Putting the chosen one in the place of what is there. */
    RestoreViewModel restore() {
        return restore;
    }

    SecondFolderViewModel second() {
        return second;
    }

    /** What all of the window knows; bound, so that the window does not keep this page. */
    ReadOnlyObjectProperty<Safekeeping.State> state() {
        return state.getReadOnlyProperty();
    }

    OpenCompany open() {
        return open;
    }

    BackupsTexts texts() {
        return new BackupsTexts(open.words(), backups.folder().path());
    }
}
