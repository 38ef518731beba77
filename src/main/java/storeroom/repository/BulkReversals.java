package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Condition;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Takes back all movements of a booking within the database, however many there are: none of them
 * is read into memory. Thread-safe.
 */
public final class BulkReversals {

    /**
     * SQLite copies what a statement reads from the table that it writes to: this many at a time.
     */
    private static final long AT_ONCE = 50_000;

    private static final storeroom.schema.tables.Movement REVERSAL = MOVEMENT.as("reversal");

    /** Receives what a booking did to one item at one location, in thousandths. */
    @FunctionalInterface
    public interface Sums {
        void sum(long item, long location, long change, long lastDay);
    }

    /** What the movements that were not taken back yet add up to. */
    public void sums(Reader reader, BookingId booking, Sums receiver) {
        try (ResultSet rows =
                reader.dsl()
                        .select(
                                MOVEMENT.ITEM_ID,
                                MOVEMENT.LOCATION_ID,
                                sum(MOVEMENT.QUANTITY),
                                max(MOVEMENT.DAY))
                        .from(MOVEMENT)
                        .where(isLeft(booking))
                        .groupBy(MOVEMENT.ITEM_ID, MOVEMENT.LOCATION_ID)
                        .fetchResultSet()) {
            while (rows.next()) {
                receiver.sum(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    /** Appends the opposite of each movement that was not taken back yet, the last one first. */
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
                        MOVEMENT.REVERSES)
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
                                        MOVEMENT.ID)
                                .from(MOVEMENT)
                                .where(isLeft(booking))
                                .and(MOVEMENT.ID.between(from, to))
                                .orderBy(MOVEMENT.ID.desc()))
                .execute();
    }

    private static Condition isLeft(BookingId booking) {
        return MOVEMENT.BOOKING_ID
                .eq(booking.value())
                .and(
                        notExists(
                                selectOne()
                                        .from(REVERSAL)
                                        .where(REVERSAL.REVERSES.eq(MOVEMENT.ID))));
    }
}
