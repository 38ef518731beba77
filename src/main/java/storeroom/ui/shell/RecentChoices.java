package storeroom.ui.shell;

import storeroom.ui.common.Preferences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was chosen in the palette, the newest first. Pages and actions are kept for the next start,
 * items only while their company is open. On the window's thread.
 */
final class RecentChoices {

    private static final String KEY = "palette.recent";
    private static final String ITEM = "item:";
    private static final int MOST = 6;

    private final Preferences preferences;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, PaletteChoice> items = new HashMap<>();

    RecentChoices(Preferences preferences) {
        this.preferences = preferences;
        preferences.get(KEY).ifPresent(kept -> ids.addAll(List.of(kept.split("\n"))));
    }

    static String itemId(long item) {
        return ITEM + item;
    }

    void chosen(PaletteChoice choice) {
        ids.remove(choice.id());
        ids.addFirst(choice.id());
        if (choice.id().startsWith(ITEM)) {
            items.put(choice.id(), choice);
        }
        while (ids.size() > MOST) {
            items.remove(ids.removeLast());
        }
        preferences.set(
                KEY, String.join("\n", ids.stream().filter(id -> !id.startsWith(ITEM)).toList()));
    }

    /** Of what there is to choose now, what was chosen lately. */
    List<PaletteChoice> of(List<PaletteChoice> all) {
        return ids.stream()
                .flatMap(
                        id ->
                                all.stream()
                                        .filter(one -> one.id().equals(id))
                                        .findFirst()
                                        .or(() -> Optional.ofNullable(items.get(id)))
                                        .stream())
                .toList();
    }

    /** The items belong to a company that is closed. */
    void forgetItems() {
        ids.removeIf(id -> id.startsWith(ITEM));
        items.clear();
    }
}
