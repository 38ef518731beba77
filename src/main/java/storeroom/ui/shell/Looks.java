package storeroom.ui.shell;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import storeroom.ui.common.Preferences;
import storeroom.ui.common.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How the person wants the window to look and to speak: as it was left, and kept at each choice. On
 * the window's thread.
 */
public final class Looks {

    /** Sizes of text that can be chosen, in per cent. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 175, 200);

    private static final String ACCENT = "accent";
    private static final String TEXT_SIZE = "text-size";
    private static final String LANGUAGE = "language";

    private final Preferences preferences;
    private final Words words;
    private final Locale system;
    private final ObjectProperty<Appearance.Choice> colours;
    private final ObjectProperty<Accent> accent;
    private final IntegerProperty textSize;
    private final ObjectProperty<Language> language;

    /**
     * @param words speaks the system's language; from now on the one that was chosen
     */
    public Looks(Preferences preferences, Words words) {
        this.preferences = preferences;
        this.words = words;
        system = words.locale();
        colours = new SimpleObjectProperty<>(Appearance.Choice.of(preferences));
        accent = new SimpleObjectProperty<>(Accent.named(preferences.get(ACCENT).orElse("")));
        textSize = new SimpleIntegerProperty(textSize(preferences.get(TEXT_SIZE).orElse("")));
        language = new SimpleObjectProperty<>(language(preferences));
        words.speak(language.get().locale(system));
        colours.addListener((_, _, now) -> now.keep(preferences));
        accent.addListener((_, _, now) -> preferences.set(ACCENT, now.style()));
        textSize.addListener((_, _, now) -> preferences.set(TEXT_SIZE, now.toString()));
        language.addListener((_, _, now) -> speak(now));
    }

    /** The language that was chosen. */
    public static Language language(Preferences preferences) {
        return Language.named(preferences.get(LANGUAGE).orElse(""));
    }

    private static int textSize(String kept) {
        return TEXT_SIZES.stream()
                .filter(size -> size.toString().equals(kept))
                .findFirst()
                .orElse(TEXT_SIZES.getFirst());
    }

    /** Heard before anybody else hears of it: the others say everything again. */
    private void speak(Language now) {
        preferences.set(LANGUAGE, now.code());
        words.speak(now.locale(system));
    }

    /**
     * Tells what language the window speaks, now and at each change: for what the toolkit says by
     * itself.
     */
    public void whenSpoken(Consumer<Locale> heard) {
        language.subscribe(now -> heard.accept(now.locale(system)));
    }

    /** Light, dark, or as the system has it. */
    public ObjectProperty<Appearance.Choice> colours() {
        return colours;
    }

    public ObjectProperty<Accent> accent() {
        return accent;
    }

    /** In per cent of the usual size. */
    public IntegerProperty textSize() {
        return textSize;
    }

    /** Whoever listens hears of it when {@link Words} speaks it already. */
    public ObjectProperty<Language> language() {
        return language;
    }

    /** What else the person left as it is. */
    Preferences preferences() {
        return preferences;
    }
}
