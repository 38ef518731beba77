package storeroom.repository;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ResultQuery;

import storeroom.db.Reader;
import storeroom.model.LocationId;
import storeroom.model.StockFilter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What every item had at a place or on the evening of a day, and when it had last moved by then,
 * wherever that was. Not changed once it is made.
 */
final class LevelTable {

    /** Stands for: never. */
    static final long NEVER = Long.MIN_VALUE;

    private final ItemFacts items;
    private final long[] onHand;
    private final long[] moved;
    private final boolean[] isHere;

    private LevelTable(ItemFacts items) {
        this.items = items;
        onHand = new long[items.size()];
        moved = new long[items.size()];
        isHere = new boolean[items.size()];
        Arrays.fill(moved, NEVER);
    }

    /** Reads it for a list that is not of now and everywhere. */
    static LevelTable of(Reader reader, ItemFacts items, StockFilter filter) {
        LevelTable table = new LevelTable(items);
        if (filter.asOf().isEmpty()) {
            table.readNow(reader, filter.location().orElseThrow());
        } else if (filter.location().isEmpty()) {
            table.readPast(reader, filter.asOf().get());
        } else {
            table.readPast(reader, filter.asOf().get());
            table.readPast(reader, filter.asOf().get(), filter.location().get());
        }
        return table;
    }

    /** Takes one row of a query; the columns are the caller's. */
    @FunctionalInterface
    private interface Row {
        void take(int at, ResultSet row) throws SQLException;
    }

    /** The first column is the item. */
    private void read(Reader reader, ResultQuery<?> query, Row to) {
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                to.take(items.at(rows.getLong(1)), rows);
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private void readNow(Reader reader, LocationId location) {
        read(
                reader,
                reader.dsl()
                        .select(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.ON_HAND, STOCK_TOTAL.MOVED_DAY)
                        .from(STOCK_LEVEL)
                        .join(STOCK_TOTAL)
                        .on(STOCK_TOTAL.ITEM_ID.eq(STOCK_LEVEL.ITEM_ID))
                        .where(STOCK_LEVEL.LOCATION_ID.eq(location.value())),
                (at, row) -> {
                    isHere[at] = true;
                    onHand[at] = row.getLong(2);
                    long day = row.getLong(3);
                    moved[at] = row.wasNull() ? NEVER : day;
                });
    }

    /** One walk over the index that has all of it. */
    private void readPast(Reader reader, LocalDate day) {
        read(
                reader,
                reader.dsl()
                        .select(MOVEMENT.ITEM_ID, sum(MOVEMENT.QUANTITY), max(MOVEMENT.DAY))
                        .from(MOVEMENT)
                        .where(MOVEMENT.DAY.le(day.toEpochDay()))
                        .groupBy(MOVEMENT.ITEM_ID),
                (at, row) -> {
                    isHere[at] = true;
                    onHand[at] = row.getLong(2);
                    moved[at] = row.getLong(3);
                });
    }

    /**
     * No index has the location, so as few movements as possible are looked at: those up to the
     * day, or those after it, which are taken from what is there now.
     */
    private void readPast(Reader reader, LocalDate day, LocationId location) {
        Arrays.fill(onHand, 0);
        Arrays.fill(isHere, false);
        Condition upTo = MOVEMENT.DAY.le(day.toEpochDay());
        int all = reader.dsl().fetchCount(MOVEMENT);
        boolean forwards = reader.dsl().fetchCount(MOVEMENT, upTo) < all / 2;
        if (!forwards) {
            read(
                    reader,
                    reader.dsl()
                            .select(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.ON_HAND)
                            .from(STOCK_LEVEL)
                            .where(STOCK_LEVEL.LOCATION_ID.eq(location.value())),
                    (at, row) -> {
                        isHere[at] = true;
                        onHand[at] = row.getLong(2);
                    });
        }
        Field<Long> item = MOVEMENT.ITEM_ID.plus(0L); // not by the item's index, which is all of it
        read(
                reader,
                reader.dsl()
                        .select(item, sum(MOVEMENT.QUANTITY))
                        .from(MOVEMENT)
                        .where(forwards ? upTo : upTo.not())
                        .and(MOVEMENT.LOCATION_ID.eq(location.value()))
                        .groupBy(item),
                (at, row) -> {
                    isHere[at] = true;
                    onHand[at] += forwards ? row.getLong(2) : -row.getLong(2);
                });
    }

    /** Whether an item was ever there, by the end. {@code at} is its place in the facts. */
    boolean isHere(int at) {
        return isHere[at];
    }

    /** In thousandths. */
    long onHand(int at) {
        return onHand[at];
    }

    /** Days since 1970-01-01, or {@link #NEVER}. */
    long moved(int at) {
        return moved[at];
    }
}
