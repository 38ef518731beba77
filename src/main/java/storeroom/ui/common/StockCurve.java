package storeroom.ui.common;

import storeroom.model.DayBalance;
import storeroom.model.Quantity;

import java.time.LocalDate;
import java.util.List;

/**
 * An item's stock over some days, for a {@link StockChart}.
 *
 * @param balances the one before {@code from} first, then one for each day with movements
 * @param reorderPoint zero for none
 */
public record StockCurve(
        LocalDate from, LocalDate to, List<DayBalance> balances, Quantity reorderPoint) {

    public StockCurve {
        balances = List.copyOf(balances);
    }

    /** What is there at the end. */
    public Quantity last() {
        return balances.getLast().onHand();
    }
}
