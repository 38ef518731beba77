package storeroom.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The messages of one area of the program in one language. Thread-safe.
 *
 * <p>Patterns are {@link MessageFormat}'s; what is missing in a language is said in English.
 */
public final class Texts {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * @param area file name of the bundle in this package's resources: {@code ui}, {@code cli}, …
     */
    public static Texts of(String area, Locale locale) {
        return new Texts(
                ResourceBundle.getBundle(
                        "storeroom.text." + area,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_DEFAULT)),
                locale);
    }

    /**
     * The message, with its arguments put in.
     *
     * @throws java.util.MissingResourceException when no such message is there
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The message, where there is one. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    public Locale locale() {
        return locale;
    }
}
