package storeroom.model;

/**
 * Identifies one booking: the movements that were saved together within one company.
 *
 * @param value the database's key, greater than zero
 */
public record BookingId(long value) {

    public BookingId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
