package storeroom.ui.common;

import storeroom.text.Formats;

import java.time.DateTimeException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Numbers, amounts and days of a draft as one types them in the window's language, which may be
 * another one than they were typed in: {@code 2.500} is not the same everywhere. What is none of
 * these stays as it was typed. Any thread.
 */
public final class DraftLanguage {

    private static final String KEY = "typed.in";

    private final Formats now;
    private final Optional<Formats> then;

    /** How a text of a draft is to be understood. */
    @FunctionalInterface
    public interface Meaning {

        /** Words are the same in every language. */
        Meaning TEXT = (_, typed) -> typed;

        /** The text in the window's language. */
        String in(DraftLanguage language, String typed);
    }

    private DraftLanguage(Formats now, Optional<Formats> then) {
        this.now = now;
        this.then = then;
    }

    /** The language of a draft, as the window speaks now. */
    public static DraftLanguage of(Draft draft, Words words) {
        Optional<Locale> typedIn =
                Optional.of(draft.text(KEY))
                        .filter(tag -> !tag.isEmpty())
                        .map(Locale::forLanguageTag)
                        .filter(locale -> !locale.equals(words.locale()));
        return new DraftLanguage(words.formats(), typedIn.map(words::formats));
    }

    /** What a draft says about the language in which it is typed. */
    static Map<String, String> about(Words words) {
        return Map.of(KEY, words.locale().toLanguageTag());
    }

    /** A quantity. */
    public String quantity(String typed) {
        return again(typed, formats -> formats.quantity(typed), now::quantity);
    }

    /** An amount of money. */
    public String money(String typed) {
        return again(typed, formats -> formats.money(typed), now::money);
    }

    /** A day. */
    public String day(String typed) {
        return again(typed, formats -> formats.readDay(typed), now::shortDay);
    }

    private <T> String again(String typed, Function<Formats, T> read, Function<T, String> write) {
        if (then.isEmpty() || typed.isBlank()) {
            return typed;
        }
        try {
            return write.apply(read.apply(then.get()));
        } catch (NumberFormatException | ArithmeticException | DateTimeException _) {
            return typed; // it was wrong then: the field says so
        }
    }
}
