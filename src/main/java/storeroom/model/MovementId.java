package storeroom.model;

/**
 * Identifies one line of the ledger within one company.
 *
 * @param value the database's key, greater than zero
 */
public record MovementId(long value) {

    public MovementId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
