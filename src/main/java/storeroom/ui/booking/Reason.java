package storeroom.ui.booking;

import storeroom.model.Rule;
import storeroom.ui.common.Words;

/**
 * Why a scan is not booked. It keeps what happened and not a sentence, as the person may choose
 * another language while the scan still waits.
 */
@FunctionalInterface
interface Reason {

    /** Nothing is known of it that would help. */
    Reason NONE = _ -> "";

    /** One or two sentences, in the language that is spoken now. */
    String say(Words words);

    /** A rule forbids it. */
    static Reason of(Rule rule) {
        return words -> words.rules().say(rule);
    }

    /** A sentence of the window. */
    static Reason of(String key) {
        return words -> words.say(key);
    }
}
