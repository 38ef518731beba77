package storeroom.repository;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.RowRange;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;

import java.util.List;
import java.util.Optional;

/** A stock list as it was asked for: how long it is, its figures, and its rows page by page. */
public interface StockListing {

    /** How many rows it has. */
    int size();

    /** The figures above it, over all items whatever is searched for. */
    StockSummary summary();

    /** Rows {@code offset} to {@code offset + limit}. */
    List<StockRow> rows(Reader reader, int offset, int limit);

    /** The row of one item, also where what is searched for leaves it out. */
    Optional<StockRow> find(Reader reader, ItemId item);

    /** What some of its rows add up to. */
    StockTotals totals(Reader reader, List<RowRange> rows);
}
