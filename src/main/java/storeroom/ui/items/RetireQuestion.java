package storeroom.ui.items;

import storeroom.model.Rule;
import storeroom.operation.RuleBrokenException;
import storeroom.ui.common.Dialogs;
import storeroom.ui.common.Words;

import java.util.List;

/** What is asked before an item is retired of which something is still in stock. */
final class RetireQuestion {

    private RetireQuestion() {}

    /**
     * Asks it, where that is why something was not saved.
     *
     * @param anyway what is done when the person wants it all the same
     * @return false where it is not
     */
    static boolean asked(Throwable error, Dialogs dialogs, Words words, Runnable anyway) {
        if (!(error instanceof RuleBrokenException broken
                && broken.rule() instanceof Rule.StillInStock rule)) {
            return false;
        }
        dialogs.ask(
                new Dialogs.Question(
                        words.say("retire.inStock.title"),
                        words.rules().say(rule),
                        List.of(
                                new Dialogs.Answer(words.say("cancel"), () -> {}),
                                new Dialogs.Answer(words.say("retire.anyway"), anyway))));
        return true;
    }
}
