package storeroom.repository;

import static storeroom.schema.Tables.AUDIT;

import org.jooq.DSLContext;
import org.jooq.Query;

import storeroom.db.Parameters;
import storeroom.model.NewAuditEntry;

/** How an entry of the audit is written: the statement and its values. */
final class AuditRow {

    private AuditRow() {}

    static Query insert(DSLContext dsl) {
        return dsl.insertInto(
                        AUDIT,
                        AUDIT.CHANGED_AT,
                        AUDIT.CHANGED_BY,
                        AUDIT.ACTION,
                        AUDIT.ENTITY,
                        AUDIT.ENTITY_ID,
                        AUDIT.LABEL,
                        AUDIT.FIELD,
                        AUDIT.BEFORE_VALUE,
                        AUDIT.AFTER_VALUE)
                .values(0L, "", 0L, 0L, 0L, "", "", "", "");
    }

    static <S extends Parameters<S>> S bind(S statement, NewAuditEntry entry) {
        return statement
                .add(entry.changedAt().toEpochMilli())
                .add(entry.changedBy())
                .add(entry.action().code())
                .add(entry.entity().code())
                .add(entry.entityId().orElse(null))
                .add(entry.label())
                .add(entry.field())
                .add(entry.before().orElse(null))
                .add(entry.after().orElse(null));
    }
}
