package storeroom.model;

/**
 * Identifies one stocktaking within one company.
 *
 * @param value the database's key, greater than zero
 */
public record CountId(long value) {

    public CountId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
