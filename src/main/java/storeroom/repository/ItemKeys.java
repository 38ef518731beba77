package storeroom.repository;

import static org.jooq.impl.DSL.max;

import static storeroom.schema.Tables.AUDIT;
import static storeroom.schema.Tables.ITEM;

import storeroom.db.Reader;
import storeroom.model.AuditEntity;

/**
 * The keys of items. A key is given once: an item that was removed keeps its own in the audit, and
 * a new one that got it would get the history of the other as well. Thread-safe.
 */
final class ItemKeys {

    private ItemKeys() {}

    /** The largest key that an item has or ever had; zero without items. */
    static long highest(Reader reader) {
        Long there = reader.dsl().select(max(ITEM.ID)).from(ITEM).fetchSingle().value1();
        Long known =
                reader.dsl()
                        .select(max(AUDIT.ENTITY_ID))
                        .from(AUDIT)
                        .where(AUDIT.ENTITY.eq((long) AuditEntity.ITEM.code()))
                        .fetchSingle()
                        .value1();
        return Math.max(there == null ? 0 : there, known == null ? 0 : known);
    }
}
