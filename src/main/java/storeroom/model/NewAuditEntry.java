package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of the audit that is going to be written.
 *
 * @param entityId the thing's key in its own table; empty for a setting
 * @param label what it was called before the change: the SKU, the name, the setting's key
 * @param field {@link ItemField#key} of the changed field; empty where the whole thing is meant
 * @param before the value as programs read it; empty where there was none
 * @param after likewise
 */
public record NewAuditEntry(
        Instant changedAt,
        String changedBy,
        AuditAction action,
        AuditEntity entity,
        Optional<Long> entityId,
        String label,
        String field,
        Optional<String> before,
        Optional<String> after) {}
