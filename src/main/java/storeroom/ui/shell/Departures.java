package storeroom.ui.shell;

import storeroom.db.DatabaseException;
import storeroom.safety.BackupFailedException;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Companies that the window has done with. Each is closed after its last write, which may take a
 * while; whoever opens it again before that waits here, instead of finding it occupied by himself.
 */
final class Departures {

    private static final Logger LOG = System.getLogger(Departures.class.getName());

    /** A company that is not closed yet. */
    private record Leaving(Path file, CompletableFuture<Void> closed) {}

    private final Tasks tasks;
    private final List<Leaving> leaving = new CopyOnWriteArrayList<>();

    Departures(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Closes a company once its writes are done. On the window's thread, and not waited for. */
    void close(OpenCompany old, String doing) {
        old.tasks().stop();
        Leaving here = new Leaving(old.company().file(), new CompletableFuture<>());
        leaving.add(here);
        tasks.write(
                () -> {
                    try {
                        leave(old);
                    } finally {
                        leaving.remove(here);
                        here.closed().complete(null);
                    }
                    return Optional.empty();
                },
                _ -> {},
                error -> old.failures().defect(doing, error));
    }

    private static void leave(OpenCompany old) {
        try {
            backUp(old);
        } finally {
            closeNow(old);
        }
    }

    /** As the window does when it closes; here another company is shown already. */
    private static void backUp(OpenCompany old) {
        Backups backups = old.safekeeping().backups();
        try {
            if (old.company().isEditable() && backups.isDue()) {
                backups.make(BackupKind.REGULAR, "");
                backups.copyToSecondFolder();
            }
        } catch (BackupFailedException | DatabaseException e) {
            LOG.log(Level.WARNING, "no backup before closing", e); // its light says it next time
        }
    }

    /** What was typed is written down first: who may write to the company may read it, too. */
    static void closeNow(OpenCompany old) {
        try {
            old.drafts().close();
        } finally {
            old.company().close();
        }
    }

    /** Waits until nothing here has this file open any more. Not on the window's thread. */
    void await(Path file) {
        leaving.stream()
                .filter(one -> one.file().equals(file) || SameFile.is(one.file(), file))
                .forEach(one -> one.closed().join());
    }
}
