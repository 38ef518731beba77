package storeroom.repository;

import static storeroom.schema.Tables.BARCODE;
import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Barcode;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.Quantity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The items' master data, with their barcodes. Thread-safe. */
public final class ItemRepository {

    private final CategoryRepository categories;

    public ItemRepository(CategoryRepository categories) {
        this.categories = categories;
    }

    /**
     * An item and how much of it a code stands for.
     *
     * @param quantity one for a SKU, the barcode's quantity for a barcode
     */
    public record Coded(Item item, Quantity quantity) {}

    /**
     * Adds an item, with nothing in stock.
     *
     * @throws IllegalStateException when its category is not there: {@link
     *     CategoryRepository#keyOf} makes it
     * @throws storeroom.db.ConstraintException when the SKU or a barcode is taken
     */
    public ItemId insert(Writer writer, ItemDetails item, Instant now) {
        ItemId id = new ItemId(ItemKeys.highest(writer) + 1);
        writer.dsl()
                .insertInto(ITEM)
                .set(ITEM.ID, id.value())
                .set(row(writer, item))
                .set(ITEM.CREATED_AT, now.toEpochMilli())
                .set(ITEM.CHANGED_AT, now.toEpochMilli())
                .execute();
        insertBarcodes(writer, id, item.barcodes());
        writer.dsl()
                .insertInto(
                        STOCK_TOTAL, STOCK_TOTAL.ITEM_ID, STOCK_TOTAL.ACTIVE, STOCK_TOTAL.ON_HAND)
                .values(id.value(), item.active() ? 1L : 0L, 0L)
                .execute();
        return id;
    }

    /**
     * Replaces an item's master data.
     *
     * @throws IllegalStateException when its category is not there: {@link
     *     CategoryRepository#keyOf} makes it
     * @throws storeroom.db.ConstraintException when the SKU or a barcode is taken
     */
    public void update(Writer writer, Item item, Instant now) {
        writer.dsl()
                .update(ITEM)
                .set(row(writer, item.details()))
                .set(ITEM.CHANGED_AT, now.toEpochMilli())
                .where(ITEM.ID.eq(item.id().value()))
                .execute();
        writer.dsl()
                .update(STOCK_TOTAL)
                .set(STOCK_TOTAL.ACTIVE, item.details().active() ? 1L : 0L)
                .where(STOCK_TOTAL.ITEM_ID.eq(item.id().value()))
                .execute();
        writer.dsl().deleteFrom(BARCODE).where(BARCODE.ITEM_ID.eq(item.id().value())).execute();
        insertBarcodes(writer, item.id(), item.details().barcodes());
    }

    /** The item, if it is there. */
    public Optional<Item> find(Reader reader, ItemId id) {
        return findWhere(reader, ITEM.ID.eq(id.value()));
    }

    /** These items, in this order; one that is not there is left out. */
    public List<Item> find(Reader reader, List<ItemId> ids) {
        List<Long> keys = ids.stream().map(ItemId::value).toList();
        Map<Long, List<Barcode>> barcodes = new HashMap<>();
        reader.dsl()
                .select(BARCODE.ITEM_ID, BARCODE.CODE, BARCODE.QUANTITY)
                .from(BARCODE)
                .where(BARCODE.ITEM_ID.in(keys))
                .orderBy(BARCODE.ITEM_ID, BARCODE.POSITION)
                .forEach(
                        row ->
                                barcodes.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                        .add(
                                                new Barcode(
                                                        row.value2(), new Quantity(row.value3()))));
        Map<ItemId, Item> found = new HashMap<>();
        reader.dsl()
                .select(ITEM.fields())
                .select(CATEGORY.NAME)
                .from(ITEM)
                .leftJoin(CATEGORY) // an inner one might be walked first
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .where(ITEM.ID.in(keys))
                .forEach(
                        row -> {
                            List<Barcode> codes =
                                    barcodes.getOrDefault(row.get(ITEM.ID), List.of());
                            Item item = toItem(row, codes);
                            found.put(item.id(), item);
                        });
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The item with this SKU, without regard to ASCII case. */
    public Optional<Item> findBySku(Reader reader, String sku) {
        return findWhere(reader, ITEM.SKU.eq(sku));
    }

    /** What a person types or a scanner reads: a SKU first, else a barcode. */
    public Optional<Coded> findByCode(Reader reader, String code) {
        Optional<Coded> bySku = findBySku(reader, code).map(item -> new Coded(item, Quantity.ONE));
        return bySku.isPresent() ? bySku : findByBarcode(reader, code);
    }

    /** The item that a barcode belongs to. */
    public Optional<Coded> findByBarcode(Reader reader, String code) {
        return reader.dsl()
                .select(BARCODE.ITEM_ID, BARCODE.QUANTITY)
                .from(BARCODE)
                .where(BARCODE.CODE.eq(code))
                .fetchOptional()
                .flatMap(
                        row ->
                                find(reader, new ItemId(row.value1()))
                                        .map(item -> new Coded(item, new Quantity(row.value2()))));
    }

    /** The units that items are counted in, the commonest first. */
    public List<String> units(Reader reader, int limit) {
        return reader.dsl()
                .select(ITEM.UNIT)
                .from(ITEM)
                .groupBy(ITEM.UNIT)
                .orderBy(DSL.count().desc(), ITEM.UNIT)
                .limit(limit)
                .fetch(ITEM.UNIT);
    }

    /** Those that are counted in a unit, retired ones included. */
    public List<ItemId> countedIn(Reader reader, String unit) {
        return reader.dsl()
                .select(ITEM.ID)
                .from(ITEM)
                .where(ITEM.UNIT.eq(unit))
                .orderBy(ITEM.ID)
                .fetch(row -> new ItemId(row.value1()));
    }

    /** How many items there are, retired ones included. */
    public int count(Reader reader) {
        return reader.dsl().fetchCount(ITEM);
    }

    private Optional<Item> findWhere(Reader reader, Condition condition) {
        return reader.dsl()
                .select(ITEM.fields())
                .select(CATEGORY.NAME)
                .from(ITEM)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(ITEM.CATEGORY_ID))
                .where(condition)
                .fetchOptional()
                .map(row -> toItem(row, barcodes(reader, new ItemId(row.get(ITEM.ID)))));
    }

    private static List<Barcode> barcodes(Reader reader, ItemId item) {
        return reader.dsl()
                .select(BARCODE.CODE, BARCODE.QUANTITY)
                .from(BARCODE)
                .where(BARCODE.ITEM_ID.eq(item.value()))
                .orderBy(BARCODE.POSITION)
                .fetch(row -> new Barcode(row.value1(), new Quantity(row.value2())));
    }

    private static void insertBarcodes(Writer writer, ItemId item, List<Barcode> barcodes) {
        for (int i = 0; i < barcodes.size(); i++) {
            writer.dsl()
                    .insertInto(
                            BARCODE,
                            BARCODE.CODE,
                            BARCODE.ITEM_ID,
                            BARCODE.QUANTITY,
                            BARCODE.POSITION)
                    .values(
                            barcodes.get(i).code(),
                            item.value(),
                            barcodes.get(i).quantity().thousandths(),
                            (long) i)
                    .execute();
        }
    }

    private Record row(Writer writer, ItemDetails item) {
        var row = writer.dsl().newRecord(ITEM);
        row.setSku(item.sku());
        row.setName(item.name());
        row.setCategoryId(categoryId(writer, item));
        row.setUnit(item.unit());
        row.setPackSize(item.packSize().thousandths());
        row.setMinimumOrder(item.minimumOrder().thousandths());
        row.setCost(item.cost().tenThousandths());
        row.setPrice(item.price().tenThousandths());
        row.setReorderPoint(item.reorderPoint().thousandths());
        row.set(ITEM.MAXIMUM, item.maximum().map(Quantity::thousandths).orElse(null));
        row.setLeadTimeDays((long) item.leadTimeDays());
        row.set(ITEM.SHELF_LIFE_DAYS, item.shelfLifeDays().map(Integer::longValue).orElse(null));
        row.setNote(item.note());
        row.setActive(item.active() ? 1L : 0L);
        row.setMayGoNegative(item.mayGoNegative() ? 1L : 0L);
        row.setSearchText(SearchText.of(item));
        return row;
    }

    private long categoryId(Writer writer, ItemDetails item) {
        String name = item.category().orElse(CategoryRepository.NONE);
        return categories
                .find(writer, name)
                .map(CategoryRepository.Named::id)
                .orElseThrow(() -> new IllegalStateException("no category " + name));
    }

    private static Item toItem(Record row, List<Barcode> barcodes) {
        return new Item(
                new ItemId(row.get(ITEM.ID)),
                ItemDetails.builder(row.get(ITEM.SKU), row.get(ITEM.NAME))
                        .barcodes(barcodes)
                        .category(CategoryRepository.toCategory(row.get(CATEGORY.NAME)))
                        .unit(row.get(ITEM.UNIT))
                        .packSize(new Quantity(row.get(ITEM.PACK_SIZE)))
                        .minimumOrder(new Quantity(row.get(ITEM.MINIMUM_ORDER)))
                        .cost(new Money(row.get(ITEM.COST)))
                        .price(new Money(row.get(ITEM.PRICE)))
                        .reorderPoint(new Quantity(row.get(ITEM.REORDER_POINT)))
                        .maximum(Optional.ofNullable(row.get(ITEM.MAXIMUM)).map(Quantity::new))
                        .leadTimeDays(Math.toIntExact(row.get(ITEM.LEAD_TIME_DAYS)))
                        .shelfLifeDays(
                                Optional.ofNullable(row.get(ITEM.SHELF_LIFE_DAYS))
                                        .map(Math::toIntExact))
                        .note(row.get(ITEM.NOTE))
                        .active(row.get(ITEM.ACTIVE) == 1)
                        .mayGoNegative(row.get(ITEM.MAY_GO_NEGATIVE) == 1)
                        .build());
    }
}
