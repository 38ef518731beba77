package storeroom.ui.shell;

import java.util.Arrays;
import java.util.Locale;

/** In which language the window speaks. */
public enum Language {
    /** As the system does, and in English where that language is not known. */
    SYSTEM("", Locale.ROOT),
    ENGLISH("en", Locale.UK),
    ITALIAN("it", Locale.ITALY);

    private final String code;
    private final Locale usual;

    Language(String code, Locale usual) {
        this.code = code;
        this.usual = usual;
    }

    /** Its name in the settings; blank for the system's. */
    String code() {
        return code;
    }

    static Language named(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(SYSTEM);
    }

    /**
     * The language with the way in which numbers and dates are written: the system's own way where
     * the system speaks it.
     */
    public Locale locale(Locale system) {
        boolean isSystems = this == SYSTEM || system.getLanguage().equals(code);
        return isSystems ? system : usual;
    }
}
