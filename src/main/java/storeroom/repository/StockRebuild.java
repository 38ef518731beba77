package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import static storeroom.schema.Tables.BOOKING;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.MOVEMENT_VALUE;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

import storeroom.db.Writer;

import java.math.BigDecimal;

/**
 * Makes the levels by location and the totals by item anew from the ledger, and from these which
 * items the stock list shows. Only rows that differ are written. Thread-safe.
 *
 * <p>What the ledger puts below zero though the item does not allow it is left as it is, at all
 * locations: the database refuses such stock, and a person has to decide.
 */
public final class StockRebuild {

    private final DocumentLines papers = new DocumentLines();

    private static final Field<Long> BOOKED = booked().as("booked");
    private static final Field<Long> LAST_DAY = max(MOVEMENT.DAY).as("last_day");

    /**
     * What was written.
     *
     * @param levels by location
     * @param totals by item
     * @param listed items of which it was noted wrongly, after that, whether the stock list shows
     *     them
     * @param values of movements, and of items where only these were wrong
     * @param open lines of documents of which it was noted wrongly what is on order or reserved
     */
    public record Rebuilt(long levels, long totals, long listed, long values, long open) {

        /** Whether anything was. */
        public boolean isSomething() {
            return levels + totals + listed + values + open > 0;
        }
    }

    /** Writes what differs; the rows that the ledger's rows belong to must be there. */
    public Rebuilt rebuild(Writer writer) {
        return new Rebuilt(
                levels(writer) + levelsOfNothing(writer),
                totals(writer),
                listed(writer),
                values(writer),
                papers.reopen(writer));
    }

    /**
     * Values everything anew.
     *
     * @return how many values were others
     */
    public long values(Writer writer) {
        long wrong = wrongSums(writer);
        long written =
                new ValuePass()
                        .all(writer, new StockValues().method(writer), ValuePass.Progress.NOBODY)
                        .orElseThrow()
                        .values();
        return Math.max(written, wrong);
    }

    /** Items that are not worth what their movements add up to. */
    private static long wrongSums(Writer writer) {
        Field<Long> added =
                field(
                        select(sum(MOVEMENT_VALUE.VALUE).cast(SQLDataType.BIGINT))
                                .from(MOVEMENT_VALUE)
                                .where(MOVEMENT_VALUE.ITEM_ID.eq(STOCK_TOTAL.ITEM_ID)));
        return writer.dsl()
                .fetchCount(STOCK_TOTAL, STOCK_TOTAL.VALUE.ne(coalesce(added, inline(0L))));
    }

    /**
     * Notes at the items anew which of them the stock list shows, as their totals say; for totals
     * that are right already.
     *
     * @return how many were noted wrongly
     */
    public long listed(Writer writer) {
        Field<Long> asTheTotalSays =
                field(
                        select(STOCK_TOTAL.LISTED)
                                .from(STOCK_TOTAL)
                                .where(STOCK_TOTAL.ITEM_ID.eq(ITEM.ID)));
        return writer.dsl()
                .update(ITEM)
                .set(ITEM.LISTED, asTheTotalSays)
                .where(ITEM.LISTED.ne(asTheTotalSays))
                .execute();
    }

    private static Field<Long> booked() {
        return sum(MOVEMENT.QUANTITY).cast(SQLDataType.BIGINT);
    }

    private static Condition mayBe(Field<Long> item) {
        return item.notIn(
                select(MOVEMENT.ITEM_ID)
                        .from(MOVEMENT)
                        .join(ITEM)
                        .on(ITEM.ID.eq(MOVEMENT.ITEM_ID))
                        .where(ITEM.MAY_GO_NEGATIVE.eq(0L))
                        .groupBy(MOVEMENT.ITEM_ID, MOVEMENT.LOCATION_ID)
                        .having(sum(MOVEMENT.QUANTITY).lt(BigDecimal.ZERO)));
    }

    private static long levels(Writer writer) {
        return writer.dsl()
                .insertInto(
                        STOCK_LEVEL,
                        STOCK_LEVEL.ITEM_ID,
                        STOCK_LEVEL.LOCATION_ID,
                        STOCK_LEVEL.ON_HAND)
                .select(
                        select(MOVEMENT.ITEM_ID, MOVEMENT.LOCATION_ID, booked())
                                .from(MOVEMENT)
                                .where(mayBe(MOVEMENT.ITEM_ID))
                                .groupBy(MOVEMENT.ITEM_ID, MOVEMENT.LOCATION_ID))
                .onConflict(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.LOCATION_ID)
                .doUpdate()
                .set(STOCK_LEVEL.ON_HAND, excluded(STOCK_LEVEL.ON_HAND))
                .where(STOCK_LEVEL.ON_HAND.ne(excluded(STOCK_LEVEL.ON_HAND)))
                .execute();
    }

    /** Of items that never moved there. */
    private static long levelsOfNothing(Writer writer) {
        return writer.dsl()
                .update(STOCK_LEVEL)
                .set(STOCK_LEVEL.ON_HAND, 0L)
                .where(STOCK_LEVEL.ON_HAND.ne(0L))
                .and(
                        notExists(
                                selectOne()
                                        .from(MOVEMENT)
                                        .where(MOVEMENT.ITEM_ID.eq(STOCK_LEVEL.ITEM_ID))
                                        .and(MOVEMENT.LOCATION_ID.eq(STOCK_LEVEL.LOCATION_ID))))
                .and(mayBe(STOCK_LEVEL.ITEM_ID))
                .execute();
    }

    private static long totals(Writer writer) {
        Table<?> sums =
                select(MOVEMENT.ITEM_ID, BOOKED, LAST_DAY)
                        .from(MOVEMENT)
                        .groupBy(MOVEMENT.ITEM_ID)
                        .asTable("sums");
        Field<Long> onHand = coalesce(sums.field(BOOKED), inline(0L));
        Field<Long> lastDay = sums.field(LAST_DAY);
        Field<Long> lastAt =
                field(
                        select(max(BOOKING.BOOKED_AT))
                                .from(MOVEMENT)
                                .join(BOOKING)
                                .on(BOOKING.ID.eq(MOVEMENT.BOOKING_ID))
                                .where(MOVEMENT.ITEM_ID.eq(ITEM.ID))
                                .and(MOVEMENT.DAY.eq(lastDay)));
        return writer.dsl()
                .insertInto(
                        STOCK_TOTAL,
                        STOCK_TOTAL.ITEM_ID,
                        STOCK_TOTAL.ACTIVE,
                        STOCK_TOTAL.ON_HAND,
                        STOCK_TOTAL.MOVED_DAY,
                        STOCK_TOTAL.MOVED_AT)
                .select(
                        select(ITEM.ID, ITEM.ACTIVE, onHand, lastDay, lastAt)
                                .from(ITEM)
                                .leftJoin(sums)
                                .on(ITEM.ID.eq(sums.field(MOVEMENT.ITEM_ID)))
                                .where(mayBe(ITEM.ID)))
                .onConflict(STOCK_TOTAL.ITEM_ID)
                .doUpdate()
                .set(STOCK_TOTAL.ACTIVE, excluded(STOCK_TOTAL.ACTIVE))
                .set(STOCK_TOTAL.ON_HAND, excluded(STOCK_TOTAL.ON_HAND))
                .set(STOCK_TOTAL.MOVED_DAY, excluded(STOCK_TOTAL.MOVED_DAY))
                .set(STOCK_TOTAL.MOVED_AT, excluded(STOCK_TOTAL.MOVED_AT))
                .where(
                        STOCK_TOTAL
                                .ACTIVE
                                .ne(excluded(STOCK_TOTAL.ACTIVE))
                                .or(STOCK_TOTAL.ON_HAND.ne(excluded(STOCK_TOTAL.ON_HAND)))
                                .or(
                                        STOCK_TOTAL.MOVED_DAY.isDistinctFrom(
                                                excluded(STOCK_TOTAL.MOVED_DAY))))
                .execute();
    }
}
