package storeroom.repository;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.ResultQuery;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        rows.forEach(range -> addUp(reader, range, sum));
        return sum.totals();
    }

    private void addUp(Reader reader, RowRange range, TotalsSum sum) {
        try (ResultSet rows = marked(reader, range).fetchResultSet()) {
            while (rows.next()) {
                sum.add(rows.getString(1), rows.getLong(2), rows.getLong(3));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    /**
     * Unit, on hand and cost of some rows. Whatever the order of the list, they are read as they
     * lie in the tables: a jump for each would take far longer than adding it up.
     */
    ResultQuery<?> marked(Reader reader, RowRange range) {
        KeySource source = KeySource.of(filter, order.column());
        var keys =
                reader.dsl()
                        .select(source.key())
                        .from(source.tables())
                        .where(source.condition())
                        .orderBy(StockList.sort(order))
                        .limit(range.count())
                        .offset(range.first());
        return reader.dsl()
                .select(ITEM.UNIT, STOCK_TOTAL.ON_HAND, ITEM.COST)
                .from(ITEM)
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                .where(ITEM.ID.in(keys));
    }
}
