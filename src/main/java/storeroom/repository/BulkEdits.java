package storeroom.repository;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.STOCK_TOTAL;

import storeroom.db.BulkStatement;
import storeroom.db.Writer;
import storeroom.model.Item;
import storeroom.model.ItemDetails;
import storeroom.model.ItemField;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Changes many items within one writer, in the fields that several items can be given alike. Used
 * by the writer's thread.
 */
public final class BulkEdits implements AutoCloseable {

    private static final Set<ItemField> FIELDS =
            EnumSet.of(
                    ItemField.CATEGORY,
                    ItemField.UNIT,
                    ItemField.REORDER_POINT,
                    ItemField.PRICE,
                    ItemField.ACTIVE);

    private final long now;
    private final BulkStatement items;
    private final BulkStatement totals;

    public BulkEdits(Writer writer, Instant now) {
        this.now = now.toEpochMilli();
        items =
                writer.bulk(
                        writer.dsl()
                                .update(ITEM)
                                .set(ITEM.CATEGORY_ID, 0L)
                                .set(ITEM.UNIT, "")
                                .set(ITEM.REORDER_POINT, 0L)
                                .set(ITEM.PRICE, 0L)
                                .set(ITEM.ACTIVE, 0L)
                                .set(ITEM.CHANGED_AT, 0L)
                                .where(ITEM.ID.eq(0L)));
        totals =
                writer.bulk(
                        writer.dsl()
                                .update(STOCK_TOTAL)
                                .set(STOCK_TOTAL.ACTIVE, 0L)
                                .where(STOCK_TOTAL.ITEM_ID.eq(0L)));
    }

    /**
     * Changes an item; it is there after {@link #flush} at the latest.
     *
     * @param category the key of its category
     * @throws IllegalArgumentException where another field is different, too
     */
    public void update(Item before, ItemDetails after, long category) {
        for (ItemField.Difference one : ItemField.differences(before.details(), after)) {
            if (!FIELDS.contains(one.field())) {
                throw new IllegalArgumentException("not for several items: " + one.field());
            }
        }
        items.add(category)
                .add(after.unit())
                .add(after.reorderPoint().thousandths())
                .add(after.price().tenThousandths())
                .add(after.active() ? 1 : 0)
                .add(now)
                .add(before.id().value())
                .endRow();
        if (before.details().active() != after.active()) {
            totals.add(after.active() ? 1 : 0).add(before.id().value()).endRow();
        }
    }

    /** Sends everything to the database. */
    public void flush() {
        items.flush();
        totals.flush();
    }

    @Override
    public void close() {
        items.close();
        totals.close();
    }
}
