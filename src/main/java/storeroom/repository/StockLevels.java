package storeroom.repository;

import static org.jooq.impl.DSL.sum;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.LOCATION;
import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.ItemId;
import storeroom.model.Location;
import storeroom.model.LocationId;
import storeroom.model.LocationLevel;
import storeroom.model.Quantity;
import storeroom.model.StockSnapshot;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the ledger adds up to, kept in the transaction that books, so that reading it is instant:
 * per item and location, and per item over all locations. Thread-safe.
 */
public final class StockLevels {

    /**
     * Parameters: location, item. Without a level yet the last column is null, which reads as 0.
     */
    private static final KeptQuery BOOKABLE =
            KeptQuery.of(
                    dsl ->
                            dsl.select(
                                            ITEM.SKU,
                                            ITEM.NAME,
                                            ITEM.UNIT,
                                            ITEM.ACTIVE,
                                            ITEM.MAY_GO_NEGATIVE,
                                            STOCK_LEVEL.ON_HAND)
                                    .from(ITEM)
                                    .leftJoin(STOCK_LEVEL)
                                    .on(STOCK_LEVEL.ITEM_ID.eq(ITEM.ID))
                                    .and(STOCK_LEVEL.LOCATION_ID.eq(0L))
                                    .where(ITEM.ID.eq(0L)));

    private static final KeptQuery ADD_TO_LEVEL =
            KeptQuery.of(
                    dsl ->
                            dsl.insertInto(
                                            STOCK_LEVEL,
                                            STOCK_LEVEL.ITEM_ID,
                                            STOCK_LEVEL.LOCATION_ID,
                                            STOCK_LEVEL.ON_HAND)
                                    .values(0L, 0L, 0L)
                                    .onConflict(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.LOCATION_ID)
                                    .doUpdate()
                                    .set(STOCK_LEVEL.ON_HAND, STOCK_LEVEL.ON_HAND.plus(0L)));
    private static final KeptQuery ADD_TO_TOTAL = KeptQuery.of(StockLevels::addToTotal);

    /**
     * What a booking must know about an item: one read for all its rules.
     *
     * @param onHand at the location
     */
    public record Bookable(
            ItemId item,
            String sku,
            String name,
            String unit,
            boolean active,
            boolean mayGoNegative,
            Quantity onHand) {}

    /** The item's rules and its stock at one location. */
    public Optional<Bookable> findBookable(Reader reader, ItemId item, LocationId location) {
        return reader.read(BOOKABLE)
                .add(location.value())
                .add(item.value())
                .fetchOptional(
                        row ->
                                new Bookable(
                                        item,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getLong(4) == 1,
                                        row.getLong(5) == 1,
                                        new Quantity(row.getLong(6))));
    }

    /**
     * Adds {@code change} to an item's stock at a location.
     *
     * @param day business date of the movement behind it
     * @param bookedAt its booking time
     * @param value what it does to the value of the stock, in ten-thousandths
     */
    public void add(
            Writer writer,
            ItemId item,
            LocationId location,
            Quantity change,
            LocalDate day,
            Instant bookedAt,
            long value) {
        writer.run(ADD_TO_LEVEL)
                .add(item.value())
                .add(location.value())
                .add(change.thousandths())
                .add(change.thousandths())
                .execute();
        writer.run(ADD_TO_TOTAL)
                .add(change.thousandths())
                .add(day.toEpochDay())
                .add(day.toEpochDay())
                .add(day.toEpochDay())
                .add(bookedAt.toEpochMilli())
                .add(value)
                .add(item.value())
                .execute();
    }

    /** Parameters: change, day, day, day, booking time, value, item. */
    private static Query addToTotal(DSLContext dsl) {
        Condition isLatest = STOCK_TOTAL.MOVED_DAY.isNull().or(STOCK_TOTAL.MOVED_DAY.le(0L));
        return dsl.update(STOCK_TOTAL)
                .set(STOCK_TOTAL.ON_HAND, STOCK_TOTAL.ON_HAND.plus(0L))
                .set(STOCK_TOTAL.MOVED_DAY, DSL.when(isLatest, 0L).otherwise(STOCK_TOTAL.MOVED_DAY))
                .set(STOCK_TOTAL.MOVED_AT, DSL.when(isLatest, 0L).otherwise(STOCK_TOTAL.MOVED_AT))
                .set(STOCK_TOTAL.VALUE, STOCK_TOTAL.VALUE.plus(0L))
                .where(STOCK_TOTAL.ITEM_ID.eq(0L));
    }

    /** What one item had on hand at the end of a day, over all locations. */
    public Quantity asOf(Reader reader, ItemId item, LocalDate day) {
        return new Quantity(
                MovementLedger.toLong(
                        reader.dsl()
                                .select(sum(MOVEMENT.QUANTITY))
                                .from(MOVEMENT)
                                .where(MOVEMENT.ITEM_ID.eq(item.value()))
                                .and(MOVEMENT.DAY.le(day.toEpochDay()))
                                .fetchSingle()
                                .value1()));
    }

    /** What one item had on hand at the end of a day, at one location. */
    public Quantity asOf(Reader reader, ItemId item, LocationId location, LocalDate day) {
        return new Quantity(
                MovementLedger.toLong(
                        reader.dsl()
                                .select(sum(MOVEMENT.QUANTITY))
                                .from(MOVEMENT)
                                .where(MOVEMENT.ITEM_ID.eq(item.value()))
                                .and(MOVEMENT.LOCATION_ID.eq(location.value()))
                                .and(MOVEMENT.DAY.le(day.toEpochDay()))
                                .fetchSingle()
                                .value1()));
    }

    /**
     * What one item has at each location where it ever was, by location.
     *
     * @param asOf the past day whose evening is meant; empty for now
     */
    public List<LocationLevel> byLocation(Reader reader, ItemId item, Optional<LocalDate> asOf) {
        var query =
                asOf.isPresent()
                        ? reader.dsl()
                                .select(
                                        LOCATION.ID,
                                        LOCATION.CODE,
                                        LOCATION.NAME,
                                        sum(MOVEMENT.QUANTITY))
                                .from(MOVEMENT)
                                .join(LOCATION)
                                .on(LOCATION.ID.eq(MOVEMENT.LOCATION_ID))
                                .where(MOVEMENT.ITEM_ID.eq(item.value()))
                                .and(MOVEMENT.DAY.le(asOf.get().toEpochDay()))
                                .groupBy(LOCATION.ID, LOCATION.CODE, LOCATION.NAME)
                                .orderBy(LOCATION.ID)
                        : reader.dsl()
                                .select(
                                        LOCATION.ID,
                                        LOCATION.CODE,
                                        LOCATION.NAME,
                                        STOCK_LEVEL.ON_HAND.cast(BigDecimal.class))
                                .from(STOCK_LEVEL)
                                .join(LOCATION)
                                .on(LOCATION.ID.eq(STOCK_LEVEL.LOCATION_ID))
                                .where(STOCK_LEVEL.ITEM_ID.eq(item.value()))
                                .orderBy(LOCATION.ID);
        return query.fetch(
                row ->
                        new LocationLevel(
                                new Location(
                                        new LocationId(row.value1()), row.value2(), row.value3()),
                                new Quantity(MovementLedger.toLong(row.value4()))));
    }

    /**
     * Those of these items of which something lies somewhere, or is missing there: what they have
     * over all locations or, where that comes to nothing, where they have most.
     */
    public Map<ItemId, Quantity> somewhere(Reader reader, List<ItemId> items) {
        Map<ItemId, Quantity> most = new LinkedHashMap<>();
        Map<ItemId, Quantity> all = new LinkedHashMap<>();
        reader.dsl()
                .select(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.ON_HAND)
                .from(STOCK_LEVEL)
                .where(STOCK_LEVEL.ITEM_ID.in(items.stream().map(ItemId::value).toList()))
                .and(STOCK_LEVEL.ON_HAND.ne(0L))
                .orderBy(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.LOCATION_ID)
                .forEach(
                        row -> {
                            ItemId item = new ItemId(row.value1());
                            Quantity here = new Quantity(row.value2());
                            most.merge(
                                    item, here, (one, two) -> one.compareTo(two) > 0 ? one : two);
                            all.merge(item, here, Quantity::plus);
                        });
        all.replaceAll((item, total) -> total.isZero() ? most.getOrDefault(item, total) : total);
        return all;
    }

    /** What every item that had moved by then had on hand at the end of a day, and its worth. */
    public StockSnapshot allAsOf(Reader reader, LocalDate day) {
        StockSnapshot.Builder snapshot = new StockSnapshot.Builder();
        try (ResultSet rows =
                        reader.dsl()
                                .select(MOVEMENT.ITEM_ID, sum(MOVEMENT.QUANTITY))
                                .from(MOVEMENT)
                                .where(MOVEMENT.DAY.le(day.toEpochDay()))
                                .groupBy(MOVEMENT.ITEM_ID)
                                .orderBy(MOVEMENT.ITEM_ID)
                                .fetchResultSet();
                ResultSet worth = LevelTable.worth(reader, day).fetchResultSet()) {
            long valued = worth.next() ? worth.getLong(1) : Long.MAX_VALUE;
            while (rows.next()) { // both by item; one that has only transfers has no value
                long item = rows.getLong(1);
                boolean hasValue = valued == item;
                snapshot.add(item, rows.getLong(2), hasValue ? worth.getLong(2) : 0);
                if (hasValue) {
                    valued = worth.next() ? worth.getLong(1) : Long.MAX_VALUE;
                }
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return snapshot.build();
    }
}
