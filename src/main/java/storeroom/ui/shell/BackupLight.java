package storeroom.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import storeroom.safety.BackupFailedException;
import storeroom.safety.SecondFolder;
import storeroom.ui.common.BackupTexts;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Parts;
import storeroom.ui.common.Safekeeping;
import storeroom.ui.common.Ticker;
import storeroom.ui.common.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The light in the status bar: how old the newest proved backup is, and whether the last attempt
 * failed. It leads to the backups. On the window's thread.
 */
final class BackupLight {

    private static final int SAY_AGAIN_MILLIS = 15_000;

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final Safekeeping safekeeping;
    private final Words words;
    private final BackupTexts texts;
    private final Button button;
    private final javafx.util.Subscription following;
    private final Runnable stopTicking;

    /**
     * @param show leads to the backups
     */
    BackupLight(OpenCompany open, Ticker ticker, Runnable show) {
        safekeeping = open.safekeeping();
        words = open.words();
        texts = new BackupTexts(words, open.company().clock());
        button = Parts.button("fth-shield", "", show, "status-button", "status-backup");
        button.setId("backup-light");
        button.setMinWidth(Region.USE_PREF_SIZE);
        following = safekeeping.state().subscribe(_ -> say());
        stopTicking = ticker.every(SAY_AGAIN_MILLIS, this::say);
    }

    private void say() {
        Safekeeping.State state = safekeeping.state().get();
        String text = text(state);
        button.setText(text);
        String more = more(state, text);
        button.setAccessibleText(more);
        Parts.tip(button, more);
        button.pseudoClassStateChanged(BAD, failure(state).isPresent());
        button.pseudoClassStateChanged(
                GOOD, failure(state).isEmpty() && state.newest().isPresent());
    }

    /** Why the last attempt came to nothing; one that the person stopped is no alarm. */
    private static Optional<Throwable> failure(Safekeeping.State state) {
        return state.failure()
                .filter(
                        error ->
                                !(error instanceof BackupFailedException failed
                                        && failed.reason()
                                                == BackupFailedException.Reason.CANCELLED));
    }

    private String text(Safekeeping.State state) {
        if (state.making()) {
            return words.say("status.backup.making");
        }
        if (failure(state).isPresent()) {
            return words.say("status.backup.failed");
        }
        return state.newest()
                .map(newest -> words.say("status.backup", texts.age(newest)))
                .orElse(words.say("status.backup.none"));
    }

    /** All that is known, for the pointer and for the screen reader. */
    private String more(Safekeeping.State state, String text) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text + ".");
        state.failure().map(texts::failure).ifPresent(sentences::add);
        state.newest()
                .map(
                        newest ->
                                words.say(
                                        "status.backup.newest",
                                        words.formats().dayAndTime(newest.note().madeAt())))
                .ifPresent(sentences::add);
        second(state.second()).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    private Optional<String> second(SecondFolder second) {
        return switch (second) {
            case SecondFolder.None _ -> Optional.empty();
            case SecondFolder.UpToDate _ -> Optional.of(words.say("status.backup.second"));
            case SecondFolder.Absent(var folder) ->
                    Optional.of(words.say("status.backup.second.absent", folder.toString()));
            case SecondFolder.Failed(var folder, var why) ->
                    Optional.of(
                            words.say(
                                    "status.backup.second.failed",
                                    folder.toString(),
                                    texts.failure(why)));
        };
    }

    Button button() {
        return button;
    }

    /** Follows no more. */
    void close() {
        following.unsubscribe();
        stopTicking.run();
    }
}
