package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.ITEM;

import org.jooq.Condition;
import org.jooq.ResultQuery;

import storeroom.db.Reader;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockSummary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Works out a {@link StockSheet}: one walk over the items in the order that is wanted, with what
 * each had at the side; what is searched for only marks them, so that the figures are over all.
 */
final class SheetMaker {

    private final StockFilter filter;
    private final StockOrder order;
    private final LevelTable levels;
    private final List<Row> rows = new ArrayList<>();
    private final TotalsSum value = new TotalsSum();
    private int items;
    private int low;
    private int out;
    private int idle;

    /** One that is on the list. */
    private record Row(long item, long onHand, long moved) {}

    private SheetMaker(StockFilter filter, StockOrder order, LevelTable levels) {
        this.filter = filter;
        this.order = order;
        this.levels = levels;
    }

    static StockSheet make(Reader reader, StockList list, StockFilter filter, StockOrder order) {
        SheetMaker maker = new SheetMaker(filter, order, LevelTable.of(reader, filter));
        maker.walk(reader);
        maker.sort();
        return new StockSheet(
                list,
                filter.location().isPresent(),
                filter.asOf().isPresent(),
                maker.levels,
                maker.rows.stream().mapToLong(Row::item).toArray(),
                new StockSummary(
                        maker.items, maker.value.value(), maker.low, maker.out, maker.idle));
    }

    private void walk(Reader reader) {
        try (ResultSet rows = query(reader).fetchResultSet()) {
            while (rows.next()) {
                take(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getLong(4) == 1,
                        rows.getLong(5) == 1);
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private ResultQuery<?> query(Reader reader) {
        boolean byFigures =
                order.column() == StockOrder.Column.ON_HAND
                        || order.column() == StockOrder.Column.MOVED;
        return reader.dsl()
                .select(
                        ITEM.ID,
                        ITEM.COST,
                        ITEM.REORDER_POINT,
                        ITEM.ACTIVE,
                        when(matches(), inline(1)).otherwise(inline(0)))
                .from(ITEM)
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .orderBy(StockList.sort(byFigures ? StockOrder.BY_SKU : order));
    }

    private Condition matches() {
        Condition condition = noCondition();
        for (String word : SearchText.words(filter.text())) {
            condition = condition.and(position(ITEM.SEARCH_TEXT, word).gt(0));
        }
        return filter.category().isPresent()
                ? condition.and(CATEGORY.NAME.eq(filter.category().get()))
                : condition;
    }

    private void take(long item, long cost, long reorderPoint, boolean active, boolean matches) {
        int at = levels.at(item);
        long onHand = levels.onHand(at);
        boolean ofLocation = filter.location().isPresent();
        boolean isHere = ofLocation ? at >= 0 : active;
        boolean layThere = !active && filter.asOf().isPresent() && onHand != 0;
        if (!layThere && !(isHere && active)) {
            return;
        }
        long moved = levels.moved(at);
        boolean isLow = !ofLocation && reorderPoint > 0 && onHand <= reorderPoint;
        boolean isOut = onHand <= 0;
        boolean isIdle = moved == LevelTable.NEVER || moved < filter.idleBefore().toEpochDay();
        items++;
        value.addValue(onHand, cost);
        low += isLow ? 1 : 0;
        out += isOut ? 1 : 0;
        idle += isIdle ? 1 : 0;
        boolean wanted =
                switch (filter.view()) {
                    case ALL -> true;
                    case LOW -> isLow;
                    case OUT -> isOut;
                    case IDLE -> isIdle;
                };
        if (matches && wanted) {
            rows.add(new Row(item, onHand, moved));
        }
    }

    /** The walk was in the order of all else; equals stay in the order of their SKUs. */
    private void sort() {
        Comparator<Row> by =
                switch (order.column()) {
                    case ON_HAND -> Comparator.comparingLong(Row::onHand);
                    case MOVED -> Comparator.comparingLong(Row::moved);
                    case SKU, NAME, CATEGORY, REORDER_POINT -> (_, _) -> 0;
                };
        rows.sort(order.ascending() ? by : by.reversed());
    }
}
