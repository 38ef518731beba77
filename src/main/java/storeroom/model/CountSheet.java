package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A stocktaking of a location, or of one category there, without its lines.
 *
 * @param number as it stands on paper: {@code CT-2026-0003}; each year begins with 1, no number is
 *     missing
 * @param category empty for all that lies there
 * @param blind whether who counts must not see what the books say
 * @param closed when its differences were booked, or it was cancelled
 * @param booking what it booked; empty until then, and where there was no difference
 */
public record CountSheet(
        CountId id,
        String number,
        CountState state,
        Location location,
        Optional<String> category,
        boolean blind,
        String note,
        Instant opened,
        String openedBy,
        Optional<Instant> closed,
        Optional<BookingId> booking) {

    /** Longest note, in characters. */
    public static final int NOTE_LENGTH = 1_000;

    /** What a number looks like. */
    public static String number(int year, int number) {
        return "CT-%d-%04d".formatted(year, number);
    }

    /** Whether it can still be counted. */
    public boolean isOpen() {
        return state == CountState.OPEN;
    }
}
