package storeroom.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import storeroom.ui.common.Preferences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Dresses the window in the colours that were chosen: one style sheet, light and dark palettes for
 * each accent. Follows the system until the person chooses. Menus and other popups are windows of
 * their own, and dressed when they open.
 */
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

    /** Of text at 100 per cent, in pixels. */
    private static final double BODY = 13;

    private static final List<String> PALETTES = palettes();

    private final Scene scene;
    private final Looks looks;
    private final ChangeListener<ColorScheme> followsSystem = (_, _, _) -> dress();
    private final ListChangeListener<Window> dressesPopups = this::opened;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(false);

    /** Dresses a scene, and keeps it dressed. */
    public Appearance(Scene scene, Looks looks) {
        this.scene = scene;
        this.looks = looks;
        scene.getStylesheets().add(SHEET);
        // Weak: the system and the list of windows outlive this one.
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new WeakChangeListener<>(followsSystem));
        looks.colours().addListener((_, _, _) -> dress());
        looks.accent().addListener((_, _, _) -> dress());
        Window.getWindows().addListener(new WeakListChangeListener<>(dressesPopups));
        dress();
    }

    private static List<String> palettes() {
        List<String> all = new ArrayList<>(List.of("light", "dark"));
        Arrays.stream(Accent.values()).map(Accent::style).forEach(all::add);
        return List.copyOf(all);
    }

    /** Changes to light or dark, whatever the system says. */
    public void choose(Choice now) {
        looks.colours().set(now);
    }

    private void dress() {
        boolean isDark =
                switch (looks.colours().get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        Application.setUserAgentStylesheet(
                isDark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        dark.set(isDark);
        dress(scene.getRoot());
    }

    private void dress(Parent root) {
        ObservableList<String> classes = root.getStyleClass();
        classes.removeAll(PALETTES);
        classes.addAll(dark.get() ? "dark" : "light", looks.accent().get().style());
    }

    private void opened(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                if (window instanceof PopupWindow popup && popup.getScene() != null) {
                    Parent root = popup.getScene().getRoot();
                    dress(root);
                    double size = BODY * looks.textSize().get() / 100;
                    root.setStyle("-fx-font-size: " + size + "px;");
                }
            }
        }
    }

    /** Whether dark colours are shown. */
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }
}
