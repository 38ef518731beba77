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

/** What some rows of the stock list add up to, also after a booking. On the window's thread. */
final class MarkedSums {

    private final OpenCompany open;
    private final Tasks.Latest reads;
    private final int least;
    private final ReadOnlyObjectWrapper<Optional<StockTotals>> totals =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<StockListing> listing = Optional.empty();
    private List<RowRange> marked = List.of();

    /**
     * @param least fewer rows are nothing to add up
     */
    MarkedSums(OpenCompany open, int least) {
        this.open = open;
        this.least = least;
        reads = open.tasks().latest();
    }

    /** Another list is shown: nothing of it is marked yet. */
    void begin(StockListing list) {
        begin(list, List.of());
    }

    /** The same list was read again: its figures may have changed. */
    void renew(StockListing list) {
        begin(list, marked);
    }

    /** Another list is shown, and some of its rows are added up. */
    void begin(StockListing list, List<RowRange> rows) {
        listing = Optional.of(list);
        mark(rows);
    }

    /**
     * Adds rows up, in the background.
     *
     * @param rows their places in the list
     */
    void mark(List<RowRange> rows) {
        marked = rows;
        if (RowRange.count(rows) < least || listing.isEmpty()) {
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
