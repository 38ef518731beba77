package storeroom.cli;

import storeroom.exchange.Hint;
import storeroom.text.Texts;

import java.util.Locale;

/** Which option would have helped. */
final class Hints {

    private Hints() {}

    static String say(Texts texts, Hint hint) {
        return texts.get("hint." + hint.name().toLowerCase(Locale.ROOT));
    }
}
