package storeroom.repository;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import static storeroom.schema.Tables.AUDIT;
import static storeroom.schema.Tables.BARCODE;
import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.COUNT_LINE;
import static storeroom.schema.Tables.COUNT_SHEET;
import static storeroom.schema.Tables.DOCUMENT_LINE;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.ITEM_PICTURE;
import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;
import static storeroom.schema.Tables.SUPPLIER_ITEM;
import static storeroom.schema.Tables.WITHDRAWN_ITEM;

import org.jooq.Condition;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.AuditAction;
import storeroom.model.AuditEntity;
import storeroom.model.BookingId;
import storeroom.model.ImportRun;
import storeroom.model.ItemId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What an import did to the items, and taking it back. Thread-safe. */
public final class ImportedItems {

    /** So many keys in one statement: far below what SQLite takes. */
    private static final int AT_ONCE = 500;

    /**
     * An item that came with an import.
     *
     * @param isKnownToTheLedger whether any movement names it, or a stocktaking sheet
     * @param hasMovedSince whether any movement of other bookings names it
     * @param hasChangedSince whether its master data was changed later
     */
    public record Added(
            ItemId item,
            String sku,
            boolean isActive,
            boolean isKnownToTheLedger,
            boolean hasMovedSince,
            boolean hasChangedSince) {}

    /** A field of an item that an import changed. */
    public record Changed(
            ItemId item, String field, Optional<String> before, Optional<String> after) {}

    /**
     * The items that came with an import and are still there.
     *
     * @param own the bookings of the import itself, and of its undo
     */
    public List<Added> added(Reader reader, ImportRun run, Collection<BookingId> own) {
        var later = AUDIT.as("later");
        Condition named = MOVEMENT.ITEM_ID.eq(ITEM.ID);
        Condition others =
                own.isEmpty()
                        ? noCondition()
                        : MOVEMENT.BOOKING_ID.notIn(own.stream().map(BookingId::value).toList());
        return reader.dsl()
                .select(
                        ITEM.ID,
                        ITEM.SKU,
                        ITEM.ACTIVE,
                        field(
                                exists(selectOne().from(MOVEMENT).where(named))
                                        .or(
                                                exists(
                                                        selectOne()
                                                                .from(COUNT_LINE)
                                                                .where(
                                                                        COUNT_LINE.ITEM_ID.eq(
                                                                                ITEM.ID))))
                                        .or(
                                                exists(
                                                        selectOne()
                                                                .from(DOCUMENT_LINE)
                                                                .where(
                                                                        DOCUMENT_LINE.ITEM_ID.eq(
                                                                                ITEM.ID))))
                                        .or(
                                                exists(
                                                        selectOne()
                                                                .from(SUPPLIER_ITEM)
                                                                .where(
                                                                        SUPPLIER_ITEM.ITEM_ID.eq(
                                                                                ITEM.ID))))),
                        field(exists(selectOne().from(MOVEMENT).where(named).and(others))),
                        field(
                                exists(
                                        selectOne()
                                                .from(later)
                                                .where(later.ENTITY.eq(itemCode()))
                                                .and(later.ENTITY_ID.eq(ITEM.ID))
                                                .and(later.ID.gt(run.auditUntil())))))
                .from(AUDIT)
                .join(ITEM)
                .on(ITEM.ID.eq(AUDIT.ENTITY_ID))
                .where(of(run, AuditEntity.ITEM))
                .and(AUDIT.ACTION.eq((long) AuditAction.ADDED.code()))
                .orderBy(ITEM.ID)
                .fetch(
                        row ->
                                new Added(
                                        new ItemId(row.value1()),
                                        row.value2(),
                                        row.value3() == 1,
                                        row.value4(),
                                        row.value5(),
                                        row.value6()));
    }

    /** The fields that an import changed in items that were there before, item by item. */
    public List<Changed> changed(Reader reader, ImportRun run) {
        var own = AUDIT.as("own");
        return reader.dsl()
                .select(AUDIT.ENTITY_ID, AUDIT.FIELD, AUDIT.BEFORE_VALUE, AUDIT.AFTER_VALUE)
                .from(AUDIT)
                .where(of(run, AuditEntity.ITEM))
                .and(AUDIT.ACTION.eq((long) AuditAction.CHANGED.code()))
                .and(
                        AUDIT.ENTITY_ID.notIn(
                                reader.dsl()
                                        .select(own.ENTITY_ID)
                                        .from(own)
                                        .where(own.ID.gt(run.auditAfter()))
                                        .and(own.ID.le(run.auditUntil()))
                                        .and(own.ENTITY.eq(itemCode()))
                                        .and(own.ACTION.eq((long) AuditAction.ADDED.code()))))
                .orderBy(AUDIT.ENTITY_ID, AUDIT.ID)
                .fetch(
                        row ->
                                new Changed(
                                        new ItemId(row.value1()),
                                        row.value2(),
                                        Optional.ofNullable(row.value3()),
                                        Optional.ofNullable(row.value4())));
    }

    /**
     * The categories that an import made, that have been left alone since, and that no item has any
     * more, retired ones included, nor a stocktaking sheet.
     */
    public List<CategoryRepository.Named> emptyCategories(Reader reader, ImportRun run) {
        var later = AUDIT.as("later");
        return reader.dsl()
                .select(CATEGORY.ID, CATEGORY.NAME)
                .from(AUDIT)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(AUDIT.ENTITY_ID))
                .where(of(run, AuditEntity.CATEGORY))
                .and(AUDIT.ACTION.eq((long) AuditAction.ADDED.code()))
                .andNotExists(selectOne().from(ITEM).where(ITEM.CATEGORY_ID.eq(CATEGORY.ID)))
                .andNotExists(
                        selectOne()
                                .from(COUNT_SHEET)
                                .where(COUNT_SHEET.CATEGORY_ID.eq(CATEGORY.ID)))
                .andNotExists(
                        selectOne()
                                .from(later)
                                .where(later.ENTITY.eq((long) AuditEntity.CATEGORY.code()))
                                .and(later.ENTITY_ID.eq(CATEGORY.ID))
                                .and(later.ID.gt(run.auditUntil())))
                .orderBy(CATEGORY.NAME)
                .fetch(row -> new CategoryRepository.Named(row.value1(), row.value2()));
    }

    /**
     * Removes items that no movement names.
     *
     * @throws storeroom.db.ConstraintException when something still refers to one
     */
    public void remove(Writer writer, List<ItemId> items) {
        inParts(
                items,
                keys -> {
                    writer.dsl().deleteFrom(BARCODE).where(BARCODE.ITEM_ID.in(keys)).execute();
                    writer.dsl()
                            .deleteFrom(STOCK_LEVEL)
                            .where(STOCK_LEVEL.ITEM_ID.in(keys))
                            .execute();
                    writer.dsl()
                            .deleteFrom(STOCK_TOTAL)
                            .where(STOCK_TOTAL.ITEM_ID.in(keys))
                            .execute();
                    writer.dsl()
                            .deleteFrom(ITEM_PICTURE)
                            .where(ITEM_PICTURE.ITEM_ID.in(keys))
                            .execute();
                    writer.dsl()
                            .deleteFrom(WITHDRAWN_ITEM)
                            .where(WITHDRAWN_ITEM.ITEM_ID.in(keys))
                            .execute();
                    writer.dsl().deleteFrom(ITEM).where(ITEM.ID.in(keys)).execute();
                });
    }

    /** Takes items out of use. */
    public void retire(Writer writer, List<ItemId> items, Instant now) {
        inParts(
                items,
                keys -> {
                    writer.dsl()
                            .update(ITEM)
                            .set(ITEM.ACTIVE, 0L)
                            .set(ITEM.CHANGED_AT, now.toEpochMilli())
                            .where(ITEM.ID.in(keys))
                            .execute();
                    writer.dsl()
                            .update(STOCK_TOTAL)
                            .set(STOCK_TOTAL.ACTIVE, 0L)
                            .where(STOCK_TOTAL.ITEM_ID.in(keys))
                            .execute();
                });
    }

    private static Condition of(ImportRun run, AuditEntity entity) {
        return AUDIT.ID
                .gt(run.auditAfter())
                .and(AUDIT.ID.le(run.auditUntil()))
                .and(AUDIT.ENTITY.eq((long) entity.code()));
    }

    private static long itemCode() {
        return AuditEntity.ITEM.code();
    }

    private static void inParts(List<ItemId> items, Consumer<List<Long>> part) {
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            part.accept(
                    items.subList(from, Math.min(items.size(), from + AT_ONCE)).stream()
                            .map(ItemId::value)
                            .toList());
        }
    }
}
