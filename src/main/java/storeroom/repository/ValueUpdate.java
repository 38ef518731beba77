package storeroom.repository;

import static storeroom.schema.Tables.MOVEMENT_VALUE;
import static storeroom.schema.Tables.STOCK_TOTAL;

import storeroom.db.BulkStatement;
import storeroom.db.Writer;
import storeroom.model.Revaluation;

/**
 * Writes the values of movements where they are others than those that are kept, and what they add
 * up to. Used by the writer's thread.
 */
final class ValueUpdate implements AutoCloseable {

    private final BulkStatement inserts;
    private final BulkStatement updates;
    private final BulkStatement deletes;
    private final BulkStatement totals;
    private final ValueDifference found = new ValueDifference();

    ValueUpdate(Writer writer) {
        inserts =
                writer.bulk(
                        writer.dsl()
                                .insertInto(
                                        MOVEMENT_VALUE,
                                        MOVEMENT_VALUE.ITEM_ID,
                                        MOVEMENT_VALUE.DAY,
                                        MOVEMENT_VALUE.MOVEMENT_ID,
                                        MOVEMENT_VALUE.VALUE)
                                .values(0L, 0L, 0L, 0L));
        updates =
                writer.bulk(
                        writer.dsl()
                                .update(MOVEMENT_VALUE)
                                .set(MOVEMENT_VALUE.VALUE, 0L)
                                .where(MOVEMENT_VALUE.ITEM_ID.eq(0L))
                                .and(MOVEMENT_VALUE.DAY.eq(0L))
                                .and(MOVEMENT_VALUE.MOVEMENT_ID.eq(0L)));
        deletes =
                writer.bulk(
                        writer.dsl()
                                .deleteFrom(MOVEMENT_VALUE)
                                .where(MOVEMENT_VALUE.ITEM_ID.eq(0L))
                                .and(MOVEMENT_VALUE.DAY.eq(0L))
                                .and(MOVEMENT_VALUE.MOVEMENT_ID.eq(0L)));
        totals =
                writer.bulk(
                        writer.dsl()
                                .update(STOCK_TOTAL)
                                .set(STOCK_TOTAL.VALUE, 0L)
                                .where(STOCK_TOTAL.ITEM_ID.eq(0L))
                                .and(STOCK_TOTAL.VALUE.ne(0L)));
    }

    /** Writes what differs in one run. */
    void write(CostRun run) {
        found.look(
                run,
                new ValueDifference.Receiver() {
                    @Override
                    public void missing(ValueRows rows, int at) {
                        inserts.add(rows.item(at))
                                .add(rows.day(at))
                                .add(rows.movement(at))
                                .add(rows.value(at))
                                .endRow();
                    }

                    @Override
                    public void superfluous(ValueRows kept, int at) {
                        deletes.add(kept.item(at))
                                .add(kept.day(at))
                                .add(kept.movement(at))
                                .endRow();
                    }

                    @Override
                    public void other(ValueRows rows, int at, long before) {
                        updates.add(rows.value(at))
                                .add(rows.item(at))
                                .add(rows.day(at))
                                .add(rows.movement(at))
                                .endRow();
                    }
                });
    }

    /** Sets what an item's stock is worth. */
    void total(long item, long value) {
        totals.add(value).add(item).add(value).endRow();
    }

    /** Sends everything to the database. */
    void flush() {
        deletes.flush();
        updates.flush();
        inserts.flush();
        totals.flush();
    }

    /** How many rows were written, and what that means for those that were there before. */
    long written() {
        return found.count();
    }

    Revaluation revaluation() {
        return found.revaluation();
    }

    @Override
    public void close() {
        inserts.close();
        updates.close();
        deletes.close();
        totals.close();
    }
}
