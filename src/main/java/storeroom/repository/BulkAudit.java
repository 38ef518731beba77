package storeroom.repository;

import storeroom.db.BulkStatement;
import storeroom.db.Writer;
import storeroom.model.NewAuditEntry;

/** Appends many entries to the audit within one writer. Used by the writer's thread. */
public final class BulkAudit implements AutoCloseable {

    private final BulkStatement entries;

    public BulkAudit(Writer writer) {
        entries = writer.bulk(AuditRow.insert(writer.dsl()));
    }

    /** Writes an entry; it is there after {@link #flush} at the latest. */
    public void append(NewAuditEntry entry) {
        AuditRow.bind(entries, entry).endRow();
    }

    /** Sends everything to the database. */
    public void flush() {
        entries.flush();
    }

    @Override
    public void close() {
        entries.close();
    }
}
