package storeroom.model;

/**
 * Identifies an entry of the audit within one company; a later entry has a higher one.
 *
 * @param value the database's key, greater than zero
 */
public record AuditId(long value) {

    public AuditId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
