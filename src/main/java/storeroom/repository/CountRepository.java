package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import static storeroom.schema.Tables.CATEGORY;
import static storeroom.schema.Tables.COUNT_SHEET;
import static storeroom.schema.Tables.LOCATION;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.model.CountId;
import storeroom.model.CountSheet;
import storeroom.model.CountState;
import storeroom.model.Location;
import storeroom.model.LocationId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stocktaking sheets, without their lines. Thread-safe. */
public final class CountRepository {

    /**
     * Adds an open sheet with the next number of that year. Sheets are never removed, so that there
     * are no gaps.
     *
     * @param category its key in the database; empty for all
     */
    public CountId insert(
            Writer writer,
            int year,
            LocationId location,
            Optional<Long> category,
            boolean blind,
            String note,
            Instant now,
            String user) {
        long number =
                writer.dsl()
                        .select(coalesce(max(COUNT_SHEET.NUMBER), inline(0L)))
                        .from(COUNT_SHEET)
                        .where(COUNT_SHEET.YEAR.eq((long) year))
                        .fetchSingle()
                        .value1();
        return new CountId(
                writer.dsl()
                        .insertInto(COUNT_SHEET)
                        .set(COUNT_SHEET.STATE, (long) CountState.OPEN.code())
                        .set(COUNT_SHEET.YEAR, (long) year)
                        .set(COUNT_SHEET.NUMBER, number + 1)
                        .set(COUNT_SHEET.LOCATION_ID, location.value())
                        .set(COUNT_SHEET.CATEGORY_ID, category.orElse(null))
                        .set(COUNT_SHEET.BLIND, blind ? 1L : 0L)
                        .set(COUNT_SHEET.NOTE, note)
                        .set(COUNT_SHEET.OPENED_AT, now.toEpochMilli())
                        .set(COUNT_SHEET.OPENED_BY, user)
                        .returningResult(COUNT_SHEET.ID)
                        .fetchSingle()
                        .value1());
    }

    /** Its differences are booked; without a booking there were none. */
    public void setBooked(Writer writer, CountId id, Optional<BookingId> booking, Instant now) {
        set(writer, id, CountState.BOOKED, booking, Optional.of(now));
    }

    /** It is given up. */
    public void setCancelled(Writer writer, CountId id, Instant now) {
        set(writer, id, CountState.CANCELLED, Optional.empty(), Optional.of(now));
    }

    /** It is counted on. */
    public void setOpen(Writer writer, CountId id) {
        set(writer, id, CountState.OPEN, Optional.empty(), Optional.empty());
    }

    private static void set(
            Writer writer,
            CountId id,
            CountState state,
            Optional<BookingId> booking,
            Optional<Instant> closed) {
        writer.dsl()
                .update(COUNT_SHEET)
                .set(COUNT_SHEET.STATE, (long) state.code())
                .set(COUNT_SHEET.BOOKING_ID, booking.map(BookingId::value).orElse(null))
                .set(COUNT_SHEET.CLOSED_AT, closed.map(Instant::toEpochMilli).orElse(null))
                .where(COUNT_SHEET.ID.eq(id.value()))
                .execute();
    }

    /** Those of a category that is becoming one with another are of that one. */
    public void moveToCategory(Writer writer, long from, long into) {
        writer.dsl()
                .update(COUNT_SHEET)
                .set(COUNT_SHEET.CATEGORY_ID, into)
                .where(COUNT_SHEET.CATEGORY_ID.eq(from))
                .execute();
    }

    /** One sheet. */
    public Optional<CountSheet> find(Reader reader, CountId id) {
        return select(reader, COUNT_SHEET.ID.eq(id.value()), 0, 1).stream().findFirst();
    }

    /** The sheet that made a booking. */
    public Optional<CountSheet> findByBooking(Reader reader, BookingId booking) {
        return select(reader, COUNT_SHEET.BOOKING_ID.eq(booking.value()), 0, 1).stream()
                .findFirst();
    }

    /**
     * A page of sheets, the latest first.
     *
     * @param state only those; empty for all
     */
    public List<CountSheet> page(Reader reader, Optional<CountState> state, int offset, int limit) {
        return select(reader, of(state), offset, limit);
    }

    /** How many there are. */
    public int count(Reader reader, Optional<CountState> state) {
        return reader.dsl().fetchCount(COUNT_SHEET, of(state));
    }

    /**
     * The other open sheets on which the same goods may stand: at that location, without a category
     * or with the same one.
     */
    public List<CountSheet> overlapping(Reader reader, CountSheet sheet) {
        return select(
                        reader,
                        of(Optional.of(CountState.OPEN))
                                .and(COUNT_SHEET.ID.ne(sheet.id().value()))
                                .and(COUNT_SHEET.LOCATION_ID.eq(sheet.location().id().value())),
                        0,
                        Integer.MAX_VALUE)
                .stream()
                .filter(
                        other ->
                                other.category().isEmpty()
                                        || sheet.category().isEmpty()
                                        || other.category().equals(sheet.category()))
                .toList();
    }

    private static Condition of(Optional<CountState> state) {
        return state.<Condition>map(one -> COUNT_SHEET.STATE.eq((long) one.code()))
                .orElse(noCondition());
    }

    private static List<CountSheet> select(
            Reader reader, Condition condition, int offset, int limit) {
        return reader.dsl()
                .select(COUNT_SHEET.fields())
                .select(LOCATION.CODE, LOCATION.NAME, CATEGORY.NAME)
                .from(COUNT_SHEET)
                .join(LOCATION)
                .on(LOCATION.ID.eq(COUNT_SHEET.LOCATION_ID))
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(COUNT_SHEET.CATEGORY_ID))
                .where(condition)
                .orderBy(COUNT_SHEET.ID.desc())
                .limit(DSL.val(limit))
                .offset(DSL.val(offset))
                .fetch(CountRepository::toSheet);
    }

    private static CountSheet toSheet(Record row) {
        int year = Math.toIntExact(row.get(COUNT_SHEET.YEAR));
        int number = Math.toIntExact(row.get(COUNT_SHEET.NUMBER));
        return new CountSheet(
                new CountId(row.get(COUNT_SHEET.ID)),
                CountSheet.number(year, number),
                CountState.ofCode(Math.toIntExact(row.get(COUNT_SHEET.STATE))),
                new Location(
                        new LocationId(row.get(COUNT_SHEET.LOCATION_ID)),
                        row.get(LOCATION.CODE),
                        row.get(LOCATION.NAME)),
                Optional.ofNullable(row.get(CATEGORY.NAME)),
                row.get(COUNT_SHEET.BLIND) == 1,
                row.get(COUNT_SHEET.NOTE),
                Instant.ofEpochMilli(row.get(COUNT_SHEET.OPENED_AT)),
                row.get(COUNT_SHEET.OPENED_BY),
                Optional.ofNullable(row.get(COUNT_SHEET.CLOSED_AT)).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.get(COUNT_SHEET.BOOKING_ID)).map(BookingId::new));
    }
}
