package storeroom.model;

/**
 * Identifies one line of a document within one company.
 *
 * @param value the database's key, greater than zero
 */
public record LineId(long value) {

    public LineId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
