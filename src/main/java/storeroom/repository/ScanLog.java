package storeroom.repository;

import static storeroom.schema.Tables.SCAN;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which scans are booked, so that none is booked twice. Thread-safe.
 *
 * <p>It does not grow for ever: what was scanned more than {@value #DAYS} days ago is forgotten, by
 * the day that its number says. Who books must refuse scans that are older ({@link #isTooOld}), for
 * nobody can tell any more whether they are booked.
 */
public final class ScanLog {

    /** Longest number of a scan, in characters. */
    public static final int ID_LENGTH = 100;

    /** So long a scan can be tried again. */
    public static final int DAYS = 100;

    /** Sorts behind all numbers that say no day. */
    private static final String WITH_DAY = "scan-";

    /** The number of a scan of that day. */
    public static String id(LocalDate day, UUID unique) {
        return WITH_DAY + day + "-" + unique;
    }

    /** Whether nobody can tell any more whether a scan of that day is booked. */
    public static boolean isTooOld(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusDays(DAYS));
    }

    /** Forgets the scans that are too old to be tried again. */
    public void forgetOld(Writer writer, LocalDate today) {
        writer.dsl()
                .deleteFrom(SCAN)
                .where(SCAN.ID.ge(WITH_DAY))
                .and(SCAN.ID.lt(WITH_DAY + today.minusDays(DAYS)))
                .execute();
    }

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
