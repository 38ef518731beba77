package storeroom.repository;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;

import static storeroom.schema.Tables.AUDIT;
import static storeroom.schema.Tables.ITEM;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.AuditAction;
import storeroom.model.AuditEntity;
import storeroom.model.AuditEntry;
import storeroom.model.AuditFilter;
import storeroom.model.AuditId;
import storeroom.model.ItemId;
import storeroom.model.NewAuditEntry;
import storeroom.model.Page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who changed which master data and settings, when, from what to what. Append-only: the database
 * refuses to change or delete an entry. Thread-safe.
 */
public final class AuditTrail {

    private static final KeptQuery INSERT = KeptQuery.of(AuditRow::insert);

    /** Writes an entry at the end. */
    public void append(Writer writer, NewAuditEntry entry) {
        AuditRow.bind(writer.run(INSERT), entry).execute();
    }

    /** The highest id, or 0 where nothing was changed yet: another one means that there is more. */
    public long newest(Reader reader) {
        Long newest = reader.dsl().select(max(AUDIT.ID)).from(AUDIT).fetchSingle().value1();
        return newest == null ? 0 : newest;
    }

    /** Entries, newest first. */
    public Page<AuditEntry> page(Reader reader, AuditFilter filter, int offset, int limit) {
        return new Page<>(rows(reader, filter, offset, limit), offset, count(reader, filter));
    }

    /** The rows of {@link #page}, without counting all of them. */
    public List<AuditEntry> rows(Reader reader, AuditFilter filter, int offset, int limit) {
        // Rows before the offset are counted in one index, not joined and read.
        var keys = keys(reader, filter).orderBy(AUDIT.ID.desc()).limit(limit).offset(offset);
        return select(reader)
                .where(AUDIT.ID.in(keys))
                .orderBy(AUDIT.ID.desc())
                .fetch(AuditTrail::toEntry);
    }

    /** The newest entry about one thing, if it was ever changed. */
    public Optional<AuditEntry> last(Reader reader, AuditEntity entity, long id) {
        return select(reader)
                .where(AUDIT.ENTITY.eq((long) entity.code()).and(AUDIT.ENTITY_ID.eq(id)))
                .orderBy(AUDIT.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(AuditTrail::toEntry);
    }

    /** How many entries the filter leaves. */
    public int count(Reader reader, AuditFilter filter) {
        return reader.dsl().fetchCount(keys(reader, filter));
    }

    /**
     * Entries in the order of {@link #page}, one after the other: however many there are, they
     * never lie in memory together.
     *
     * @param limit how many at the most
     */
    public void forEach(
            Reader reader, AuditFilter filter, int limit, Consumer<AuditEntry> consumer) {
        ResultQuery<Record> query =
                select(reader).where(condition(filter)).orderBy(AUDIT.ID.desc()).limit(limit);
        try (var cursor = query.fetchLazy()) {
            cursor.forEach(row -> consumer.accept(toEntry(row)));
        }
    }

    private static SelectConditionStep<Record1<Long>> keys(Reader reader, AuditFilter filter) {
        var audit = reader.dsl().select(AUDIT.ID).from(AUDIT);
        return filter.text().isBlank()
                ? audit.where(condition(filter))
                : audit.leftJoin(ITEM).on(isItem()).where(condition(filter));
    }

    private static Condition condition(AuditFilter filter) {
        Condition condition = noCondition();
        if (filter.item().isPresent()) {
            condition =
                    condition
                            .and(AUDIT.ENTITY.eq((long) AuditEntity.ITEM.code()))
                            .and(AUDIT.ENTITY_ID.eq(filter.item().get().value()));
        }
        if (filter.entity().isPresent()) {
            condition = condition.and(AUDIT.ENTITY.eq((long) filter.entity().get().code()));
        }
        if (filter.from().isPresent()) {
            condition = condition.and(AUDIT.CHANGED_AT.ge(filter.from().get().toEpochMilli()));
        }
        if (filter.until().isPresent()) {
            condition = condition.and(AUDIT.CHANGED_AT.lt(filter.until().get().toEpochMilli()));
        }
        for (String word : filter.text().strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                condition = condition.and(contains(word));
            }
        }
        return condition;
    }

    private static Condition contains(String word) {
        return position(lower(AUDIT.LABEL), word.toLowerCase(Locale.ROOT))
                .gt(0)
                .or(position(ITEM.SEARCH_TEXT, SearchText.fold(word)).gt(0));
    }

    private static Condition isItem() {
        return AUDIT.ENTITY.eq((long) AuditEntity.ITEM.code()).and(ITEM.ID.eq(AUDIT.ENTITY_ID));
    }

    private static SelectOnConditionStep<Record> select(Reader reader) {
        return reader.dsl()
                .select(AUDIT.fields())
                .select(ITEM.ID, ITEM.SKU, ITEM.NAME)
                .from(AUDIT)
                .leftJoin(ITEM)
                .on(isItem());
    }

    private static AuditEntry toEntry(Record row) {
        return new AuditEntry(
                new AuditId(row.get(AUDIT.ID)),
                Instant.ofEpochMilli(row.get(AUDIT.CHANGED_AT)),
                row.get(AUDIT.CHANGED_BY),
                AuditAction.ofCode(Math.toIntExact(row.get(AUDIT.ACTION))),
                AuditEntity.ofCode(Math.toIntExact(row.get(AUDIT.ENTITY))),
                row.get(AUDIT.LABEL),
                Optional.ofNullable(row.get(ITEM.ID))
                        .map(
                                id ->
                                        new AuditEntry.NamedItem(
                                                new ItemId(id),
                                                row.get(ITEM.SKU),
                                                row.get(ITEM.NAME))),
                row.get(AUDIT.FIELD),
                Optional.ofNullable(row.get(AUDIT.BEFORE_VALUE)),
                Optional.ofNullable(row.get(AUDIT.AFTER_VALUE)));
    }
}
