package storeroom.ui.importing;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import storeroom.exchange.Progress;
import storeroom.safety.BackupKind;
import storeroom.safety.Backups;
import storeroom.ui.common.Job;
import storeroom.ui.common.OpenCompany;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How far an import is, in its dialog and in the status bar, and the way to stop it. On the
 * window's thread, but for what it says otherwise.
 */
final class ImportProgress {

    private final OpenCompany open;
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(0);
    private Optional<Watch> watch = Optional.empty();
    private Optional<Job> job = Optional.empty();

    ImportProgress(OpenCompany open) {
        this.open = open;
    }

    /** Something begins. */
    Watch begin() {
        share.set(0);
        job = Optional.empty();
        doing.set(open.words().say("import.running"));
        Watch now = new Watch();
        watch = Optional.of(now);
        return now;
    }

    /** The status bar tells of it, too. */
    void isJob(Job one) {
        job = Optional.of(one);
    }

    /** Asks it to stop. */
    void cancel() {
        watch.ifPresent(Watch::stop);
    }

    private void advanced(double now) {
        share.set(now);
        job.ifPresent(one -> one.advance(now));
    }

    /** What is done at this moment, in words. */
    ReadOnlyStringProperty doing() {
        return doing.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /** What the import itself knows of it, on its own thread. */
    final class Watch implements Progress {

        private final AtomicBoolean stopped = new AtomicBoolean(false);

        private Watch() {}

        void stop() {
            stopped.set(true);
        }

        /**
         * Makes a backup, where the newest has not all that is there.
         *
         * @param reason the file that is imported
         */
        void backUp(String reason) {
            Backups backups = open.safekeeping().backups();
            if (backups.isDue()) {
                open.tasks().later(() -> doing.set(open.words().say("import.backingUp")));
                backups.make(BackupKind.IMPORT, reason, stopped::get);
                open.tasks().later(() -> doing.set(open.words().say("import.running")));
                open.tasks().later(() -> open.safekeeping().look(true));
            }
        }

        @Override
        public void advanced(long rows, long bytes, long ofBytes) {
            double now = ofBytes <= 0 ? 1 : (double) bytes / ofBytes;
            open.tasks().later(() -> ImportProgress.this.advanced(now));
        }

        @Override
        public boolean isCancelled() {
            return stopped.get();
        }
    }
}
