package storeroom.ui.shell;

import storeroom.safety.BackupKind;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Ticker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Backs a company up while it is worked with: the first time as soon as there is something to lose,
 * then at most every 30 minutes while something changed. Who only looks on makes none, but follows
 * those of others. On the window's thread.
 */
final class BackupSchedule {

    private static final Logger LOG = System.getLogger(BackupSchedule.class.getName());

    /** How often it looks whether there is something to do. */
    private static final int LOOK_MILLIS = 30_000;

    private static final Duration BETWEEN = Duration.ofMinutes(30);

    /** After a failure sooner: there may be room on the disk again. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final OpenCompany open;
    private final Safekeeping safekeeping;
    private final Runnable stopTicking;
    private Optional<Instant> lastAttempt = Optional.empty();
    private boolean looking;

    private BackupSchedule(OpenCompany open, Ticker ticker) {
        this.open = open;
        safekeeping = open.safekeeping();
        stopTicking = ticker.every(LOOK_MILLIS, this::look);
    }

    static BackupSchedule begin(OpenCompany open, Ticker ticker) {
        BackupSchedule schedule = new BackupSchedule(open, ticker);
        open.safekeeping().look(schedule.mayWrite());
        return schedule;
    }

    private void look() {
        if (safekeeping.state().get().making() || looking) {
            return;
        }
        safekeeping.look(mayWrite());
        if (!mayWrite() || !isTime()) {
            return;
        }
        looking = true;
        open.tasks()
                .read(
                        safekeeping.backups()::isDue,
                        due -> {
                            looking = false;
                            if (due) {
                                make();
                            }
                        },
                        error -> {
                            looking = false;
                            LOG.log(Level.WARNING, "is a backup due?", error);
                        });
    }

    private void make() {
        lastAttempt = Optional.of(now());
        safekeeping.make(
                BackupKind.REGULAR,
                "",
                _ -> {},
                error -> LOG.log(Level.WARNING, "no backup was made", error));
    }

    private boolean mayWrite() {
        return open.editing().refusal().get().isEmpty();
    }

    private boolean isTime() {
        Safekeeping.State state = safekeeping.state().get();
        Duration pause = state.failure().isPresent() ? AFTER_A_FAILURE : BETWEEN;
        Optional<Instant> last =
                lastAttempt.or(() -> state.newest().map(newest -> newest.note().madeAt()));
        return last.map(at -> !at.plus(pause).isAfter(now()) || at.isAfter(now())).orElse(true);
    }

    private Instant now() {
        return open.company().clock().instant();
    }

    /** Looks no more. */
    void close() {
        stopTicking.run();
    }
}
