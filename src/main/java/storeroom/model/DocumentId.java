package storeroom.model;

/**
 * Identifies one document: an order, a receipt, a delivery note, an invoice or a return within one
 * company.
 *
 * @param value the database's key, greater than zero
 */
public record DocumentId(long value) {

    public DocumentId {
        if (value <= 0) {
            throw new IllegalArgumentException("id must be positive: " + value);
        }
    }
}
