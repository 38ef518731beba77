package storeroom.repository;

import static storeroom.schema.Tables.MOVEMENT_VALUE;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Query;

import storeroom.db.BulkStatement;
import storeroom.db.Writer;
import storeroom.model.Revaluation;

/**
 * Writes the values of movements where they are others than those that are kept, and what they add
 * up to. Used by the writer's thread.
 */
final class ValueUpdate implements AutoCloseable {

    /** A statement for a single row spends most of its time on what is not the row. */
    private static final int ROWS = 32;

    private static final int NUMBERS = 4;

    private final BulkStatement many;
    private final BulkStatement one;
    private final long[] waiting = new long[ROWS * NUMBERS];
    private int size;
    private final BulkStatement updates;
    private final BulkStatement deletes;
    private final BulkStatement totals;
    private final ValueDifference found = new ValueDifference();

    ValueUpdate(Writer writer) {
        many = writer.bulk(insert(writer, ROWS));
        one = writer.bulk(insert(writer, 1));
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

    private static Query insert(Writer writer, int rows) {
        var insert =
                writer.dsl()
                        .insertInto(
                                MOVEMENT_VALUE,
                                MOVEMENT_VALUE.ITEM_ID,
                                MOVEMENT_VALUE.DAY,
                                MOVEMENT_VALUE.MOVEMENT_ID,
                                MOVEMENT_VALUE.VALUE)
                        .values(0L, 0L, 0L, 0L);
        for (int i = 1; i < rows; i++) {
            insert = insert.values(0L, 0L, 0L, 0L);
        }
        return insert;
    }

    private void insert(long item, long day, long movement, long value) {
        int at = size * NUMBERS;
        waiting[at] = item;
        waiting[at + 1] = day;
        waiting[at + 2] = movement;
        waiting[at + 3] = value;
        if (++size == ROWS) {
            for (long number : waiting) {
                many.add(number);
            }
            many.endRow();
            size = 0;
        }
    }

    private void insertWaiting() {
        many.flush();
        for (int at = 0; at < size * NUMBERS; at++) {
            one.add(waiting[at]);
            if (at % NUMBERS == NUMBERS - 1) {
                one.endRow();
            }
        }
        size = 0;
        one.flush();
    }

    /** Writes what differs in one run. */
    void write(CostRun run) {
        found.look(
                run,
                new ValueDifference.Receiver() {
                    @Override
                    public void missing(ValueRows rows, int at) {
                        insert(rows.item(at), rows.day(at), rows.movement(at), rows.value(at));
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
        insertWaiting();
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
        many.close();
        one.close();
        updates.close();
        deletes.close();
        totals.close();
    }
}
