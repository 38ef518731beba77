package storeroom.repository;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Page;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.model.StockFilter;
import storeroom.model.StockOrder;
import storeroom.model.StockRow;
import storeroom.model.StockSummary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The stock list, a page at a time, and the figures above it. Shows active items, and retired ones
 * while any of them is on hand: what the database notes as listed. Thread-safe.
 *
 * <p>A page is found in two steps: the keys of its rows, walking one covering index, and then the
 * rows themselves; so a page costs the same at the end of a long list as at its beginning.
 */
public final class StockList {

    /**
     * The list that a filter asks for: of now and all locations, or else worked out once for its
     * location and day.
     */
    public StockListing open(Reader reader, StockFilter filter, StockOrder order) {
        return filter.isNowAndEverywhere()
                ? new StockNow(
                        this,
                        filter,
                        order,
                        total(reader, filter),
                        summaryWith(reader, filter.idleBefore()))
                : SheetMaker.make(reader, this, filter, order);
    }

    /** A page of the list, and how long the list is. */
    public Page<StockRow> page(
            Reader reader, StockFilter filter, StockOrder order, int offset, int limit) {
        int total = total(reader, filter);
        return new Page<>(rows(reader, filter, order, offset, limit), offset, total);
    }

    /** How many rows the list has. */
    public int total(Reader reader, StockFilter filter) {
        KeySource keys = KeySource.of(filter, StockOrder.Column.SKU);
        return reader.dsl().fetchCount(keys.tables(), keys.condition());
    }

    /** Rows {@code offset} to {@code offset + limit} of the list. */
    public List<StockRow> rows(
            Reader reader, StockFilter filter, StockOrder order, int offset, int limit) {
        var keys = keys(reader, filter, order, offset, limit).asTable("page");
        return reader.dsl()
                .select(columns())
                .from(keys)
                .join(ITEM)
                .on(ITEM.ID.eq(keys.field(ITEM.ID)))
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                .leftJoin(
                        CATEGORY) // an inner one might be walked first, and the page once for each
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .orderBy(sort(order))
                .fetch(StockList::toRow);
    }

    /** The keys of rows {@code offset} to {@code offset + limit}, within one index where it can. */
    static Select<Record1<Long>> keys(
            Reader reader, StockFilter filter, StockOrder order, int offset, int limit) {
        KeySource source = KeySource.of(filter, order.column());
        return reader.dsl()
                .select(source.key().as(ITEM.ID))
                .from(source.tables())
                .where(source.condition())
                .orderBy(sort(order))
                .limit(limit)
                .offset(offset);
    }

    /**
     * Rows {@code offset} to {@code offset + limit} of the retired items of which nothing is on
     * hand, by SKU: what no page of the list shows.
     *
     * @param text as in {@link StockFilter#text}
     */
    public List<StockRow> retired(Reader reader, String text, int offset, int limit) {
        Condition condition = KeySource.isNotListed();
        for (String word : SearchText.words(text)) {
            condition = condition.and(position(ITEM.SEARCH_TEXT, word).gt(0));
        }
        return reader.dsl()
                .select(columns())
                .from(ITEM)
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .where(condition)
                .orderBy(ITEM.SKU)
                .limit(limit)
                .offset(offset)
                .fetch(StockList::toRow);
    }

    /** How many items no page of the list shows. */
    public int retired(Reader reader) {
        return reader.dsl().fetchCount(ITEM, KeySource.isNotListed());
    }

    /** The rows of some items, active or not, in the order in which they are named. */
    List<StockRow> rows(Reader reader, List<ItemId> items) {
        Map<ItemId, StockRow> rows = new HashMap<>();
        reader.dsl()
                .select(columns())
                .from(ITEM)
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .where(ITEM.ID.in(items.stream().map(ItemId::value).toList()))
                .forEach(row -> rows.put(new ItemId(row.get(ITEM.ID)), toRow(row)));
        return items.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** The row of one item, active or not. */
    public Optional<StockRow> find(Reader reader, ItemId item) {
        return reader.dsl()
                .select(columns())
                .from(ITEM)
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .where(ITEM.ID.eq(item.value()))
                .fetchOptional()
                .map(StockList::toRow);
    }

    /** The figures above the list, over all listed items; idle is what it is by itself. */
    public StockSummary summary(Reader reader, LocalDate today) {
        return summaryWith(reader, StockFilter.all(today).idleBefore());
    }

    private StockSummary summaryWith(Reader reader, LocalDate idleBefore) {
        int items = reader.dsl().fetchCount(ITEM, KeySource.isListed());
        Condition summable = isSummable(items); // where any is not, there is no value to show
        // Not in the WHERE: the walk over one of the indexes of these jumps about in the table.
        Condition listed = KeySource.isListed();
        var row =
                reader.dsl()
                        .select(
                                sum(when(listed.and(summable), STOCK_TOTAL.VALUE)),
                                countIf(listed.andNot(summable)),
                                countIf(listed.and(KeySource.isLow())),
                                countIf(listed.and(KeySource.isOut())),
                                countIf(listed.and(KeySource.isIdle(idleBefore))))
                        .from(ITEM)
                        .join(STOCK_TOTAL)
                        .on(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID))
                        .fetchSingle();
        return new StockSummary(
                items,
                toInt(row.value2()) == 0 ? toValue(row.value1()) : Optional.empty(),
                toInt(row.value3()),
                toInt(row.value4()),
                toInt(row.value5()));
    }

    /** Whether so many items of such a value can be summed up in 64 bits. */
    static Condition isSummable(int items) {
        long most = Long.MAX_VALUE / Math.max(items, 1);
        return abs(STOCK_TOTAL.VALUE).le(inline(Math.min(most, CostLayers.LIMIT)));
    }

    private static Field<BigDecimal> countIf(Condition condition) {
        return sum(when(condition, inline(1)).otherwise(inline(0)));
    }

    private static int toInt(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.intValueExact();
    }

    private static Optional<Money> toValue(@Nullable BigDecimal sum) {
        return sum == null ? Optional.of(Money.ZERO) : Revaluation.money(sum.longValueExact());
    }

    static List<SortField<?>> sort(StockOrder order) {
        List<? extends Field<?>> fields =
                switch (order.column()) {
                    case SKU -> List.of(ITEM.SKU);
                    case NAME -> List.of(ITEM.NAME, ITEM.SKU);
                    case CATEGORY -> List.of(CATEGORY.NAME, ITEM.SKU);
                    case REORDER_POINT -> List.of(ITEM.REORDER_POINT, ITEM.SKU);
                    case ON_HAND -> List.of(STOCK_TOTAL.ON_HAND, STOCK_TOTAL.ITEM_ID);
                    case MOVED ->
                            List.of(
                                    STOCK_TOTAL.MOVED_DAY,
                                    STOCK_TOTAL.MOVED_AT,
                                    STOCK_TOTAL.ITEM_ID);
                };
        List<SortField<?>> sort = new ArrayList<>();
        for (Field<?> field : fields) {
            sort.add(order.ascending() ? field.asc() : field.desc());
        }
        return sort;
    }

    private static List<SelectField<?>> columns() {
        return List.of(
                ITEM.ID,
                ITEM.SKU,
                ITEM.NAME,
                CATEGORY.NAME,
                ITEM.UNIT,
                STOCK_TOTAL.ON_HAND,
                STOCK_TOTAL.VALUE,
                ITEM.REORDER_POINT,
                STOCK_TOTAL.MOVED_DAY,
                STOCK_TOTAL.MOVED_AT,
                ITEM.ACTIVE);
    }

    private static StockRow toRow(Record row) {
        return new StockRow(
                new ItemId(row.get(ITEM.ID)),
                row.get(ITEM.SKU),
                row.get(ITEM.NAME),
                CategoryRepository.toCategory(row.get(CATEGORY.NAME)),
                row.get(ITEM.UNIT),
                new Quantity(row.get(STOCK_TOTAL.ON_HAND)),
                Revaluation.money(row.get(STOCK_TOTAL.VALUE)),
                new Quantity(row.get(ITEM.REORDER_POINT)),
                Optional.ofNullable(row.get(STOCK_TOTAL.MOVED_DAY)).map(LocalDate::ofEpochDay),
                Optional.ofNullable(row.get(STOCK_TOTAL.MOVED_AT)).map(Instant::ofEpochMilli),
                row.get(ITEM.ACTIVE) == 0L);
    }
}
