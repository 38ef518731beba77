package storeroom.repository;

import static storeroom.schema.Tables.IMPORT_RUN;
import static storeroom.schema.Tables.WITHDRAWN_ITEM;

import org.jooq.Condition;
import org.jooq.Record;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.model.ImportRun;
import storeroom.model.ItemId;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which files were imported, and what was taken back of them. Thread-safe. */
public final class ImportRuns {

    /** Longest name of a file that is kept, in characters. */
    public static final int FILE_LENGTH = 1_000;

    /**
     * Notes an import.
     *
     * @return its number
     */
    public long insert(
            Writer writer,
            Instant now,
            String user,
            String file,
            Optional<BookingId> booking,
            long auditAfter,
            long auditUntil) {
        return writer.dsl()
                .insertInto(IMPORT_RUN)
                .set(IMPORT_RUN.IMPORTED_AT, now.toEpochMilli())
                .set(IMPORT_RUN.IMPORTED_BY, user)
                .set(IMPORT_RUN.FILE, file.substring(0, Math.min(file.length(), FILE_LENGTH)))
                .set(IMPORT_RUN.BOOKING_ID, booking.map(BookingId::value).orElse(null))
                .set(IMPORT_RUN.AUDIT_AFTER, auditAfter)
                .set(IMPORT_RUN.AUDIT_UNTIL, auditUntil)
                .returningResult(IMPORT_RUN.ID)
                .fetchSingle()
                .value1();
    }

    public Optional<ImportRun> find(Reader reader, long id) {
        return findWhere(reader, IMPORT_RUN.ID.eq(id));
    }

    /** The import that made a booking. */
    public Optional<ImportRun> findByBooking(Reader reader, BookingId booking) {
        return findWhere(reader, IMPORT_RUN.BOOKING_ID.eq(booking.value()));
    }

    /** The latest import that was not taken back. */
    public Optional<ImportRun> findLast(Reader reader) {
        return findWhere(reader, IMPORT_RUN.UNDONE_AT.isNull());
    }

    /** Notes that it was taken back. */
    public void undone(Writer writer, long id, Instant now) {
        writer.dsl()
                .update(IMPORT_RUN)
                .set(IMPORT_RUN.UNDONE_AT, now.toEpochMilli())
                .where(IMPORT_RUN.ID.eq(id))
                .execute();
    }

    /** The next import that names this item brings it as a new one. */
    public void withdraw(Writer writer, ItemId item) {
        writer.dsl()
                .insertInto(WITHDRAWN_ITEM, WITHDRAWN_ITEM.ITEM_ID)
                .values(item.value())
                .onConflictDoNothing()
                .execute();
    }

    /** An import brought it again. */
    public void bringBack(Writer writer, ItemId item) {
        writer.dsl()
                .deleteFrom(WITHDRAWN_ITEM)
                .where(WITHDRAWN_ITEM.ITEM_ID.eq(item.value()))
                .execute();
    }

    /** The keys of the items that went with their imports. */
    public Set<Long> withdrawn(Reader reader) {
        return reader.dsl()
                .select(WITHDRAWN_ITEM.ITEM_ID)
                .from(WITHDRAWN_ITEM)
                .fetchSet(WITHDRAWN_ITEM.ITEM_ID);
    }

    private static Optional<ImportRun> findWhere(Reader reader, Condition condition) {
        return reader.dsl()
                .select(IMPORT_RUN.fields())
                .from(IMPORT_RUN)
                .where(condition)
                .orderBy(IMPORT_RUN.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(ImportRuns::toRun);
    }

    private static ImportRun toRun(Record row) {
        return new ImportRun(
                row.get(IMPORT_RUN.ID),
                Instant.ofEpochMilli(row.get(IMPORT_RUN.IMPORTED_AT)),
                row.get(IMPORT_RUN.IMPORTED_BY),
                row.get(IMPORT_RUN.FILE),
                Optional.ofNullable(row.get(IMPORT_RUN.BOOKING_ID)).map(BookingId::new),
                row.get(IMPORT_RUN.AUDIT_AFTER),
                row.get(IMPORT_RUN.AUDIT_UNTIL),
                Optional.ofNullable(row.get(IMPORT_RUN.UNDONE_AT)).map(Instant::ofEpochMilli));
    }
}
