package storeroom.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;

import storeroom.ui.common.Preferences;

import java.util.Locale;
import java.util.Objects;

/** Light and dark: one style sheet, two palettes. Follows the system until the person chooses. */
public final class Appearance {

    /** What the person chose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK;

        private static final String KEY = "appearance";

        /** What was kept; as the system has it, where nothing was. */
        static Choice of(Preferences preferences) {
            String name = preferences.get(KEY).orElse("");
            return switch (name) {
                case "light" -> LIGHT;
                case "dark" -> DARK;
                default -> SYSTEM;
            };
        }

        void keep(Preferences preferences) {
            preferences.set(KEY, name().toLowerCase(Locale.ROOT));
        }
    }

    private static final String SHEET =
            Objects.requireNonNull(
                            Appearance.class.getResource("/storeroom/ui/storeroom.css"),
                            "storeroom.css")
                    .toExternalForm();

    private final Scene scene;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(false);
    private Choice choice;

    /** Dresses a scene, and keeps it dressed. */
    public Appearance(Scene scene, Choice choice) {
        this.scene = scene;
        this.choice = choice;
        scene.getStylesheets().add(SHEET);
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> dress());
        dress();
    }

    /** Changes to light or dark, whatever the system says. */
    public void choose(Choice now) {
        choice = now;
        dress();
    }

    private void dress() {
        boolean isDark =
                switch (choice) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                isDark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(isDark ? "dark" : "light");
        dark.set(isDark);
    }

    /** Whether dark colours are shown. */
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }
}
