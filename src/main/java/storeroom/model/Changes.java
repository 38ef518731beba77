package storeroom.model;

import java.util.Set;

/**
 * What a committed write changed: each screen asks it whether it must read again.
 *
 * @param items whose stock or master data changed; empty with {@code everything}
 * @param everything too many to name
 */
public record Changes(Set<ItemId> items, boolean everything) {

    /** More items than this are {@link #EVERYTHING}. */
    public static final int NAMED_AT_MOST = 1_000;

    public static final Changes EVERYTHING = new Changes(Set.of(), true);
    public static final Changes NOTHING = new Changes(Set.of(), false);

    public Changes {
        items = Set.copyOf(items);
    }

    public static Changes of(Set<ItemId> items) {
        return items.size() > NAMED_AT_MOST ? EVERYTHING : new Changes(items, false);
    }

    public boolean touches(ItemId item) {
        return everything || items.contains(item);
    }
}
