package storeroom.repository;

import static org.jooq.impl.DSL.sum;

import static storeroom.schema.Tables.BOOKING;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.BookingId;
import storeroom.model.DayBalance;
import storeroom.model.ItemId;
import storeroom.model.LineId;
import storeroom.model.LocationId;
import storeroom.model.LotId;
import storeroom.model.Money;
import storeroom.model.Movement;
import storeroom.model.MovementFilter;
import storeroom.model.MovementId;
import storeroom.model.MovementKind;
import storeroom.model.NewMovement;
import storeroom.model.Page;
import storeroom.model.Quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ledger: every change of stock, in the order in which it was booked. It only ever grows; what
 * it adds up to is kept beside it by {@link StockLevels}, in the same transaction. Thread-safe.
 */
public final class MovementLedger {

    private static final KeptQuery APPEND =
            KeptQuery.returningKey(
                    dsl ->
                            dsl.insertInto(
                                            MOVEMENT,
                                            MOVEMENT.BOOKING_ID,
                                            MOVEMENT.ITEM_ID,
                                            MOVEMENT.LOCATION_ID,
                                            MOVEMENT.KIND,
                                            MOVEMENT.QUANTITY,
                                            MOVEMENT.DAY,
                                            MOVEMENT.UNIT_PRICE,
                                            MOVEMENT.DOCUMENT,
                                            MOVEMENT.NOTE,
                                            MOVEMENT.REVERSES,
                                            MOVEMENT.LOT_ID,
                                            MOVEMENT.LINE_ID)
                                    .values(0L, 0L, 0L, 0L, 0L, 0L, 0L, "", "", 0L, 0L, 0L));

    private static final Field<Long> TAKEN_BACK_BY =
            ReversalChain.TAKEN_BACK_BY.as("taken_back_by");
    private static final Field<Integer> PLACE = ReversalChain.PLACE.as("place");

    /** Adds a movement; the caller changes the stock level with it. */
    public MovementId append(Writer writer, BookingId booking, NewMovement movement) {
        return new MovementId(
                writer.run(APPEND)
                        .add(booking.value())
                        .add(movement.item().value())
                        .add(movement.location().value())
                        .add(movement.kind().code())
                        .add(movement.change().thousandths())
                        .add(movement.day().toEpochDay())
                        .add(movement.unitPrice().map(Money::tenThousandths).orElse(null))
                        .add(movement.document())
                        .add(movement.note())
                        .add(movement.reverses().map(MovementId::value).orElse(null))
                        .add(movement.lot().map(LotId::value).orElse(null))
                        .add(movement.line().map(LineId::value).orElse(null))
                        .executeReturningKey());
    }

    /** One movement. */
    public Optional<Movement> find(Reader reader, MovementId id) {
        return select(reader)
                .where(MOVEMENT.ID.eq(id.value()))
                .fetchOptional()
                .map(MovementLedger::toMovement);
    }

    /**
     * What the opposite of a movement that counts reverses: the movement itself or, where taking it
     * back was taken back, the last one that did so, since each is reversed once at the most.
     */
    public MovementId reversedNext(Reader reader, MovementId id) {
        return new MovementId(
                reader.dsl()
                        .select(ReversalChain.LAST)
                        .from(ReversalChain.movements())
                        .where(MOVEMENT.ID.eq(id.value()))
                        .fetchSingle()
                        .value1());
    }

    /** The movements of a booking that count, in booking order. */
    public List<Movement> listCounting(Reader reader, BookingId booking) {
        return select(reader)
                .where(MOVEMENT.BOOKING_ID.eq(booking.value()))
                .and(ReversalChain.counts())
                .orderBy(MOVEMENT.ID)
                .fetch(MovementLedger::toMovement);
    }

    /** The first movement of a booking. */
    public Optional<Movement> findFirst(Reader reader, BookingId booking) {
        return select(reader)
                .where(MOVEMENT.BOOKING_ID.eq(booking.value()))
                .orderBy(MOVEMENT.ID)
                .limit(1)
                .fetchOptional()
                .map(MovementLedger::toMovement);
    }

    /** Movements by business date, latest first; of one date, the one booked last comes first. */
    public Page<Movement> page(Reader reader, MovementFilter filter, int offset, int limit) {
        return new Page<>(rows(reader, filter, offset, limit), offset, count(reader, filter));
    }

    /** The rows of {@link #page}, without counting all of them. */
    public List<Movement> rows(Reader reader, MovementFilter filter, int offset, int limit) {
        return select(reader)
                .where(MOVEMENT.ID.in(MovementKeys.page(reader, filter, offset, limit)))
                .orderBy(MovementKeys.LATEST_FIRST)
                .fetch(MovementLedger::toMovement);
    }

    /** Movements by their keys, in the order of {@link #page}. */
    List<Movement> rows(Reader reader, List<Long> ids) {
        return select(reader)
                .where(MOVEMENT.ID.in(ids))
                .orderBy(MovementKeys.LATEST_FIRST)
                .fetch(MovementLedger::toMovement);
    }

    /** How many movements the filter leaves. */
    public int count(Reader reader, MovementFilter filter) {
        return reader.dsl().fetchCount(MOVEMENT, MovementKeys.condition(filter));
    }

    /**
     * Movements in the order of {@link #page}, one after the other: however many there are, they
     * never lie in memory together.
     *
     * @param limit how many at the most
     */
    public void forEach(
            Reader reader, MovementFilter filter, int limit, Consumer<Movement> consumer) {
        var query =
                select(reader)
                        .where(MovementKeys.condition(filter))
                        .orderBy(MovementKeys.LATEST_FIRST)
                        .limit(limit);
        try (var cursor = query.fetchLazy()) {
            cursor.forEach(row -> consumer.accept(toMovement(row)));
        }
    }

    /**
     * An item's stock day by day, for a chart: the balance before {@code from} as of the day
     * before, then one entry for each day with movements.
     *
     * @param location at one location; empty for all together
     * @param to last day, inclusive
     */
    public List<DayBalance> balances(
            Reader reader,
            ItemId item,
            Optional<LocationId> location,
            LocalDate from,
            LocalDate to) {
        Condition which = MOVEMENT.ITEM_ID.eq(item.value());
        if (location.isPresent()) {
            which = which.and(MOVEMENT.LOCATION_ID.eq(location.get().value()));
        }
        long opening =
                toLong(
                        reader.dsl()
                                .select(sum(MOVEMENT.QUANTITY))
                                .from(MOVEMENT)
                                .where(which)
                                .and(MOVEMENT.DAY.lt(from.toEpochDay()))
                                .fetchSingle()
                                .value1());
        List<DayBalance> balances = new ArrayList<>();
        balances.add(new DayBalance(from.minusDays(1), new Quantity(opening)));
        var days =
                reader.dsl()
                        .select(MOVEMENT.DAY, sum(MOVEMENT.QUANTITY))
                        .from(MOVEMENT)
                        .where(which)
                        .and(MOVEMENT.DAY.between(from.toEpochDay(), to.toEpochDay()))
                        .groupBy(MOVEMENT.DAY)
                        .orderBy(MOVEMENT.DAY)
                        .fetch();
        long balance = opening;
        for (var day : days) {
            balance += toLong(day.value2());
            balances.add(new DayBalance(LocalDate.ofEpochDay(day.value1()), new Quantity(balance)));
        }
        return List.copyOf(balances);
    }

    static long toLong(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    static SelectOnConditionStep<Record> select(Reader reader) {
        return reader.dsl()
                .select(MOVEMENT.fields())
                .select(ITEM.SKU, ITEM.NAME, BOOKING.BOOKED_AT, BOOKING.BOOKED_BY)
                .select(TAKEN_BACK_BY, PLACE)
                .from(ReversalChain.movements())
                .join(ITEM)
                .on(ITEM.ID.eq(MOVEMENT.ITEM_ID))
                .join(BOOKING)
                .on(BOOKING.ID.eq(MOVEMENT.BOOKING_ID));
    }

    static Movement toMovement(Record row) {
        return new Movement(
                new MovementId(row.get(MOVEMENT.ID)),
                new BookingId(row.get(MOVEMENT.BOOKING_ID)),
                new ItemId(row.get(MOVEMENT.ITEM_ID)),
                row.get(ITEM.SKU),
                row.get(ITEM.NAME),
                new LocationId(row.get(MOVEMENT.LOCATION_ID)),
                MovementKind.ofCode(Math.toIntExact(row.get(MOVEMENT.KIND))),
                new Quantity(row.get(MOVEMENT.QUANTITY)),
                LocalDate.ofEpochDay(row.get(MOVEMENT.DAY)),
                Instant.ofEpochMilli(row.get(BOOKING.BOOKED_AT)),
                row.get(BOOKING.BOOKED_BY),
                Optional.ofNullable(row.get(MOVEMENT.UNIT_PRICE)).map(Money::new),
                row.get(MOVEMENT.DOCUMENT),
                row.get(MOVEMENT.NOTE),
                Optional.ofNullable(row.get(MOVEMENT.REVERSES)).map(MovementId::new),
                Optional.ofNullable(row.get(TAKEN_BACK_BY)).map(MovementId::new),
                Optional.ofNullable(row.get(PLACE)).filter(place -> place % 2 == 0).isPresent(),
                Optional.ofNullable(row.get(MOVEMENT.LOT_ID)).map(LotId::new),
                Optional.ofNullable(row.get(MOVEMENT.LINE_ID)).map(LineId::new));
    }
}
