package storeroom.ui.items;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.model.ItemField;
import storeroom.ui.common.Preferences;

import java.util.Optional;

/**
 * The columns that the person chose, remembered from one day to the next. Until something is
 * chosen, as many as the window has room for. On the window's thread.
 */
final class ChosenColumns {

    private static final String KEY = "items.columns";
    private static final double WIDE_ENOUGH = 980;

    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<ItemColumns> columns;
    private boolean chosen;
    private boolean wide;

    ChosenColumns(Preferences preferences) {
        this.preferences = preferences;
        Optional<String> kept = preferences.get(KEY);
        chosen = kept.isPresent();
        columns =
                new ReadOnlyObjectWrapper<>(kept.map(ItemColumns::parse).orElse(ItemColumns.USUAL));
    }

    /** The list has this much room now, in pixels. */
    void room(double width) {
        boolean now = width >= WIDE_ENOUGH;
        if (!chosen && now != wide) {
            wide = now;
            columns.set(now ? ItemColumns.WIDE : ItemColumns.USUAL);
        }
    }

    /** The person wants a column, or does not. */
    void choose(ItemField field, boolean wanted) {
        choose(columns.get().with(field, wanted));
    }

    /** The person wants these. */
    void choose(ItemColumns wanted) {
        chosen = true;
        columns.set(wanted);
        preferences.set(KEY, wanted.toString());
    }

    /** The person moved columns about, or made them wider: they stand like that already. */
    void arranged(ItemColumns now) {
        if (!now.equals(columns.get())) {
            choose(now);
        }
    }

    /** What the list shows. */
    ReadOnlyObjectProperty<ItemColumns> columns() {
        return columns.getReadOnlyProperty();
    }
}
