package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import static storeroom.schema.Tables.BOOKING;
import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Quantity;

import java.time.LocalDate;
import java.util.List;

/**
 * Takes back movements of a booking within the database, however many there are. Thread-safe.
 *
 * <p>Which of them still count, and what their opposites reverse, is what {@link ReversalChain}
 * knows.
 */
public final class Reversals {

    /**
     * SQLite copies what a statement reads from the table that it writes to: this many at a time.
     */
    private static final long AT_ONCE = 50_000;

    /**
     * What the movements of a booking that still count did to one item at one location.
     *
     * @param firstDay business date of the earliest of them
     * @param lastDay business date of the latest of them
     */
    public record Net(
            ItemId item,
            LocationId location,
            Quantity change,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /** What the movements that still count add up to. */
    public List<Net> nets(Reader reader, BookingId booking) {
        return reader.dsl()
                .select(
                        MOVEMENT.ITEM_ID,
                        MOVEMENT.LOCATION_ID,
                        sum(MOVEMENT.QUANTITY),
                        min(MOVEMENT.DAY),
                        max(MOVEMENT.DAY))
                .from(ReversalChain.movements())
                .where(MOVEMENT.BOOKING_ID.eq(booking.value()))
                .and(ReversalChain.counts())
                .groupBy(MOVEMENT.ITEM_ID, MOVEMENT.LOCATION_ID)
                .fetch(
                        row ->
                                new Net(
                                        new ItemId(row.value1()),
                                        new LocationId(row.value2()),
                                        new Quantity(MovementLedger.toLong(row.value3())),
                                        LocalDate.ofEpochDay(row.value4()),
                                        LocalDate.ofEpochDay(row.value5())));
    }

    /** Appends the opposite of each movement that still counts, the last one first. */
    public void append(Writer writer, BookingId booking, BookingId reversal) {
        var ends =
                writer.dsl()
                        .select(min(MOVEMENT.ID), max(MOVEMENT.ID))
                        .from(MOVEMENT)
                        .where(MOVEMENT.BOOKING_ID.eq(booking.value()))
                        .fetchSingle();
        if (ends.value1() == null) {
            return;
        }
        for (long to = ends.value2(); to >= ends.value1(); to -= AT_ONCE) {
            append(writer, booking, reversal, to - AT_ONCE + 1, to);
        }
    }

    /** Whether the booking at hand in a query on {@code booking} has a movement that counts. */
    static Condition bookingCounts() {
        return DSL.exists(
                selectOne()
                        .from(ReversalChain.movements())
                        .where(MOVEMENT.BOOKING_ID.eq(BOOKING.ID))
                        .and(ReversalChain.counts()));
    }

    private static void append(
            Writer writer, BookingId booking, BookingId reversal, long from, long to) {
        writer.dsl()
                .insertInto(
                        MOVEMENT,
                        MOVEMENT.BOOKING_ID,
                        MOVEMENT.ITEM_ID,
                        MOVEMENT.LOCATION_ID,
                        MOVEMENT.KIND,
                        MOVEMENT.QUANTITY,
                        MOVEMENT.DAY,
                        MOVEMENT.UNIT_PRICE,
                        MOVEMENT.DOCUMENT,
                        MOVEMENT.NOTE,
                        MOVEMENT.REVERSES,
                        MOVEMENT.LOT_ID,
                        MOVEMENT.LINE_ID)
                .select(
                        writer.dsl()
                                .select(
                                        val(reversal.value()),
                                        MOVEMENT.ITEM_ID,
                                        MOVEMENT.LOCATION_ID,
                                        MOVEMENT.KIND,
                                        MOVEMENT.QUANTITY.neg(),
                                        MOVEMENT.DAY,
                                        MOVEMENT.UNIT_PRICE,
                                        MOVEMENT.DOCUMENT,
                                        inline(""),
                                        ReversalChain.LAST,
                                        MOVEMENT.LOT_ID,
                                        MOVEMENT.LINE_ID)
                                .from(ReversalChain.movements())
                                .where(MOVEMENT.BOOKING_ID.eq(booking.value()))
                                .and(ReversalChain.counts())
                                .and(MOVEMENT.ID.between(from, to))
                                .orderBy(MOVEMENT.ID.desc()))
                .execute();
    }
}
