package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.position;

import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

import storeroom.model.StockFilter;
import storeroom.model.StockOrder;

import java.time.LocalDate;

/**
 * Where the keys of a page of stock are looked for: only the tables that the filter and the order
 * need, so that the walk stays within one index wherever it can.
 *
 * @param key the item's id in these tables
 */
record KeySource(Table<?> tables, Field<Long> key, Condition condition) {

    static KeySource of(StockFilter filter, StockOrder.Column column) {
        boolean byTotal = column == StockOrder.Column.ON_HAND || column == StockOrder.Column.MOVED;
        boolean needsTotal = byTotal || filter.view() != StockFilter.View.ALL;
        boolean needsItem =
                !byTotal
                        || !filter.text().isBlank()
                        || filter.category().isPresent()
                        || filter.view() == StockFilter.View.LOW;
        Condition condition = view(filter).and(matches(filter));
        if (!needsItem) {
            return new KeySource(STOCK_TOTAL, STOCK_TOTAL.ITEM_ID, condition.and(isTotalListed()));
        }
        Table<?> tables = ITEM;
        if (column == StockOrder.Column.CATEGORY) {
            // A cross join is walked as it is written: category by category, each in one index.
            tables = CATEGORY.crossJoin(ITEM);
            condition = condition.and(CATEGORY.ID.eq(ITEM.CATEGORY_ID));
        }
        if (needsTotal) {
            tables = tables.join(STOCK_TOTAL).on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID));
        }
        return new KeySource(
                tables, ITEM.ID, condition.and(byTotal ? isTotalListed() : isListed()));
    }

    /**
     * Active, or retired and still on hand. A constant, for the indexes hold no other items, and
     * SQLite takes them only where it sees that no other is asked for.
     */
    static Condition isListed() {
        return ITEM.LISTED.eq(inline(1L));
    }

    /** {@link #isListed}, as the item's total has it. */
    private static Condition isTotalListed() {
        return STOCK_TOTAL.LISTED.eq(inline(1L));
    }

    static Condition isActive() {
        return ITEM.ACTIVE.eq(inline(1L));
    }

    static Condition isRetired() {
        return ITEM.ACTIVE.eq(inline(0L));
    }

    /** Retired, and nothing of it on hand. */
    static Condition isNotListed() {
        return isRetired().and(ITEM.LISTED.eq(inline(0L)));
    }

    private static Condition view(StockFilter filter) {
        return switch (filter.view()) {
            case ALL -> DSL.noCondition();
            case LOW -> isLow();
            case OUT -> isOut();
            case IDLE -> isIdle(filter.idleBefore());
        };
    }

    /** What is retired is not ordered again. */
    static Condition isLow() {
        return isActive()
                .and(ITEM.REORDER_POINT.gt(0L))
                .and(STOCK_TOTAL.ON_HAND.le(ITEM.REORDER_POINT));
    }

    static Condition isOut() {
        return STOCK_TOTAL.ON_HAND.le(0L);
    }

    static Condition isIdle(LocalDate before) {
        return STOCK_TOTAL.MOVED_DAY.isNull().or(STOCK_TOTAL.MOVED_DAY.lt(before.toEpochDay()));
    }

    /** What is searched for: text and category. */
    static Condition matches(StockFilter filter) {
        Condition condition = DSL.noCondition();
        if (filter.category().isPresent()) {
            var named = CATEGORY.as("named");
            condition =
                    ITEM.CATEGORY_ID.eq(
                            DSL.select(named.ID)
                                    .from(named)
                                    .where(named.NAME.eq(filter.category().get())));
        }
        for (String word : SearchText.words(filter.text())) {
            condition = condition.and(position(ITEM.SEARCH_TEXT, word).gt(0));
        }
        return condition;
    }
}
