package storeroom.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One item in the stock list: what lies there over all locations, and when it last moved.
 *
 * @param category empty where the item has none
 * @param value what it is worth; empty where that is too large to be money
 * @param movedOn business date of the latest movement
 * @param movedAt when that movement was booked
 * @param retired no longer booked; it is listed while some of it is on hand
 */
public record StockRow(
        ItemId item,
        String sku,
        String name,
        Optional<String> category,
        String unit,
        Quantity onHand,
        Optional<Money> value,
        Quantity reorderPoint,
        Optional<LocalDate> movedOn,
        Optional<Instant> movedAt,
        boolean retired) {

    /** Nothing left, or less than nothing. */
    public boolean isOut() {
        return !onHand.isPositive();
    }

    /** At or below the reorder point, where the item has one and is not retired. */
    public boolean isLow() {
        return !retired && reorderPoint.isPositive() && onHand.compareTo(reorderPoint) <= 0;
    }
}
