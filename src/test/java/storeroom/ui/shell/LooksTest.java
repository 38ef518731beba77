package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestCompany;
import storeroom.ui.common.Preferences;
import storeroom.ui.common.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the window looks and speaks is kept, and comes back. */
class LooksTest {

    @TempDir Path folder;

    private Preferences preferences() {
        return Preferences.load(folder, Runnable::run);
    }

    private static Words systemSpeaks(Locale locale) {
        return Words.of(locale, TestCompany.CLOCK);
    }

    @Test
    void everyChoiceIsThereTheNextTime() {
        Looks first = new Looks(preferences(), systemSpeaks(Locale.UK));
        first.accent().set(Accent.VIOLET);
        first.colours().set(Appearance.Choice.DARK);
        first.textSize().set(150);
        first.language().set(Language.ITALIAN);
        Looks next = new Looks(preferences(), systemSpeaks(Locale.UK));
        assertThat(next.accent().get()).isEqualTo(Accent.VIOLET);
        assertThat(next.colours().get()).isEqualTo(Appearance.Choice.DARK);
        assertThat(next.textSize().get()).isEqualTo(150);
        assertThat(next.language().get()).isEqualTo(Language.ITALIAN);
    }

    @Test
    void whatMakesNoSenseIsAsUsual() {
        Preferences preferences = Preferences.unsaved();
        preferences.set("accent", "mauve");
        preferences.set("text-size", "4000");
        preferences.set("language", "tlh");
        Looks looks = new Looks(preferences, systemSpeaks(Locale.ITALY));
        assertThat(looks.accent().get()).isEqualTo(Accent.TEAL);
        assertThat(looks.textSize().get()).isEqualTo(100);
        assertThat(looks.language().get()).isEqualTo(Language.SYSTEM);
    }

    @Test
    void wordsNumbersAndDatesFollowTheLanguageAtOnce() {
        Words words = systemSpeaks(Locale.UK);
        Looks looks = new Looks(preferences(), words);
        List<Locale> toolkit = new ArrayList<>();
        looks.whenSpoken(toolkit::add);
        String english = words.say("close");
        List<String> heard = new ArrayList<>();
        looks.language().addListener((_, _, _) -> heard.add(words.say("close")));
        looks.language().set(Language.ITALIAN);
        assertThat(heard).containsExactly("Chiudi");
        assertThat(words.formats().count(1240)).isEqualTo("1.240");
        looks.language().set(Language.SYSTEM);
        assertThat(words.say("close")).isEqualTo(english);
        assertThat(words.formats().count(1240)).isEqualTo("1,240");
        assertThat(toolkit).containsExactly(Locale.UK, Locale.ITALY, Locale.UK);
    }

    @Test
    void theSystemsOwnWayOfWritingNumbersStaysWhereItSpeaksTheLanguage() {
        Locale swiss = Locale.of("it", "CH");
        assertThat(Language.ITALIAN.locale(swiss)).isEqualTo(swiss);
        assertThat(Language.ENGLISH.locale(Locale.US)).isEqualTo(Locale.US);
        assertThat(Language.ENGLISH.locale(swiss)).isEqualTo(Locale.UK);
        assertThat(Language.SYSTEM.locale(Locale.FRANCE)).isEqualTo(Locale.FRANCE);
    }

    @Test
    void theNavigationStaysAsItWasLeftAndGivesWayInANarrowWindowOnly() {
        NavigationWidth width = new NavigationWidth(preferences());
        assertThat(width.collapsed().get()).isFalse();
        width.setNarrow(true);
        assertThat(width.collapsed().get()).isTrue();
        width.toggle();
        assertThat(width.collapsed().get()).as("wanted all the same").isFalse();
        width.setNarrow(false);
        assertThat(width.collapsed().get()).isFalse();
        width.toggle();
        NavigationWidth next = new NavigationWidth(preferences());
        assertThat(next.collapsed().get()).isTrue();
        next.setNarrow(true);
        next.setNarrow(false);
        assertThat(next.collapsed().get()).isTrue();
    }
}
