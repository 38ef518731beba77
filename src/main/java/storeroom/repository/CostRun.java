package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.DOCUMENT_LINE;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.MOVEMENT_VALUE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.model.CostMethod;
import storeroom.model.MovementKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Values of movements, as the ledger says they should be and as they are kept: both for a range of
 * items, in the same order. Used by one thread.
 */
final class CostRun {

    /** Before the first day that a movement can have. */
    static final long FROM_THE_BEGINNING = Long.MIN_VALUE;

    /** Parameters: first item, last item, first day. */
    private static final KeptQuery LEDGER = KeptQuery.of(CostRun::ledger);

    private static final KeptQuery KEPT = KeptQuery.of(CostRun::kept);

    /** Parameters: item, first day that does not count any more. */
    private static final KeptQuery ON_HAND_BEFORE =
            KeptQuery.of(
                    dsl ->
                            dsl.select(sum(MOVEMENT.QUANTITY))
                                    .from(MOVEMENT)
                                    .where(MOVEMENT.ITEM_ID.eq(0L))
                                    .and(MOVEMENT.DAY.lt(0L)));

    private static final KeptQuery VALUE_BEFORE =
            KeptQuery.of(
                    dsl ->
                            dsl.select(sum(MOVEMENT_VALUE.VALUE))
                                    .from(MOVEMENT_VALUE)
                                    .where(MOVEMENT_VALUE.ITEM_ID.eq(0L))
                                    .and(MOVEMENT_VALUE.DAY.lt(0L)));

    private static final int KINDS = MovementKind.values().length;

    private final Reader reader;
    private final CostMethod method;
    private final ValueRows rows = new ValueRows();
    private final ValueRows kept = new ValueRows();
    private CostLayers layers = new CostLayers(CostMethod.MOVING_AVERAGE, 0);
    private long item = Long.MIN_VALUE;
    private boolean wantsTheBeginning;
    private Optional<LedgerScan> scan = Optional.empty();

    CostRun(Reader reader, CostMethod method) {
        this.reader = reader;
        this.method = method;
    }

    private static Query ledger(DSLContext dsl) {
        return dsl.select(
                        MOVEMENT.ITEM_ID,
                        MOVEMENT.DAY,
                        MOVEMENT.ID,
                        MOVEMENT.KIND,
                        MOVEMENT.QUANTITY,
                        MOVEMENT.UNIT_PRICE,
                        MOVEMENT.LINE_ID,
                        source(),
                        ITEM.COST)
                .from(ReversalChain.movements())
                .join(ITEM)
                .on(ITEM.ID.eq(MOVEMENT.ITEM_ID))
                .where(MOVEMENT.ITEM_ID.between(0L, 0L))
                .and(MOVEMENT.DAY.ge(0L))
                .and(MOVEMENT.REVERSES.isNull())
                .and(ReversalChain.counts())
                .and(MOVEMENT.KIND.ne(inline((long) MovementKind.TRANSFER.code())))
                .and(MOVEMENT.QUANTITY.ne(inline(0L)))
                .orderBy(MOVEMENT.ITEM_ID, MOVEMENT.DAY, MOVEMENT.ID);
    }

    /**
     * The line that took the goods out that come back: the one that the return names or, where that
     * only billed them, the one behind it.
     */
    static Field<Long> source() {
        var line = DOCUMENT_LINE.as("returned");
        var named = DOCUMENT_LINE.as("named");
        var took = MOVEMENT.as("took");
        Field<Long> found =
                field(
                        select(
                                        coalesce(
                                                field(
                                                        select(took.LINE_ID)
                                                                .from(took)
                                                                .where(took.LINE_ID.eq(named.ID))
                                                                .limit(inline(1))),
                                                named.SOURCE_LINE_ID))
                                .from(line)
                                .join(named)
                                .on(named.ID.eq(line.SOURCE_LINE_ID))
                                .where(line.ID.eq(MOVEMENT.LINE_ID)));
        return when(MOVEMENT.LINE_ID.isNotNull(), found);
    }

    private static Query kept(DSLContext dsl) {
        return dsl.select(
                        MOVEMENT_VALUE.ITEM_ID,
                        MOVEMENT_VALUE.DAY,
                        MOVEMENT_VALUE.MOVEMENT_ID,
                        MOVEMENT_VALUE.VALUE)
                .from(MOVEMENT_VALUE)
                .where(MOVEMENT_VALUE.ITEM_ID.between(0L, 0L))
                .and(MOVEMENT_VALUE.DAY.ge(0L))
                .orderBy(MOVEMENT_VALUE.ITEM_ID, MOVEMENT_VALUE.DAY, MOVEMENT_VALUE.MOVEMENT_ID);
    }

    /** Works out all movements of the items from one number to another. */
    void work(long firstItem, long lastItem) {
        workWithoutKept(firstItem, lastItem);
        readKept(firstItem, lastItem, FROM_THE_BEGINNING);
    }

    /** The same; nothing that is kept is read. */
    void workWithoutKept(long firstItem, long lastItem) {
        clear();
        if (scan.filter(whole -> whole.read(firstItem, lastItem)).isPresent()) {
            scan.get().forEach(this::next);
        } else {
            read(firstItem, lastItem, FROM_THE_BEGINNING);
        }
    }

    /** Whatever comes is read in one walk over the table, because it is most of it. */
    void walkTheTable() {
        scan = Optional.of(new LedgerScan(reader));
    }

    /**
     * Works out an item's movements from a day on, and those before it where they matter.
     *
     * @return what those are worth together that were not worked out
     */
    long workFrom(long one, long day) {
        clear();
        long from = day;
        long before = 0;
        if (method == CostMethod.MOVING_AVERAGE) {
            before = before(VALUE_BEFORE, one, day);
            long onHand = before(ON_HAND_BEFORE, one, day);
            if (onHand > 0) {
                item = one;
                layers = CostLayers.average(onHand, before);
                read(one, one, day);
            }
            wantsTheBeginning |= onHand <= 0;
        } else {
            wantsTheBeginning = true;
        }
        if (wantsTheBeginning) {
            clear();
            from = FROM_THE_BEGINNING;
            before = 0;
            read(one, one, from);
        }
        readKept(one, one, from);
        return before;
    }

    private void clear() {
        rows.clear();
        kept.clear();
        item = Long.MIN_VALUE;
        wantsTheBeginning = false;
    }

    private long before(KeptQuery query, long one, long day) {
        return reader.read(query).add(one).add(day).fetchOptional(row -> row.getLong(1)).orElse(0L);
    }

    private void read(long firstItem, long lastItem, long day) {
        reader.read(LEDGER).add(firstItem).add(lastItem).add(day).forEach(this::next);
    }

    private void next(ResultSet row) throws SQLException {
        long price = row.getLong(6);
        boolean hasPrice = !row.wasNull();
        next(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getLong(5),
                hasPrice ? price : CostLayers.NO_PRICE,
                row.getLong(7), // null reads as 0: no line
                row.getLong(8),
                row.getLong(9));
    }

    private void next(
            long its,
            long day,
            long id,
            int kindCode,
            long change,
            long price,
            long line,
            long source,
            long cost) {
        if (its != item) {
            item = its;
            layers = new CostLayers(method, cost);
        }
        MovementKind kind = kind(kindCode);
        wantsTheBeginning |=
                kind == MovementKind.RETURN
                        && source != CostLayers.NO_LINE
                        && !layers.knows(source);
        long did = layers.next(kind, change, price, line, source);
        rows.add(its, day, id, did, change < 0);
    }

    /** One that is none is found by another check; here it must not be in the way of that. */
    private static MovementKind kind(int code) {
        return code > KINDS || code < 1 ? MovementKind.ADJUSTMENT : MovementKind.ofCode(code);
    }

    private void readKept(long firstItem, long lastItem, long day) {
        reader.read(KEPT)
                .add(firstItem)
                .add(lastItem)
                .add(day)
                .forEach(
                        row ->
                                kept.add(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        false));
    }

    /** What the ledger says. */
    ValueRows rows() {
        return rows;
    }

    /** What is kept. */
    ValueRows kept() {
        return kept;
    }
}
