package storeroom.model;

/**
 * Identifies a supplier or customer within one company.
 *
 * @param value the database's key, greater than zero
 */
public record PartnerId(long value) {

    public PartnerId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
