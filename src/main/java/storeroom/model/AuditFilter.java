package storeroom.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries of the audit a list shows; an empty part does not restrict.
 *
 * @param text words that must all occur in the label, or in the item's SKU, name or barcodes as
 *     they are now; blank for all
 * @param from first moment, inclusive
 * @param until last moment, exclusive
 */
public record AuditFilter(
        Optional<ItemId> item,
        Optional<AuditEntity> entity,
        String text,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** The whole audit. */
    public static final AuditFilter ALL =
            new AuditFilter(
                    Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());

    /** All that happened to one item. */
    public static AuditFilter of(ItemId item) {
        return ALL.withItem(Optional.of(item));
    }

    public AuditFilter withItem(Optional<ItemId> only) {
        return new AuditFilter(only, entity, text, from, until);
    }

    public AuditFilter withEntity(AuditEntity only) {
        return new AuditFilter(item, Optional.of(only), text, from, until);
    }

    public AuditFilter withText(String words) {
        return new AuditFilter(item, entity, words, from, until);
    }

    public AuditFilter between(Optional<Instant> first, Optional<Instant> end) {
        return new AuditFilter(item, entity, text, first, end);
    }
}
