package storeroom.ui.common;

import storeroom.text.Formats;
import storeroom.text.RuleTexts;
import storeroom.text.Texts;

import java.time.Clock;
import java.util.Locale;

/**
 * All that the window says, in one language at a time. Another one may be chosen while the window
 * is shown: what is said from then on is said in it, and whoever shows a sentence says it again.
 * Thread-safe.
 */
public final class Words {

    private final Clock clock;
    private volatile Spoken spoken;

    /** One language. */
    private record Spoken(Locale locale, Texts texts, Formats formats, RuleTexts rules) {}

    private Words(Locale locale, Clock clock) {
        this.clock = clock;
        spoken = spoken(locale);
    }

    private Spoken spoken(Locale locale) {
        Formats formats = new Formats(locale, clock);
        return new Spoken(locale, Texts.of("ui", locale), formats, new RuleTexts(formats));
    }

    /** The words of one language. */
    public static Words of(Locale locale, Clock clock) {
        return new Words(locale, clock);
    }

    /** Goes on in another language, numbers and dates included. */
    public void speak(Locale locale) {
        spoken = spoken(locale);
    }

    /** The language that is spoken now, and how its numbers and dates are written. */
    public Locale locale() {
        return spoken.locale();
    }

    /**
     * The name of something that writes, as it calls itself to the database, in the window's
     * language; as it is where that is not known.
     */
    public String operation(String name) {
        return texts().find("operation." + name.replace(' ', '_')).orElse(name);
    }

    /** A message of the window, with its arguments put in. */
    public String say(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /** Its sentences, in the language of now: not to be kept for longer than a view lives. */
    public Texts texts() {
        return spoken.texts();
    }

    /** Its numbers and dates; not to be kept for longer than a view lives. */
    public Formats formats() {
        return spoken.formats();
    }

    /** The numbers and dates of another language. */
    public Formats formats(Locale locale) {
        return new Formats(locale, clock);
    }

    /** How it says that a rule is broken; not to be kept for longer than a view lives. */
    public RuleTexts rules() {
        return spoken.rules();
    }
}
