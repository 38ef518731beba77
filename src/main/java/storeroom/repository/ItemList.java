package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.BARCODE;
import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.ITEM;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.model.Item;
import storeroom.model.ItemCounts;
import storeroom.model.ItemField;
import storeroom.model.ItemFilter;
import storeroom.model.ItemId;
import storeroom.model.ItemOrder;
import storeroom.model.Page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The list of master data, a page at a time. As in {@link StockList}, the keys of a page are found
 * first, within one index where there is one, and then its rows. Thread-safe.
 */
public final class ItemList {

    /** What the list can be ordered by, beside the category. */
    private static final Map<ItemField, Field<?>> COLUMNS =
            Map.ofEntries(
                    Map.entry(ItemField.SKU, ITEM.SKU),
                    Map.entry(ItemField.NAME, ITEM.NAME),
                    Map.entry(ItemField.UNIT, ITEM.UNIT),
                    Map.entry(ItemField.COST, ITEM.COST),
                    Map.entry(ItemField.PRICE, ITEM.PRICE),
                    Map.entry(ItemField.REORDER_POINT, ITEM.REORDER_POINT),
                    Map.entry(ItemField.PACK_SIZE, ITEM.PACK_SIZE),
                    Map.entry(ItemField.MINIMUM_ORDER, ITEM.MINIMUM_ORDER),
                    Map.entry(ItemField.MAXIMUM, ITEM.MAXIMUM),
                    Map.entry(ItemField.LEAD_TIME_DAYS, ITEM.LEAD_TIME_DAYS),
                    Map.entry(ItemField.SHELF_LIFE_DAYS, ITEM.SHELF_LIFE_DAYS));

    private final ItemRepository items;

    public ItemList(ItemRepository items) {
        this.items = items;
    }

    /** Whether a list can be ordered by this. */
    public static boolean isOrder(ItemField column) {
        return column == ItemField.CATEGORY || COLUMNS.containsKey(column);
    }

    /** A page of the list, and how long the list is. */
    public Page<Item> page(
            Reader reader, ItemFilter filter, ItemOrder order, int offset, int limit) {
        int total = reader.dsl().fetchCount(ITEM, condition(filter));
        return new Page<>(rows(reader, filter, order, offset, limit), offset, total);
    }

    /** Rows {@code offset} to {@code offset + limit} of the list. */
    public List<Item> rows(
            Reader reader, ItemFilter filter, ItemOrder order, int offset, int limit) {
        return items.find(reader, ids(reader, filter, order, offset, limit));
    }

    /** The items of these rows, in their order. */
    public List<ItemId> ids(
            Reader reader, ItemFilter filter, ItemOrder order, int offset, int limit) {
        return keys(reader, filter, order).limit(limit).offset(offset).fetch(ItemList::toId);
    }

    private static ItemId toId(Record row) {
        return new ItemId(row.get(ITEM.ID));
    }

    static SelectLimitStep<Record1<Long>> keys(Reader reader, ItemFilter filter, ItemOrder order) {
        Table<?> tables = ITEM;
        Condition condition = condition(filter);
        Field<?> first = COLUMNS.getOrDefault(order.column(), ITEM.SKU);
        if (order.column() == ItemField.CATEGORY) {
            // A cross join is walked as it is written: category by category, each in one index.
            tables = CATEGORY.crossJoin(ITEM);
            condition = condition.and(CATEGORY.ID.eq(ITEM.CATEGORY_ID));
            first = CATEGORY.NAME;
        }
        SortField<?> bySku = order.ascending() ? ITEM.SKU.asc() : ITEM.SKU.desc();
        List<SortField<?>> sort =
                first.equals(ITEM.SKU) // named twice, it would keep SQLite from the index
                        ? List.of(bySku)
                        : List.of(order.ascending() ? first.asc() : first.desc(), bySku);
        return reader.dsl().select(ITEM.ID).from(tables).where(condition).orderBy(sort);
    }

    private static Condition condition(ItemFilter filter) {
        Condition condition =
                filter.view() == ItemFilter.View.RETIRED
                        ? KeySource.isRetired()
                        : KeySource.isListed().and(KeySource.isActive()); // for its indexes
        for (String word : SearchText.words(filter.text())) {
            condition = condition.and(position(ITEM.SEARCH_TEXT, word).gt(0));
        }
        condition =
                switch (filter.view()) {
                    case ACTIVE, RETIRED -> condition;
                    case NO_CATEGORY ->
                            condition.and(ITEM.CATEGORY_ID.eq(category(CategoryRepository.NONE)));
                    case NO_BARCODE -> condition.and(hasNoBarcode());
                };
        return filter.category().isPresent()
                ? condition.and(ITEM.CATEGORY_ID.eq(category(filter.category().get())))
                : condition;
    }

    private static Select<Record1<Long>> category(String name) {
        return DSL.select(CATEGORY.ID).from(CATEGORY).where(CATEGORY.NAME.eq(name));
    }

    private static Condition hasNoBarcode() {
        return notExists(selectOne().from(BARCODE).where(BARCODE.ITEM_ID.eq(ITEM.ID)));
    }

    /** How many items there are of each view. */
    public ItemCounts counts(Reader reader) {
        Condition active = ITEM.ACTIVE.eq(1L);
        var row =
                reader.dsl()
                        .select(
                                countIf(active),
                                countIf(DSL.not(active)),
                                countIf(
                                        active.and(
                                                ITEM.CATEGORY_ID.eq(
                                                        category(CategoryRepository.NONE)))),
                                countIf(active.and(hasNoBarcode())))
                        .from(ITEM)
                        .fetchSingle();
        return new ItemCounts(
                toInt(row.value1()), toInt(row.value2()), toInt(row.value3()), toInt(row.value4()));
    }

    private static Field<BigDecimal> countIf(Condition condition) {
        return sum(when(condition, inline(1)).otherwise(inline(0)));
    }

    private static int toInt(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.intValueExact();
    }
}
