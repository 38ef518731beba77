package storeroom.repository;

import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Index;
import org.jooq.impl.DSL;

import storeroom.db.BulkStatement;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.schema.Indexes;

import java.util.List;

/**
 * Appends many movements within one writer, and writes the levels that they add up to. Used by the
 * writer's thread.
 *
 * <p>The indexes cost more than the rows themselves when these arrive in no order; so a large
 * import drops them and builds them again from the whole table, within the transaction.
 */
public final class BulkLedger implements AutoCloseable {

    /** Stands for "no price". */
    public static final long NO_PRICE = Long.MIN_VALUE;

    private static final List<Index> REBUILT =
            List.of(
                    Indexes.MOVEMENT_BY_ITEM,
                    Indexes.MOVEMENT_BY_DAY,
                    Indexes.STOCK_TOTAL_BY_ON_HAND,
                    Indexes.STOCK_TOTAL_BY_MOVED);

    private static final long REBUILT_FROM = 50_000;

    /** Less than a batch of {@link BulkStatement}, which would be sent without further ado. */
    private static final int FLUSH_AT = 4_000;

    private final Runnable before;
    private final BulkMovements movements;
    private final BulkStatement levels;
    private final BulkStatement totals;
    private int pending;

    /**
     * @param before called before movements are sent: sends what they refer to
     */
    public BulkLedger(Writer writer, Runnable before) {
        this.before = before;
        movements = new BulkMovements(writer);
        levels =
                writer.bulk(
                        writer.dsl()
                                .insertInto(
                                        STOCK_LEVEL,
                                        STOCK_LEVEL.ITEM_ID,
                                        STOCK_LEVEL.LOCATION_ID,
                                        STOCK_LEVEL.ON_HAND)
                                .values(0L, 0L, 0L)
                                .onConflict(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.LOCATION_ID)
                                .doUpdate()
                                .set(STOCK_LEVEL.ON_HAND, DSL.excluded(STOCK_LEVEL.ON_HAND)));
        totals =
                writer.bulk(
                        writer.dsl()
                                .update(STOCK_TOTAL)
                                .set(STOCK_TOTAL.ON_HAND, 0L)
                                .set(STOCK_TOTAL.MOVED_DAY, 0L)
                                .set(STOCK_TOTAL.MOVED_AT, 0L)
                                .where(STOCK_TOTAL.ITEM_ID.eq(0L)));
    }

    /**
     * Adds a movement at the end of the ledger.
     *
     * @param change thousandths, signed
     * @param day days since 1970-01-01
     * @param unitPrice ten-thousandths, or {@link #NO_PRICE}
     */
    public void append(
            BookingId booking,
            long item,
            long location,
            int kind,
            long change,
            long day,
            long unitPrice,
            String document,
            String note) {
        movements.add(
                booking.value(), item, location, kind, change, day, unitPrice, document, note);
        if (++pending == FLUSH_AT) {
            flush();
        }
    }

    /** Sets what an item has at a location. */
    public void level(long item, long location, long onHand) {
        levels.add(item).add(location).add(onHand).endRow();
    }

    /** Sets what an item has over all locations, and when it last moved. */
    public void total(long item, long onHand, long movedDay, long movedAt) {
        totals.add(onHand).add(movedDay).add(movedAt).add(item).endRow();
    }

    /** Sends everything to the database. */
    public void flush() {
        pending = 0;
        before.run();
        movements.flush();
        levels.flush();
        totals.flush();
    }

    @Override
    public void close() {
        movements.close();
        levels.close();
        totals.close();
    }

    /**
     * Whether so many movements are better appended without indexes, which are built again from the
     * whole ledger, and from all totals, afterwards.
     */
    public static boolean isWorthRebuilding(Reader reader, long movements) {
        if (movements < REBUILT_FROM) {
            return false;
        }
        Long last = reader.dsl().select(DSL.max(MOVEMENT.ID)).from(MOVEMENT).fetchSingle().value1();
        return last == null || movements > last / 2;
    }

    /**
     * Takes the indexes of movements by item and by day away, and those of totals, most of which
     * change with so many movements; {@link #rebuildIndexes} must follow once all is written.
     */
    public static void dropIndexes(Writer writer) {
        for (Index index : REBUILT) {
            writer.dsl().dropIndex(index).execute();
        }
    }

    /** Builds these indexes, as the migrations do. */
    public static void rebuildIndexes(Writer writer) {
        for (Index index : REBUILT) {
            writer.dsl().createIndex(index).on(index.getTable(), index.getFields()).execute();
        }
    }
}
