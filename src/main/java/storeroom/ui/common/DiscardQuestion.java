package storeroom.ui.common;

import javafx.beans.value.ObservableBooleanValue;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What every form asks before something that was typed and is not saved gets lost. */
public final class DiscardQuestion {

    private DiscardQuestion() {}

    /**
     * How a card is left, by its button and by Esc: not while it is being saved, for then it would
     * be saved all the same; and after a question where something would get lost.
     *
     * @param saving whether it is being saved; the button is disabled while it is
     * @param typed whether something would get lost
     * @param leave takes the card away
     */
    public static Runnable unless(
            ObservableBooleanValue saving,
            BooleanSupplier typed,
            Runnable leave,
            Overlay overlay,
            Words words) {
        return () -> {
            if (!saving.get()) {
                leaving(typed, leave, overlay, words).run();
            }
        };
    }

    /** The same of a card that is gone before anything is saved. */
    public static Runnable leaving(
            BooleanSupplier typed, Runnable leave, Overlay overlay, Words words) {
        return () -> before(typed.getAsBoolean(), leave, new OverlayDialogs(overlay, words), words);
    }

    /**
     * Leaves the form, after a question where something would get lost; the harmless answer goes on
     * typing.
     *
     * @param typed whether something would
     * @param leave takes the form away
     */
    public static void before(boolean typed, Runnable leave, Dialogs dialogs, Words words) {
        if (!typed) {
            leave.run();
            return;
        }
        dialogs.ask(
                new Dialogs.Question(
                        words.say("draft.giveUp.title"),
                        words.say("draft.giveUp.text"),
                        List.of(
                                new Dialogs.Answer(words.say("draft.giveUp.keep"), () -> {}),
                                new Dialogs.Answer(words.say("draft.giveUp.discard"), leave))));
    }
}
