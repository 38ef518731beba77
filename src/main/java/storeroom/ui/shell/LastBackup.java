package storeroom.ui.shell;

import storeroom.safety.BackupFailedException;
import storeroom.safety.BackupKind;
import storeroom.ui.common.BackupTexts;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Ticker;
import storeroom.ui.common.Words;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * The backup that is made before the window closes, where something was saved since the last one.
 * It may take a while, and then says so; who does not want to wait need not. On the window's
 * thread.
 */
final class LastBackup {

    private static final Logger LOG = System.getLogger(LastBackup.class.getName());

    /** What is done sooner needs no word. */
    private static final int SAY_AFTER_MILLIS = 400;

    private final OpenCompany open;
    private final Dialogs dialogs;
    private final Words words;
    private final Runnable close;
    private final Runnable stay;
    private final Runnable stopTicking;
    private Runnable away = () -> {};
    private boolean over;
    private boolean again;

    private LastBackup(
            OpenCompany open, Dialogs dialogs, Ticker ticker, Runnable close, Runnable stay) {
        this.open = open;
        this.dialogs = dialogs;
        this.close = close;
        this.stay = stay;
        words = open.words();
        stopTicking = ticker.every(SAY_AFTER_MILLIS, this::sayOnce);
    }

    /**
     * Makes it where one is due.
     *
     * @param close what follows
     * @param stay where the person rather looks after it
     */
    static void before(
            OpenCompany open, Dialogs dialogs, Ticker ticker, Runnable close, Runnable stay) {
        if (open.editing().refusal().get().isPresent()) {
            close.run(); // whoever writes makes it
            return;
        }
        new LastBackup(open, dialogs, ticker, close, stay).begin();
    }

    private void begin() {
        if (open.safekeeping().state().get().making()) {
            waitForTheOther();
            return;
        }
        open.tasks()
                .read(
                        open.safekeeping().backups()::isDue,
                        due -> {
                            if (due) {
                                make();
                            } else {
                                end(close);
                            }
                        },
                        this::failed);
    }

    /** One is being made already; it may not have what was saved since. */
    private void waitForTheOther() {
        Safekeeping safekeeping = open.safekeeping();
        javafx.util.Subscription[] following = new javafx.util.Subscription[1];
        following[0] =
                safekeeping
                        .state()
                        .subscribe(
                                (_, now) -> {
                                    if (!now.making()) {
                                        following[0].unsubscribe();
                                        if (!over) {
                                            begin();
                                        }
                                    }
                                });
    }

    private void make() {
        open.safekeeping().make(BackupKind.REGULAR, "", _ -> made(), this::failed);
    }

    /** What was booked while it was made gets another one; what is booked then was asked for. */
    private void made() {
        if (again || over) {
            end(close);
        } else {
            again = true;
            begin();
        }
    }

    private void sayOnce() {
        stopTicking.run();
        if (over) {
            return;
        }
        away =
                dialogs.ask(
                        new Dialogs.Question(
                                words.say("closing.backup.title"),
                                words.say("closing.backup"),
                                List.of(
                                        new Dialogs.Answer(
                                                words.say("closing.backup.stay"),
                                                () -> leave(stay)),
                                        new Dialogs.Answer(
                                                words.say("closing.backup.skip"),
                                                () -> {
                                                    open.safekeeping().cancel();
                                                    leave(close);
                                                }))));
    }

    private void failed(Throwable error) {
        if (over) {
            return;
        }
        LOG.log(Level.WARNING, "no backup before closing", error);
        stopTicking.run();
        away.run();
        over = true;
        boolean cancelled =
                error instanceof BackupFailedException e
                        && e.reason() == BackupFailedException.Reason.CANCELLED;
        if (cancelled) {
            close.run();
            return;
        }
        dialogs.ask(
                new Dialogs.Question(
                        words.say("closing.nobackup.title"),
                        words.say(
                                "closing.nobackup",
                                new BackupTexts(words, open.company().clock()).failure(error)),
                        List.of(
                                new Dialogs.Answer(words.say("closing.backup.stay"), stay),
                                new Dialogs.Answer(words.say("closing.nobackup.close"), close))));
    }

    private void end(Runnable then) {
        if (!over) {
            stopTicking.run();
            away.run();
            leave(then);
        }
    }

    private void leave(Runnable then) {
        over = true;
        then.run();
    }
}
