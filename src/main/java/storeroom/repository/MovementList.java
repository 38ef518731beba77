package storeroom.repository;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Condition;

import storeroom.db.Reader;
import storeroom.model.BookingId;
import storeroom.model.ItemId;
import storeroom.model.LedgerFigures;
import storeroom.model.LedgerLine;
import storeroom.model.LocationId;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.Page;
import storeroom.model.Quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger as a list to look through: its pages with the running balance, what it adds up to, and
 * what was saved together. Thread-safe.
 */
public final class MovementList {

    private final MovementLedger ledger = new MovementLedger();
    private final KeptLedger kept = new KeptLedger();

    /** The list that a filter asks for, with all that makes its pages quick. */
    public LedgerListing open(Reader reader, MovementFilter filter) {
        return found(reader, filter)
                .<LedgerListing>map(found -> new LedgerHits(ledger, found))
                .orElseGet(() -> LedgerByDay.open(reader, this, filter));
    }

    /** By the keys in memory, where they know all that is asked for and are worth making. */
    private Optional<LedgerKeys.Found> found(Reader reader, MovementFilter filter) {
        return KeptLedger.knows(filter) && (kept.isMade() || !isFoundByDay(filter))
                ? kept.find(reader, filter)
                : Optional.empty();
    }

    /**
     * Gets ready for searches, which takes about a second for a million movements; a search that
     * finds nothing ready does it itself.
     *
     * @return whether searches are answered from memory now; not in an empty or a very long ledger
     */
    public boolean prepare(Reader reader) {
        return kept.keys(reader).isPresent();
    }

    /** The index by day alone has all that such a filter looks at. */
    private static boolean isFoundByDay(MovementFilter filter) {
        return filter.kind().isEmpty() && filter.location().isEmpty() && filter.text().isBlank();
    }

    /**
     * Rows {@code offset} to {@code offset + limit}, latest first; with the balance after each
     * where the filter names one item, whatever else it leaves out.
     */
    public List<LedgerLine> rows(Reader reader, MovementFilter filter, int offset, int limit) {
        List<Movement> rows = ledger.rows(reader, filter, offset, limit);
        Map<MovementId, Quantity> balances =
                filter.item()
                        .filter(_ -> !rows.isEmpty())
                        .map(item -> balances(reader, item, filter.location(), rows))
                        .orElse(Map.of());
        return rows.stream()
                .map(row -> new LedgerLine(row, Optional.ofNullable(balances.get(row.id()))))
                .toList();
    }

    /** What an item had after one of its movements, over all locations. */
    public Quantity balanceAfter(Reader reader, Movement movement) {
        return balances(reader, movement.item(), Optional.empty(), List.of(movement))
                .getOrDefault(movement.id(), Quantity.ZERO);
    }

    /** From the sum up to the oldest row on, movement by movement, to the latest row. */
    private static Map<MovementId, Quantity> balances(
            Reader reader, ItemId item, Optional<LocationId> location, List<Movement> rows) {
        Movement latest = rows.getFirst();
        Movement oldest = rows.getLast();
        Condition which = MOVEMENT.ITEM_ID.eq(item.value());
        if (location.isPresent()) {
            which = which.and(MOVEMENT.LOCATION_ID.eq(location.get().value()));
        }
        long balance =
                MovementLedger.toLong(
                        reader.dsl()
                                .select(sum(MOVEMENT.QUANTITY))
                                .from(MOVEMENT)
                                .where(which)
                                .and(isUpTo(oldest))
                                .fetchSingle()
                                .value1());
        Map<MovementId, Quantity> balances = new HashMap<>();
        balances.put(oldest.id(), new Quantity(balance));
        var after =
                reader.dsl()
                        .select(MOVEMENT.ID, MOVEMENT.QUANTITY)
                        .from(MOVEMENT)
                        .where(which)
                        .andNot(isUpTo(oldest))
                        .and(isUpTo(latest))
                        .and(
                                MOVEMENT.DAY.between(
                                        oldest.day().toEpochDay(), latest.day().toEpochDay()))
                        .orderBy(MOVEMENT.DAY, MOVEMENT.ID)
                        .fetch();
        for (var each : after) {
            balance += each.value2();
            balances.put(new MovementId(each.value1()), new Quantity(balance));
        }
        return balances;
    }

    private static Condition isUpTo(Movement movement) {
        long day = movement.day().toEpochDay();
        return MOVEMENT.DAY
                .lt(day)
                .or(MOVEMENT.DAY.eq(day).and(MOVEMENT.ID.le(movement.id().value())));
    }

    /** What all movements that the filter leaves add up to. */
    public LedgerFigures figures(Reader reader, MovementFilter filter) {
        return found(reader, filter)
                .map(MovementList::figures)
                .orElseGet(() -> summed(reader, filter));
    }

    private static LedgerFigures figures(LedgerKeys.Found found) {
        return new LedgerFigures(
                found.size(), found.in(), found.out(), Optional.empty(), Optional.empty());
    }

    private static LedgerFigures summed(Reader reader, MovementFilter filter) {
        Condition in = MOVEMENT.QUANTITY.gt(0L);
        Condition out = MOVEMENT.QUANTITY.lt(0L);
        Condition one = filter.item().isPresent() ? noCondition() : falseCondition();
        var row =
                reader.dsl()
                        .select(
                                count(),
                                count(when(in, inline(1))),
                                count(when(out, inline(1))),
                                sum(when(in.and(one), MOVEMENT.QUANTITY)),
                                sum(when(out.and(one), MOVEMENT.QUANTITY)))
                        .from(MOVEMENT)
                        .where(MovementKeys.condition(filter))
                        .fetchSingle();
        return new LedgerFigures(
                row.value1(),
                row.value2(),
                row.value3(),
                quantity(filter, MovementLedger.toLong(row.value4())),
                quantity(filter, -MovementLedger.toLong(row.value5())));
    }

    private static Optional<Quantity> quantity(MovementFilter filter, long thousandths) {
        return filter.item().isPresent() && thousandths <= Quantity.LIMIT
                ? Optional.of(new Quantity(thousandths))
                : Optional.empty();
    }

    /** The movements of a booking, in booking order. */
    public Page<Movement> booking(Reader reader, BookingId booking, int limit) {
        Condition condition = MOVEMENT.BOOKING_ID.eq(booking.value());
        List<Movement> rows =
                MovementLedger.select(reader)
                        .where(condition)
                        .orderBy(MOVEMENT.ID)
                        .limit(limit)
                        .fetch(MovementLedger::toMovement);
        return new Page<>(rows, 0, reader.dsl().fetchCount(MOVEMENT, condition));
    }
}
