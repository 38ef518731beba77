package storeroom.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which items a stock list shows, and of when and where: the active ones, and those that are
 * retired now while some of them is on hand, or was on the past day; the list of a location those
 * of them that were ever there.
 *
 * @param text words that SKU, name or a barcode must all contain, in any order, without regard to
 *     case and accents; blank means all
 * @param view which of them
 * @param today the day that {@link View#IDLE} counts back from, unless the list is of an earlier
 *     one
 * @param idleDays days without movement after which an item counts as idle, greater than zero
 * @param category only items of this category; empty for all
 * @param location what lies there; empty for all locations together
 * @param asOf the past day whose evening the list shows; empty for now
 */
public record StockFilter(
        String text,
        View view,
        LocalDate today,
        int idleDays,
        Optional<String> category,
        Optional<LocationId> location,
        Optional<LocalDate> asOf) {

    /** Days without movement after which an item counts as idle, where nothing else is asked. */
    public static final int IDLE_DAYS = 90;

    /** The quick filters. */
    public enum View {
        ALL,
        /** At or below a reorder point that is greater than zero. A location has none. */
        LOW,
        /** Nothing on hand. */
        OUT,
        /** No movement for {@link StockFilter#idleDays}, or never. */
        IDLE
    }

    /** Of now, over all locations and categories. */
    public StockFilter(String text, View view, LocalDate today) {
        this(text, view, today, IDLE_DAYS, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Everything, from the first item on. */
    public static StockFilter all(LocalDate today) {
        return new StockFilter("", View.ALL, today);
    }

    /** Whether it is about now and all locations, which the database keeps ready. */
    public boolean isNowAndEverywhere() {
        return location.isEmpty() && asOf.isEmpty();
    }

    /** The first day that is not idle. */
    public LocalDate idleBefore() {
        return asOf.orElse(today).minusDays(idleDays);
    }

    public StockFilter withCategory(Optional<String> only) {
        return new StockFilter(text, view, today, idleDays, only, location, asOf);
    }

    public StockFilter withLocation(Optional<LocationId> only) {
        return new StockFilter(text, view, today, idleDays, category, only, asOf);
    }

    public StockFilter withAsOf(Optional<LocalDate> day) {
        return new StockFilter(text, view, today, idleDays, category, location, day);
    }

    public StockFilter withIdleDays(int days) {
        return new StockFilter(text, view, today, days, category, location, asOf);
    }
}
