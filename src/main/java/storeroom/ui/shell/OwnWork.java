package storeroom.ui.shell;

import javafx.util.Subscription;

import storeroom.safety.Integrity;
import storeroom.ui.common.Job;
import storeroom.ui.common.OpenCompany;

import java.util.Optional;

/**
 * Tells the status bar of what the program does by itself for one company: backups and checks. On
 * the window's thread.
 */
final class OwnWork {

    private final OpenCompany open;
    private final Subscription backups;
    private Optional<Job> backup = Optional.empty();
    private Optional<Job> check = Optional.empty();
    private boolean ended;

    private OwnWork(OpenCompany open) {
        this.open = open;
        backups = open.safekeeping().state().subscribe(now -> backingUp(now.making()));
        open.health()
                .listen(
                        now -> {
                            boolean checking = now instanceof Integrity.Checking;
                            open.tasks().later(() -> checking(checking));
                        });
    }

    static OwnWork follow(OpenCompany open) {
        return new OwnWork(open);
    }

    private void backingUp(boolean now) {
        if (now && backup.isEmpty()) {
            Runnable cancel = open.safekeeping()::cancel;
            backup = Optional.of(begin("work.backup", Optional.of(cancel)));
        } else if (!now) {
            backup.ifPresent(Job::end);
            backup = Optional.empty();
        }
    }

    private void checking(boolean now) {
        if (now && check.isEmpty() && !ended) {
            check = Optional.of(begin("work.check", Optional.empty()));
        } else if (!now) {
            check.ifPresent(Job::end);
            check = Optional.empty();
        }
    }

    private Job begin(String key, Optional<Runnable> cancel) {
        return open.tasks().jobs().begin(() -> open.words().say(key), cancel);
    }

    /** The company is closed, and nobody hears of its work any more. */
    void close() {
        ended = true;
        backups.unsubscribe();
        backingUp(false);
        checking(false);
    }
}
