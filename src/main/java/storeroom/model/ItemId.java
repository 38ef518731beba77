package storeroom.model;

/**
 * Identifies an item within one company.
 *
 * @param value the database's key, greater than zero
 */
public record ItemId(long value) {

    public ItemId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
