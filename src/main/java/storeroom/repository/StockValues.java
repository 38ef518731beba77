package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.sum;

import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.MOVEMENT_VALUE;
import static storeroom.schema.Tables.SETTING;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.CostMethod;
import storeroom.model.Fractions;
import storeroom.model.ItemId;
import storeroom.model.Money;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Page;
import storeroom.model.Quantity;
import storeroom.model.Revaluation;
import storeroom.model.ValuedMovement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each movement did to the value of the stock, and what that adds up to, kept in the
 * transaction that books. A movement that was taken back has no row, nor has what took it back, a
 * transfer, or a movement of nothing. Thread-safe.
 *
 * <p>The latest movement of an item is valued by what is kept; where something happened before
 * others, or was taken back, what comes behind it is worked out again from the ledger.
 */
public final class StockValues {

    private static final KeptQuery METHOD =
            KeptQuery.of(
                    dsl ->
                            dsl.select(SETTING.VALUE)
                                    .from(SETTING)
                                    .where(SETTING.KEY.eq(inline(CostMethod.SETTING))));

    private static final KeptQuery NOW =
            KeptQuery.of(
                    dsl ->
                            dsl.select(
                                            STOCK_TOTAL.ON_HAND,
                                            STOCK_TOTAL.VALUE,
                                            STOCK_TOTAL.MOVED_DAY)
                                    .from(STOCK_TOTAL)
                                    .where(STOCK_TOTAL.ITEM_ID.eq(0L)));

    private static final KeptQuery INSERT =
            KeptQuery.of(
                    dsl ->
                            dsl.insertInto(
                                            MOVEMENT_VALUE,
                                            MOVEMENT_VALUE.ITEM_ID,
                                            MOVEMENT_VALUE.DAY,
                                            MOVEMENT_VALUE.MOVEMENT_ID,
                                            MOVEMENT_VALUE.VALUE)
                                    .values(0L, 0L, 0L, 0L));

    private static final KeptQuery ALL =
            KeptQuery.of(dsl -> dsl.select(STOCK_TOTAL.VALUE).from(STOCK_TOTAL));

    private static final KeptQuery AS_OF =
            KeptQuery.of(
                    dsl ->
                            dsl.select(sum(MOVEMENT_VALUE.VALUE))
                                    .from(MOVEMENT_VALUE)
                                    .where(MOVEMENT_VALUE.ITEM_ID.eq(0L))
                                    .and(MOVEMENT_VALUE.DAY.le(0L)));

    private static final KeptQuery ARE_MISSING =
            KeptQuery.of(
                    dsl ->
                            dsl.selectOne()
                                    .whereExists(dsl.selectOne().from(MOVEMENT))
                                    .andNotExists(dsl.selectOne().from(MOVEMENT_VALUE)));

    /** More than these are valued in one walk over the ledger. */
    private static final int ONE_BY_ONE = 200;

    private final LayerReads layers = new LayerReads();
    private final ValuePass pass = new ValuePass();

    /** How the company values its stock. */
    public CostMethod method(Reader reader) {
        return CostMethod.of(reader.read(METHOD).fetchOptional(row -> row.getString(1)));
    }

    /** Whether the ledger was kept before there were values. */
    public boolean areMissing(Reader reader) {
        return reader.read(ARE_MISSING).fetchOptional(_ -> true).isPresent();
    }

    private record Now(long onHand, long value, long movedDay) {}

    /**
     * What a movement will do to the value, as far as what is kept tells it; asked before the stock
     * changes.
     *
     * @return empty where {@link #revalue} must work it out from the ledger
     */
    public Optional<Long> next(Writer writer, CostMethod method, NewMovement movement) {
        Now now =
                writer.read(NOW)
                        .add(movement.item().value())
                        .fetchOptional(
                                row -> {
                                    long onHand = row.getLong(1);
                                    long value = row.getLong(2);
                                    long day = row.getLong(3);
                                    return new Now(
                                            onHand, value, row.wasNull() ? Long.MIN_VALUE : day);
                                })
                        .orElseThrow();
        boolean isLatest = movement.day().toEpochDay() >= now.movedDay();
        boolean mayBeOfALine =
                movement.kind() == MovementKind.RETURN && movement.line().isPresent();
        boolean isBought =
                movement.unitPrice().isPresent()
                        && (movement.kind() == MovementKind.OPENING
                                || movement.kind() == MovementKind.RECEIPT);
        if (!isLatest
                || mayBeOfALine
                || movement.reverses().isPresent()
                || now.onHand() < 0
                || (now.onHand() == 0 && !isBought)) {
            return Optional.empty();
        }
        if (CostLayers.isBeyond(now.value())) {
            return Optional.of(0L);
        }
        long change = movement.change().thousandths();
        Optional<CostLayers> state =
                method == CostMethod.MOVING_AVERAGE
                        ? Optional.of(CostLayers.average(now.onHand(), now.value()))
                        : layers.before(writer, movement, now.onHand(), now.value());
        return state.map(
                found ->
                        found.next(
                                movement.kind(),
                                change,
                                movement.unitPrice()
                                        .map(Money::tenThousandths)
                                        .orElse(CostLayers.NO_PRICE)));
    }

    /** Whether a movement has a row of its own. */
    public static boolean hasValue(NewMovement movement) {
        return movement.kind() != MovementKind.TRANSFER && !movement.change().isZero();
    }

    /** Keeps what {@link #next} said; the caller adds it to the total. */
    public void insert(Writer writer, ItemId item, LocalDate day, MovementId movement, long value) {
        writer.run(INSERT)
                .add(item.value())
                .add(day.toEpochDay())
                .add(movement.value())
                .add(value)
                .execute();
    }

    /**
     * Values items anew, from a day on.
     *
     * @param days the first day of each item on which something was booked or taken back
     * @return what that did to movements that were there before
     */
    public Revaluation revalue(Writer writer, CostMethod method, Map<ItemId, LocalDate> days) {
        if (days.isEmpty()) {
            return Revaluation.NONE;
        }
        if (days.size() > ONE_BY_ONE) {
            return pass.some(writer, method, keys(days.keySet()), ValuePass.Progress.NOBODY)
                    .orElseThrow()
                    .revaluation();
        }
        CostRun run = new CostRun(writer, method);
        try (ValueUpdate update = new ValueUpdate(writer)) {
            days.forEach(
                    (item, day) -> {
                        long value = run.workFrom(item.value(), day.toEpochDay());
                        ValueRows rows = run.rows();
                        for (int at = 0; at < rows.size(); at++) {
                            value += rows.value(at);
                        }
                        update.write(run);
                        update.total(item.value(), value);
                    });
            update.flush();
            return update.revaluation();
        }
    }

    /** Values items anew whose cost in the master data changed: their ledger may have used it. */
    public void revalue(Writer writer, Collection<ItemId> items) {
        if (!items.isEmpty()) {
            pass.some(writer, method(writer), keys(items), ValuePass.Progress.NOBODY);
        }
    }

    private static long[] keys(Collection<ItemId> items) {
        return items.stream().mapToLong(ItemId::value).toArray();
    }

    /** What movements did to the value; one that has none is not in it. */
    public Map<MovementId, Money> of(Reader reader, Collection<MovementId> movements) {
        Map<MovementId, Money> values = new HashMap<>();
        reader.dsl()
                .select(MOVEMENT_VALUE.MOVEMENT_ID, MOVEMENT_VALUE.VALUE)
                .from(MOVEMENT)
                .join(MOVEMENT_VALUE)
                .on(MOVEMENT_VALUE.ITEM_ID.eq(MOVEMENT.ITEM_ID))
                .and(MOVEMENT_VALUE.DAY.eq(MOVEMENT.DAY))
                .and(MOVEMENT_VALUE.MOVEMENT_ID.eq(MOVEMENT.ID))
                .where(MOVEMENT.ID.in(movements.stream().map(MovementId::value).toList()))
                .forEach(
                        row ->
                                Revaluation.money(row.value2())
                                        .ifPresent(
                                                value ->
                                                        values.put(
                                                                new MovementId(row.value1()),
                                                                value)));
        return values;
    }

    /**
     * The movements behind what an item is worth, latest first: those that do anything to it.
     *
     * @param until the last day; empty for all
     */
    public Page<ValuedMovement> page(
            Reader reader, ItemId item, Optional<LocalDate> until, int offset, int limit) {
        Condition which = MOVEMENT_VALUE.ITEM_ID.eq(item.value());
        if (until.isPresent()) {
            which = which.and(MOVEMENT_VALUE.DAY.le(until.get().toEpochDay()));
        }
        Map<MovementId, Worth> worth = new LinkedHashMap<>();
        reader.dsl()
                .select(
                        MOVEMENT_VALUE.MOVEMENT_ID,
                        MOVEMENT_VALUE.VALUE,
                        sum(MOVEMENT_VALUE.VALUE)
                                .over(
                                        orderBy(MOVEMENT_VALUE.DAY, MOVEMENT_VALUE.MOVEMENT_ID)
                                                .rowsUnboundedPreceding()))
                .from(MOVEMENT_VALUE)
                .where(which)
                .orderBy(MOVEMENT_VALUE.DAY.desc(), MOVEMENT_VALUE.MOVEMENT_ID.desc())
                .limit(limit)
                .offset(offset)
                .forEach(
                        row ->
                                worth.put(
                                        new MovementId(row.value1()),
                                        new Worth(
                                                Revaluation.money(row.value2()),
                                                Revaluation.money(
                                                        MovementLedger.toLong(row.value3())))));
        List<Long> ids = worth.keySet().stream().map(MovementId::value).toList();
        List<ValuedMovement> rows =
                new MovementLedger()
                        .rows(reader, ids).stream()
                                .map(
                                        one -> {
                                            Worth its = worth.getOrDefault(one.id(), Worth.NONE);
                                            return new ValuedMovement(one, its.did(), its.after());
                                        })
                                .toList();
        return new Page<>(rows, offset, reader.dsl().fetchCount(MOVEMENT_VALUE, which));
    }

    private record Worth(Optional<Money> did, Optional<Money> after) {
        static final Worth NONE = new Worth(Optional.empty(), Optional.empty());
    }

    /** What all stock is worth, that of retired items too; empty where it is too large. */
    public Optional<Money> worth(Reader reader) {
        TotalsSum sum = new TotalsSum();
        reader.read(ALL).forEach(row -> sum.addValue(row.getLong(1)));
        return sum.value();
    }

    /** What all stock was worth at the end of a day; empty where it is too large. */
    public Optional<Money> worth(Reader reader, LocalDate day) {
        TotalsSum sum = new TotalsSum();
        try (ResultSet rows = LevelTable.worth(reader, day).fetchResultSet()) {
            while (rows.next()) {
                sum.addValue(rows.getLong(2));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return sum.value();
    }

    /** What one item was worth at the end of a day; empty where that is too large to be money. */
    public Optional<Money> asOf(Reader reader, ItemId item, LocalDate day) {
        return Revaluation.money(
                reader.read(AS_OF)
                        .add(item.value())
                        .add(day.toEpochDay())
                        .fetchOptional(row -> row.getLong(1))
                        .orElse(0L));
    }

    /** The same as {@link #share(long, long, long)}, in values. */
    public static Optional<Money> share(Quantity here, Quantity onHand, Optional<Money> value) {
        return value.flatMap(
                all ->
                        Revaluation.money(
                                share(
                                        here.thousandths(),
                                        onHand.thousandths(),
                                        all.tenThousandths())));
    }

    /**
     * What lies at one location is worth, as its share of what the item is worth.
     *
     * @param here thousandths on hand there
     * @param onHand thousandths on hand at all
     * @param value of all of it
     */
    public static long share(long here, long onHand, long value) {
        if (onHand == 0 || here == 0) {
            return 0;
        }
        try {
            long share = Fractions.product(value, here, onHand);
            return Math.abs(share) > CostLayers.LIMIT ? CostLayers.BEYOND : share;
        } catch (ArithmeticException _) { // a lot is missing elsewhere
            return CostLayers.BEYOND;
        }
    }
}
