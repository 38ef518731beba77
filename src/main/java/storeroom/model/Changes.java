package storeroom.model;

import java.util.Optional;
import java.util.Set;

/**
 * What a committed write changed: each screen asks it whether it must read again.
 *
 * @param items whose stock or master data changed; empty with {@code everything}
 * @param everything too many to name
 * @param renamed a category that is called otherwise now, or has become one with another
 * @param partners suppliers and customers whose details or prices changed
 */
public record Changes(
        Set<ItemId> items, boolean everything, Optional<Renamed> renamed, Set<PartnerId> partners) {

    /**
     * What a category was called, and how what it held is called now.
     *
     * @param isTakenBack whether that is no longer so: both are there again
     */
    public record Renamed(String before, String after, boolean isTakenBack) {

        /** What was taken back. */
        Renamed again() {
            return new Renamed(before, after, false);
        }
    }

    /** More items than this are {@link #EVERYTHING}. */
    public static final int NAMED_AT_MOST = 1_000;

    public static final Changes EVERYTHING =
            new Changes(Set.of(), true, Optional.empty(), Set.of());
    public static final Changes NOTHING = new Changes(Set.of(), false, Optional.empty(), Set.of());

    public Changes {
        items = Set.copyOf(items);
        partners = Set.copyOf(partners);
    }

    public static Changes of(Set<ItemId> items) {
        return items.size() > NAMED_AT_MOST
                ? EVERYTHING
                : new Changes(items, false, Optional.empty(), Set.of());
    }

    /** A supplier or customer. */
    public static Changes of(PartnerId partner) {
        return new Changes(Set.of(), false, Optional.empty(), Set.of(partner));
    }

    /** How an item is bought. */
    public static Changes of(ItemId item, Set<PartnerId> suppliers) {
        return new Changes(Set.of(item), false, Optional.empty(), suppliers);
    }

    /** All items of a category belong to this one now. */
    public static Changes ofCategory(String before, String after) {
        return new Changes(
                Set.of(), true, Optional.of(new Renamed(before, after, false)), Set.of());
    }

    /** A category that had become one with another is there again. */
    public static Changes ofCategoryBack(Renamed one) {
        return new Changes(
                Set.of(),
                true,
                Optional.of(new Renamed(one.before(), one.after(), true)),
                Set.of());
    }

    public boolean touches(ItemId item) {
        return everything || items.contains(item);
    }

    /** Whether a list of suppliers and customers may show something else now. */
    public boolean touchesPartners() {
        return everything || !partners.isEmpty();
    }
}
