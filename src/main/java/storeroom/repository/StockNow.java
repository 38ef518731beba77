package storeroom.repository;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;

import java.util.List;
import java.util.Optional;

/** The list of now over all locations, which the database keeps ready. Thread-safe. */
record StockNow(
        StockList list, StockFilter filter, StockOrder order, int size, StockSummary summary)
        implements StockListing {

    @Override
    public List<StockRow> rows(Reader reader, int offset, int limit) {
        return list.rows(reader, filter, order, offset, limit);
    }

    @Override
    public Optional<StockRow> find(Reader reader, ItemId item) {
        return list.find(reader, item);
    }

    @Override
    public StockTotals totals(Reader reader, List<RowRange> rows) {
        TotalsSum sum = new TotalsSum();
        rows.forEach(range -> list.addUp(reader, filter, order, range.first(), range.count(), sum));
        return sum.totals();
    }
}
