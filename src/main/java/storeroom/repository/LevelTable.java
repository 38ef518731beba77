package storeroom.repository;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.MOVEMENT_VALUE;
import static storeroom.schema.Tables.STOCK_LEVEL;
import static storeroom.schema.Tables.STOCK_TOTAL;

import org.jooq.Condition;
import org.jooq.ResultQuery;

import storeroom.db.Reader;
import storeroom.model.LocationId;
import storeroom.model.StockFilter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * What every item had at a place or on the evening of a day, what that was worth, and when it had
 * last moved by then, wherever that was. Not changed once it is made.
 */
final class LevelTable {

    /** Stands for: never. */
    static final long NEVER = Long.MIN_VALUE;

    private final ItemFacts items;
    private final long[] onHand;
    private final long[] value;
    private final long[] moved;
    private final boolean[] isHere;

    private LevelTable(ItemFacts items) {
        this.items = items;
        onHand = new long[items.size()];
        value = new long[items.size()];
        moved = new long[items.size()];
        isHere = new boolean[items.size()];
        Arrays.fill(moved, NEVER);
    }

    /** Reads it for a list that is not of now and everywhere. */
    static LevelTable of(Reader reader, ItemFacts items, StockFilter filter) {
        LevelTable table = new LevelTable(items);
        if (filter.asOf().isEmpty()) {
            table.readNow(reader, filter.location().orElseThrow());
        } else {
            table.readPast(reader, filter.asOf().get(), filter.location());
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
                        .select(
                                STOCK_LEVEL.ITEM_ID,
                                STOCK_LEVEL.ON_HAND,
                                STOCK_TOTAL.MOVED_DAY,
                                STOCK_TOTAL.ON_HAND,
                                STOCK_TOTAL.VALUE)
                        .from(STOCK_LEVEL)
                        .join(STOCK_TOTAL)
                        .on(STOCK_TOTAL.ITEM_ID.eq(STOCK_LEVEL.ITEM_ID))
                        .where(STOCK_LEVEL.LOCATION_ID.eq(location.value())),
                (at, row) -> {
                    isHere[at] = true;
                    onHand[at] = row.getLong(2);
                    long day = row.getLong(3);
                    moved[at] = row.wasNull() ? NEVER : day;
                    value[at] = StockValues.share(onHand[at], row.getLong(4), row.getLong(5));
                });
    }

    private void readPast(Reader reader, LocalDate day, Optional<LocationId> location) {
        read(reader, worth(reader, day), (at, row) -> value[at] = row.getLong(2));
        read(
                reader,
                past(reader, day, location),
                (at, row) -> {
                    onHand[at] = row.getLong(2); // null, which reads as 0, where it is not here
                    moved[at] = row.getLong(3);
                    isHere[at] = row.getInt(4) == 1;
                    if (location.isPresent()) {
                        value[at] = StockValues.share(onHand[at], row.getLong(5), value[at]);
                    }
                });
    }

    /**
     * One walk over the index that has all of it: item, sum there, last day, whether it is here,
     * sum everywhere.
     */
    static ResultQuery<?> past(Reader reader, LocalDate day, Optional<LocationId> location) {
        Condition there =
                location.map(one -> MOVEMENT.LOCATION_ID.eq(one.value())).orElse(trueCondition());
        return reader.dsl()
                .select(
                        MOVEMENT.ITEM_ID,
                        sum(when(there, MOVEMENT.QUANTITY)),
                        max(MOVEMENT.DAY),
                        max(when(there, inline(1)).otherwise(inline(0))),
                        sum(MOVEMENT.QUANTITY))
                .from(MOVEMENT)
                .where(MOVEMENT.DAY.le(day.toEpochDay()))
                .groupBy(MOVEMENT.ITEM_ID);
    }

    /** What each item was worth, everywhere: one walk over the values, in their order. */
    static ResultQuery<?> worth(Reader reader, LocalDate day) {
        return reader.dsl()
                .select(MOVEMENT_VALUE.ITEM_ID, sum(MOVEMENT_VALUE.VALUE))
                .from(MOVEMENT_VALUE)
                .where(MOVEMENT_VALUE.DAY.le(day.toEpochDay()))
                .groupBy(MOVEMENT_VALUE.ITEM_ID)
                .orderBy(MOVEMENT_VALUE.ITEM_ID);
    }

    /** Whether an item was ever there, by the end. {@code at} is its place in the facts. */
    boolean isHere(int at) {
        return isHere[at];
    }

    /** In thousandths. */
    long onHand(int at) {
        return onHand[at];
    }

    /** In ten-thousandths; of one place its share. */
    long value(int at) {
        return value[at];
    }

    /** Days since 1970-01-01, or {@link #NEVER}. */
    long moved(int at) {
        return moved[at];
    }
}
