package storeroom.repository;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.ResultQuery;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.RowRange;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;
import storeroom.model.StockTotals;

import java.math.BigDecimal;
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
        var row = marked(reader, range).fetchSingle();
        int items = row.value1();
        if (items == 0) {
            return;
        }
        if (MovementLedger.toLong(row.value6()) > 0) {
            addOneByOne(reader, range, sum);
        } else {
            boolean isOneUnit = row.value2().equals(row.value3());
            sum.addAll(
                    items,
                    isOneUnit ? Optional.of(row.value2()) : Optional.empty(),
                    MovementLedger.toLong(row.value4()),
                    MovementLedger.toLong(row.value5()));
        }
    }

    /** Exactly, where the sum of the values would not fit into 64 bits. */
    private void addOneByOne(Reader reader, RowRange range, TotalsSum sum) {
        try (ResultSet rows =
                reader.dsl()
                        .select(ITEM.UNIT, STOCK_TOTAL.ON_HAND, STOCK_TOTAL.VALUE)
                        .from(ITEM)
                        .join(STOCK_TOTAL)
                        .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                        .where(
                                ITEM.ID.in(
                                        StockList.keys(
                                                reader,
                                                filter,
                                                order,
                                                range.first(),
                                                range.count())))
                        .fetchResultSet()) {
            while (rows.next()) {
                sum.add(rows.getString(1), rows.getLong(2), rows.getLong(3));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    /**
     * What some rows add up to: how many they are, the first and the last unit by name, on hand,
     * value, and how many have more of that than may be summed up. Whatever the order of the list,
     * they are read as they lie in the tables: a jump for each would take far longer than adding it
     * up.
     */
    ResultQuery<Record6<Integer, String, String, BigDecimal, BigDecimal, BigDecimal>> marked(
            Reader reader, RowRange range) {
        Condition isSummable = StockList.isSummable(range.count());
        return reader.dsl()
                .select(
                        count(),
                        min(ITEM.UNIT),
                        max(ITEM.UNIT),
                        sum(STOCK_TOTAL.ON_HAND),
                        sum(when(isSummable, STOCK_TOTAL.VALUE)),
                        sum(when(isSummable, inline(0)).otherwise(inline(1))))
                .from(ITEM)
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                .where(
                        ITEM.ID.in(
                                StockList.keys(
                                        reader, filter, order, range.first(), range.count())));
    }
}
