package storeroom.model;

/**
 * Identifies one lot of an item within one company.
 *
 * @param value the database's key, greater than zero
 */
public record LotId(long value) {

    public LotId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
