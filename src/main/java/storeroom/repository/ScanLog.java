package storeroom.repository;

import static storeroom.schema.Tables.SCAN;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;

import java.util.Optional;

/** Which scans are booked, so that none is booked twice. Thread-safe. */
public final class ScanLog {

    /** Longest number of a scan, in characters. */
    public static final int ID_LENGTH = 100;

    /** The booking that a scan became, if it was booked. */
    public Optional<BookingId> find(Reader reader, String scan) {
        return reader.dsl()
                .select(SCAN.BOOKING_ID)
                .from(SCAN)
                .where(SCAN.ID.eq(scan))
                .fetchOptional(SCAN.BOOKING_ID)
                .map(BookingId::new);
    }

    /**
     * Notes what a scan became.
     *
     * @throws storeroom.db.ConstraintException when it was booked already
     */
    public void add(Writer writer, String scan, BookingId booking) {
        writer.dsl()
                .insertInto(SCAN, SCAN.ID, SCAN.BOOKING_ID)
                .values(scan, booking.value())
                .execute();
    }
}
