package storeroom.ui.stock;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import storeroom.db.Reader;
import storeroom.model.RowRange;
import storeroom.model.StockTotals;
import storeroom.repository.StockListing;
import storeroom.ui.common.OpenCompany;
import storeroom.ui.common.Tasks;

import java.util.List;
import java.util.Optional;

/**
 * What the marked rows of the stock list add up to, also after a booking. On the window's thread.
 */
final class MarkedSums {

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final ReadOnlyObjectWrapper<Optional<StockTotals>> totals =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<StockListing> listing = Optional.empty();
    private List<RowRange> marked = List.of();

    MarkedSums(OpenCompany open) {
        this.open = open;
        reads = open.tasks().latest();
    }

    /** Another list is shown: nothing of it is marked yet. */
    void begin(StockListing list) {
        listing = Optional.of(list);
        mark(List.of());
    }

    /** The same list was read again: its figures may have changed. */
    void renew(StockListing list) {
        listing = Optional.of(list);
        mark(marked);
    }

    /**
     * Adds rows up, in the background; fewer than two are nothing to add up.
     *
     * @param rows their places in the list
     */
    void mark(List<RowRange> rows) {
        marked = rows;
        if (RowRange.count(rows) < 2 || listing.isEmpty()) {
            reads.cancel();
            totals.set(Optional.empty());
            return;
        }
        StockListing list = listing.get();
        reads.read(
                () -> {
                    try (Reader reader = open.company().connections().reader()) {
                        return list.totals(reader, rows);
                    }
                },
                sum -> totals.set(Optional.of(sum)),
                error ->
                        open.failures()
                                .notRead(
                                        open.words().say("doing.list"), error, () -> mark(marked)));
    }

    ReadOnlyObjectProperty<Optional<StockTotals>> totals() {
        return totals.getReadOnlyProperty();
    }
}
