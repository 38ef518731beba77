package storeroom.ui.shell;

import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Tasks;
import storeroom.ui.common.Words;

import java.util.List;

/**
 * Closes the window only when what was entered is saved: else its failure would be told to nobody.
 * On the window's thread.
 */
final class Closing {

    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Words words;
    private boolean asking;

    Closing(Tasks tasks, Dialogs dialogs, Words words) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
    }

    /** Closes now, or when all is saved, or not: where something failed or the person stays. */
    void request(Runnable close) {
        if (tasks.writes().get() == 0) {
            close.run();
        } else if (!asking) {
            asking = true;
            tasks.cancellation()
                    .ifPresentOrElse(
                            cancel -> askAboutLong(cancel, close), () -> closeWhenSaved(close));
        }
    }

    private void askAboutLong(Runnable cancel, Runnable close) {
        Stay stay = new Stay();
        Runnable away =
                dialogs.ask(
                        new Dialogs.Question(
                                words.say("closing.import.title"),
                                words.say("closing.import"),
                                List.of(
                                        new Dialogs.Answer(words.say("closing.import.keep"), stay),
                                        new Dialogs.Answer(
                                                words.say("closing.import.cancel"),
                                                () -> {
                                                    stay.run();
                                                    asking = true;
                                                    cancel.run();
                                                    closeWhenSaved(close);
                                                }))));
        tasks.whenWritten(
                _ -> {
                    if (!stay.answered) { // it is at its end, so there is nothing to ask
                        stay.run();
                        away.run();
                    }
                });
    }

    private void closeWhenSaved(Runnable close) {
        Stay stay = new Stay();
        Runnable away =
                dialogs.ask(
                        new Dialogs.Question(
                                words.say("closing.saving.title"),
                                words.say("closing.saving"),
                                List.of(
                                        new Dialogs.Answer(
                                                words.say("closing.saving.keep"), stay))));
        tasks.whenWritten(
                all -> {
                    if (!stay.answered) {
                        stay.run();
                        away.run();
                        if (all) {
                            close.run();
                        }
                    }
                });
    }

    /** The person stays, or need not be asked any more. */
    private final class Stay implements Runnable {

        private boolean answered;

        @Override
        public void run() {
            answered = true;
            asking = false;
        }
    }
}
