package storeroom.ui.common;

import storeroom.text.Formats;
import storeroom.text.RuleTexts;
import storeroom.text.Texts;

import java.time.Clock;
import java.util.Locale;

/** All that the window says, in one language. Thread-safe. */
public record Words(Texts texts, Formats formats, RuleTexts rules) {

    /** The words of one language. */
    public static Words of(Locale locale, Clock clock) {
        Formats formats = new Formats(locale, clock);
        return new Words(Texts.of("ui", locale), formats, new RuleTexts(formats));
    }

    /**
     * The name of something that writes, as it calls itself to the database, in the window's
     * language; as it is where that is not known.
     */
    public String operation(String name) {
        return texts.find("operation." + name.replace(' ', '_')).orElse(name);
    }

    /** A message of the window, with its arguments put in. */
    public String say(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
