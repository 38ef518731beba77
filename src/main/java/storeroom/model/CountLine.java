package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An item on a stocktaking sheet.
 *
 * @param lot which lot was counted; empty for goods without one
 * @param retired whether the item is no longer in use
 * @param found empty while nobody counted it
 * @param recount whether somebody is to count it again
 * @param value what the difference is worth: as it was booked or, before that, at the average that
 *     the item is worth now; empty where it is not counted, or too large to be money
 */
public record CountLine(
        ItemId item,
        Optional<LotId> lot,
        String sku,
        String name,
        String unit,
        Optional<String> category,
        boolean retired,
        Optional<Found> found,
        boolean recount,
        Optional<Money> value) {

    /**
     * What somebody counted.
     *
     * @param booked what the books said at that moment, with corrections that other counts booked
     *     since: goods that came or went since are not in it
     * @param at when it was counted last
     * @param by who counted; empty where nobody did, and it was taken to be nothing at closing
     */
    public record Found(Quantity counted, Quantity booked, Instant at, String by) {

        /** What is there more than the books say; negative where it is less. */
        public Quantity difference() {
            return counted.minus(booked);
        }
    }

    /** What is there more than the books say; nothing where nobody counted. */
    public Quantity difference() {
        return found.map(Found::difference).orElse(Quantity.ZERO);
    }

    /** Whether it was counted, and is not as the books say. */
    public boolean differs() {
        return !difference().isZero();
    }
}
