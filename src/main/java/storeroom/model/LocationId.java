package storeroom.model;

/**
 * Identifies a location within one company.
 *
 * @param value the database's key, greater than zero
 */
public record LocationId(long value) {

    /** The location that every company begins with. */
    public static final LocationId MAIN = new LocationId(1);

    public LocationId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
