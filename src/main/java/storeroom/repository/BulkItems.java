package storeroom.repository;

import static storeroom.schema.Tables.BARCODE;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

import storeroom.db.BulkStatement;
import storeroom.db.Writer;
import storeroom.model.Barcode;
import storeroom.model.ItemDetails;
import storeroom.model.Quantity;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Adds many items within one writer, under keys that the caller chose. Used by the writer's thread.
 */
public final class BulkItems implements AutoCloseable {

    /**
     * Less than a batch of {@link BulkStatement}, so that items always go before what needs them.
     */
    private static final int FLUSH_AT = 4_000;

    private final ToLongFunction<String> categories;
    private final long now;
    private final BulkStatement items;
    private final BulkStatement totals;
    private final BulkStatement barcodes;
    private final BulkStatement names;
    private final BulkStatement loosenings;
    private final Map<String, Long> categoryIds = new HashMap<>();
    private int pending;

    /**
     * @param categories the key of a category by its name; asked once for each
     */
    public BulkItems(Writer writer, ToLongFunction<String> categories, Instant now) {
        this.categories = categories;
        this.now = now.toEpochMilli();
        items =
                writer.bulk(
                        insert(
                                writer,
                                ITEM,
                                ITEM.ID,
                                ITEM.SKU,
                                ITEM.NAME,
                                ITEM.CATEGORY_ID,
                                ITEM.UNIT,
                                ITEM.PACK_SIZE,
                                ITEM.MINIMUM_ORDER,
                                ITEM.COST,
                                ITEM.PRICE,
                                ITEM.REORDER_POINT,
                                ITEM.MAXIMUM,
                                ITEM.LEAD_TIME_DAYS,
                                ITEM.SHELF_LIFE_DAYS,
                                ITEM.NOTE,
                                ITEM.ACTIVE,
                                ITEM.MAY_GO_NEGATIVE,
                                ITEM.SEARCH_TEXT,
                                ITEM.CREATED_AT,
                                ITEM.CHANGED_AT));
        totals =
                writer.bulk(
                        insert(
                                writer,
                                STOCK_TOTAL,
                                STOCK_TOTAL.ITEM_ID,
                                STOCK_TOTAL.ACTIVE,
                                STOCK_TOTAL.ON_HAND));
        barcodes =
                writer.bulk(
                        insert(
                                writer,
                                BARCODE,
                                BARCODE.CODE,
                                BARCODE.ITEM_ID,
                                BARCODE.QUANTITY,
                                BARCODE.POSITION));
        names =
                writer.bulk(
                        writer.dsl()
                                .update(ITEM)
                                .set(ITEM.NAME, "")
                                .set(ITEM.SEARCH_TEXT, "")
                                .where(ITEM.ID.eq(0L)));
        loosenings =
                writer.bulk(
                        writer.dsl()
                                .update(ITEM)
                                .set(ITEM.MAY_GO_NEGATIVE, 1L)
                                .set(ITEM.CHANGED_AT, 0L)
                                .where(ITEM.ID.eq(0L)));
    }

    /** Adds an item, with nothing in stock. It is there after {@link #flush} at the latest. */
    public void insert(long id, ItemDetails item) {
        items.add(id)
                .add(item.sku())
                .add(item.name())
                .add(categoryId(item.category().orElse(CategoryRepository.NONE)))
                .add(item.unit())
                .add(item.packSize().thousandths())
                .add(item.minimumOrder().thousandths())
                .add(item.cost().tenThousandths())
                .add(item.price().tenThousandths())
                .add(item.reorderPoint().thousandths())
                .add(item.maximum().map(Quantity::thousandths).orElse(null))
                .add(item.leadTimeDays())
                .add(item.shelfLifeDays().map(Integer::longValue).orElse(null))
                .add(item.note())
                .add(item.active() ? 1 : 0)
                .add(item.mayGoNegative() ? 1 : 0)
                .add(SearchText.of(item))
                .add(now)
                .add(now)
                .endRow();
        totals.add(id).add(item.active() ? 1 : 0).add(0).endRow();
        insertBarcodes(id, item.barcodes());
        if (++pending >= FLUSH_AT) {
            flush();
        }
    }

    private void insertBarcodes(long id, List<Barcode> codes) {
        long position = 0;
        for (Barcode barcode : codes) {
            if (++pending >= FLUSH_AT) {
                flush();
            }
            barcodes.add(barcode.code())
                    .add(id)
                    .add(barcode.quantity().thousandths())
                    .add(position++)
                    .endRow();
        }
    }

    /** Renames an item that has no barcodes, which may be one of those inserted before. */
    public void rename(long id, String sku, String name) {
        sendInserted();
        ItemDetails item = ItemDetails.builder(sku, name).build();
        names.add(name).add(SearchText.of(item)).add(id).endRow();
    }

    /** Allows an item to go below zero, which may be one of those inserted before. */
    public void loosen(long id) {
        sendInserted();
        loosenings.add(1).add(now).add(id).endRow();
    }

    /** A change that arrives before its item would change nothing, and nobody would know. */
    private void sendInserted() {
        if (pending > 0) {
            flush();
        }
    }

    /** Sends everything to the database: items first, then what refers to them. */
    public void flush() {
        pending = 0;
        items.flush();
        totals.flush();
        barcodes.flush();
        names.flush();
        loosenings.flush();
    }

    @Override
    public void close() {
        items.close();
        totals.close();
        barcodes.close();
        names.close();
        loosenings.close();
    }

    private long categoryId(String name) {
        return categoryIds.computeIfAbsent(
                name.toLowerCase(Locale.ROOT), _ -> categories.applyAsLong(name));
    }

    private static <R extends UpdatableRecord<R>> Query insert(
            Writer writer, Table<R> table, Field<?>... columns) {
        return writer.dsl()
                .insertInto(table)
                .columns(columns)
                .values(Collections.nCopies(columns.length, null));
    }
}
