package storeroom.ui.shell;

import java.util.Arrays;
import java.util.Locale;

/**
 * The one colour that says what is chosen and what is the main thing to do. Each has a light and a
 * dark palette in the style sheet, under its {@link #style}.
 */
public enum Accent {
    TEAL,
    BLUE,
    VIOLET,
    AMBER,
    GRAPHITE;

    /** Its name in the style sheet and in the settings. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that was kept under a name; the first where there is none of this name. */
    static Accent named(String style) {
        return Arrays.stream(values())
                .filter(one -> one.style().equals(style))
                .findFirst()
                .orElse(TEAL);
    }
}
