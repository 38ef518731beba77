package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.ui.common.Preferences;

import java.util.List;

/** The window comes back where it was, and never where nobody sees it. */
class WindowPlaceTest {

    private static final Rectangle2D MAIN = new Rectangle2D(0, 24, 1920, 1056);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    private static WindowPlace kept(String text) {
        Preferences preferences = Preferences.unsaved();
        preferences.set("window.place", text);
        return WindowPlace.kept(preferences).orElseThrow();
    }

    @Test
    void itIsTheSamePlaceOnTheSameScreens() {
        WindowPlace place = kept("2000 40 1100 700 maximised");
        assertThat(place.maximised()).isTrue();
        assertThat(place.on(List.of(MAIN, RIGHT))).isEqualTo(place);
    }

    @Test
    void aScreenThatIsGoneGivesItToTheMainOne() {
        Rectangle2D bounds = kept("2000 40 1100 700").on(List.of(MAIN)).bounds();
        assertThat(MAIN.contains(bounds)).isTrue();
        assertThat(bounds.getWidth()).isEqualTo(1100);
        assertThat(bounds.getHeight()).isEqualTo(700);
    }

    @Test
    void itIsNeverLargerThanItsScreenAndItsTitleIsWithinReach() {
        Rectangle2D large = kept("-50 -200 5000 4000").on(List.of(MAIN)).bounds();
        assertThat(large).isEqualTo(MAIN);
        Rectangle2D below = kept("300 1070 1280 800").on(List.of(MAIN)).bounds();
        assertThat(MAIN.contains(below)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2 3", "a b c d", "0 0 0 0", "0 0 -5 7", "NaN 0 9 9", "1 2 3 4 5"})
    void whatMakesNoSenseIsTheUsualPlace(String text) {
        Preferences preferences = Preferences.unsaved();
        preferences.set("window.place", text);
        assertThat(WindowPlace.kept(preferences)).isEmpty();
    }
}
