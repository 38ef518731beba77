package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Who changed what, when, from what to what.
 *
 * @param label what the thing was called before the change: the SKU, the name, the setting's key
 * @param item the item that it is about, as it is called now; empty for other things
 * @param field {@link ItemField#key} of the changed field; empty where the whole thing is meant
 * @param before the value as programs read it; empty where there was none
 * @param after likewise
 */
public record AuditEntry(
        AuditId id,
        Instant changedAt,
        String changedBy,
        AuditAction action,
        AuditEntity entity,
        String label,
        Optional<NamedItem> item,
        String field,
        Optional<String> before,
        Optional<String> after) {

    /** The {@link #field} of an item's picture, which is no {@link ItemField}. */
    public static final String PICTURE = "picture";

    /** An item by the names that it has now. */
    public record NamedItem(ItemId id, String sku, String name) {}
}
