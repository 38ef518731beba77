package storeroom.repository;

import static org.jooq.impl.DSL.max;

import static storeroom.schema.Tables.BOOKING;
import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Record;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.Booking;
import storeroom.model.BookingId;
import storeroom.model.Movement;

import java.time.Instant;
import java.util.Optional;

/** The bookings: which movements were saved together, when and by whom. Thread-safe. */
public final class Bookings {

    private static final KeptQuery INSERT =
            KeptQuery.returningKey(
                    dsl ->
                            dsl.insertInto(
                                            BOOKING,
                                            BOOKING.OPERATION,
                                            BOOKING.BOOKED_AT,
                                            BOOKING.BOOKED_BY,
                                            BOOKING.UNDOES)
                                    .values(0L, 0L, "", 0L));

    private final MovementLedger ledger;

    public Bookings(MovementLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Opens a booking; its movements follow in the same transaction.
     *
     * @param undoes the booking that this one takes back
     */
    public BookingId insert(
            Writer writer,
            Booking.Operation operation,
            Instant bookedAt,
            String bookedBy,
            Optional<BookingId> undoes) {
        return new BookingId(
                writer.run(INSERT)
                        .add(operation.code())
                        .add(bookedAt.toEpochMilli())
                        .add(bookedBy)
                        .add(undoes.map(BookingId::value).orElse(null))
                        .executeReturningKey());
    }

    /** What Undo would take back: the latest booking that is no undo and was not undone. */
    public Optional<Booking> findLastUndoable(Reader reader) {
        var undo = BOOKING.as("undo");
        return reader.dsl()
                .selectFrom(BOOKING)
                .where(BOOKING.UNDOES.isNull())
                .and(
                        BOOKING.ID.notIn(
                                reader.dsl()
                                        .select(undo.UNDOES)
                                        .from(undo)
                                        .where(undo.UNDOES.isNotNull())))
                .and(Reversals.bookingCounts())
                .orderBy(BOOKING.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> toBooking(reader, row));
    }

    /** Which verb made a booking. */
    public Booking.Operation operation(Reader reader, BookingId booking) {
        return Booking.Operation.ofCode(
                Math.toIntExact(
                        reader.dsl()
                                .select(BOOKING.OPERATION)
                                .from(BOOKING)
                                .where(BOOKING.ID.eq(booking.value()))
                                .fetchSingle()
                                .value1()));
    }

    /** How many movements a booking has. */
    public int countMovements(Reader reader, BookingId booking) {
        return reader.dsl().fetchCount(MOVEMENT, MOVEMENT.BOOKING_ID.eq(booking.value()));
    }

    /** The highest id, or 0 where nothing was booked yet: another one means that there is more. */
    public long newest(Reader reader) {
        Long newest = reader.dsl().select(max(BOOKING.ID)).from(BOOKING).fetchSingle().value1();
        return newest == null ? 0 : newest;
    }

    /** When the last booking was made. */
    public Optional<Instant> findLastBookedAt(Reader reader) {
        return reader.dsl()
                .select(BOOKING.BOOKED_AT)
                .from(BOOKING)
                .orderBy(BOOKING.ID.desc())
                .limit(1)
                .fetchOptional(BOOKING.BOOKED_AT)
                .map(Instant::ofEpochMilli);
    }

    private Booking toBooking(Reader reader, Record row) {
        BookingId id = new BookingId(row.get(BOOKING.ID));
        int movements = countMovements(reader, id);
        Optional<Movement> first = ledger.findFirst(reader, id);
        return new Booking(
                id,
                Booking.Operation.ofCode(Math.toIntExact(row.get(BOOKING.OPERATION))),
                Instant.ofEpochMilli(row.get(BOOKING.BOOKED_AT)),
                row.get(BOOKING.BOOKED_BY),
                movements,
                first);
    }
}
