package storeroom.repository;

import static org.jooq.impl.DSL.sum;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.impl.DSL;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Quantity;
import storeroom.model.StockAsOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger adds up to, kept in the transaction that books, so that reading it is instant:
 * per item and location, and per item over all locations. Thread-safe.
 */
public final class StockLevels {

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
        return reader.dsl()
                .select(
                        ITEM.SKU,
                        ITEM.NAME,
                        ITEM.UNIT,
                        ITEM.ACTIVE,
                        ITEM.MAY_GO_NEGATIVE,
                        STOCK_LEVEL.ON_HAND)
                .from(ITEM)
                .leftJoin(STOCK_LEVEL)
                .on(STOCK_LEVEL.ITEM_ID.eq(ITEM.ID))
                .and(STOCK_LEVEL.LOCATION_ID.eq(location.value()))
                .where(ITEM.ID.eq(item.value()))
                .fetchOptional()
                .map(
                        row ->
                                new Bookable(
                                        item,
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4() == 1,
                                        row.value5() == 1,
                                        row.value6() == null
                                                ? Quantity.ZERO
                                                : new Quantity(row.value6())));
    }

    /**
     * Adds {@code change} to an item's stock at a location.
     *
     * @param day business date of the movement behind it
     * @param bookedAt its booking time
     */
    public void add(
            Writer writer,
            ItemId item,
            LocationId location,
            Quantity change,
            LocalDate day,
            Instant bookedAt) {
        writer.dsl()
                .insertInto(
                        STOCK_LEVEL,
                        STOCK_LEVEL.ITEM_ID,
                        STOCK_LEVEL.LOCATION_ID,
                        STOCK_LEVEL.ON_HAND)
                .values(item.value(), location.value(), change.thousandths())
                .onConflict(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.LOCATION_ID)
                .doUpdate()
                .set(STOCK_LEVEL.ON_HAND, STOCK_LEVEL.ON_HAND.plus(change.thousandths()))
                .execute();
        addToTotal(writer, item, change, day, bookedAt);
    }

    private static void addToTotal(
            Writer writer, ItemId item, Quantity change, LocalDate day, Instant bookedAt) {
        var isLatest =
                STOCK_TOTAL.MOVED_DAY.isNull().or(STOCK_TOTAL.MOVED_DAY.le(day.toEpochDay()));
        writer.dsl()
                .update(STOCK_TOTAL)
                .set(STOCK_TOTAL.ON_HAND, STOCK_TOTAL.ON_HAND.plus(change.thousandths()))
                .set(
                        STOCK_TOTAL.MOVED_DAY,
                        DSL.when(isLatest, day.toEpochDay()).otherwise(STOCK_TOTAL.MOVED_DAY))
                .set(
                        STOCK_TOTAL.MOVED_AT,
                        DSL.when(isLatest, bookedAt.toEpochMilli()).otherwise(STOCK_TOTAL.MOVED_AT))
                .where(STOCK_TOTAL.ITEM_ID.eq(item.value()))
                .execute();
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

    /** What every item that had ever moved by then had on hand at the end of a day, by SKU. */
    public List<StockAsOf> allAsOf(Reader reader, LocalDate day) {
        var past =
                reader.dsl()
                        .select(MOVEMENT.ITEM_ID, sum(MOVEMENT.QUANTITY).as("on_hand"))
                        .from(MOVEMENT)
                        .where(MOVEMENT.DAY.le(day.toEpochDay()))
                        .groupBy(MOVEMENT.ITEM_ID)
                        .asTable("past");
        var onHand = past.field("on_hand", Long.class);
        return reader.dsl()
                .select(ITEM.ID, ITEM.SKU, ITEM.NAME, ITEM.UNIT, onHand)
                .from(past)
                .join(ITEM)
                .on(ITEM.ID.eq(past.field(MOVEMENT.ITEM_ID)))
                .orderBy(ITEM.SKU)
                .fetch(
                        row ->
                                new StockAsOf(
                                        new ItemId(row.value1()),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        new Quantity(row.value5())));
    }
}
