package storeroom.ui.common;

import java.util.List;

/** What every form asks before something that was typed and is not saved gets lost. */
public final class DiscardQuestion {

    private DiscardQuestion() {}

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
