package storeroom.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import storeroom.ui.common.Preferences;

/**
 * Whether the navigation shows icons alone: as the person left it, and as long as there is no room
 * for names. On the window's thread.
 */
final class NavigationWidth {

    private static final String KEY = "navigation";
    private static final String ICONS = "icons";

    private final Preferences preferences;
    private final ReadOnlyBooleanWrapper collapsed;
    private boolean narrow;

    NavigationWidth(Preferences preferences) {
        this.preferences = preferences;
        collapsed = new ReadOnlyBooleanWrapper(isLeftCollapsed());
    }

    private boolean isLeftCollapsed() {
        return preferences.get(KEY).filter(ICONS::equals).isPresent();
    }

    /** Changes it. In a narrow window only for as long as that is narrow. */
    void toggle() {
        collapsed.set(!collapsed.get());
        if (!narrow) {
            preferences.set(KEY, collapsed.get() ? ICONS : "");
        }
    }

    /** Says whether there is room for names. */
    void setNarrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            collapsed.set(now || isLeftCollapsed());
        }
    }

    ReadOnlyBooleanProperty collapsed() {
        return collapsed.getReadOnlyProperty();
    }
}
