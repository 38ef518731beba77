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
 * What every item had at a place or on the evening of a day, and when it had last moved by then:
 * three numbers for each item that had moved there. Immutable.
 */
final class LevelTable {

    /** Stands for: never. */
    static final long NEVER = Long.MIN_VALUE;

    private long[] items = new long[1024];
    private long[] onHand = new long[1024];
    private long[] moved = new long[1024];
    private int size;

    private LevelTable() {}

    /** Reads it. */
    static LevelTable of(Reader reader, StockFilter filter) {
        LevelTable table = new LevelTable();
        ResultQuery<?> query =
                filter.asOf()
                        .<ResultQuery<?>>map(day -> past(reader, filter, day))
                        .orElseGet(() -> now(reader, filter.location().orElseThrow()));
        try (ResultSet rows = query.fetchResultSet()) {
            while (rows.next()) {
                long day = rows.getLong(3);
                table.add(rows.getLong(1), rows.getLong(2), rows.wasNull() ? NEVER : day);
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return table;
    }

    private static ResultQuery<?> past(Reader reader, StockFilter filter, LocalDate day) {
        Condition condition = MOVEMENT.DAY.le(day.toEpochDay());
        Field<Long> item = MOVEMENT.ITEM_ID;
        if (filter.location().isPresent()) {
            condition = condition.and(MOVEMENT.LOCATION_ID.eq(filter.location().get().value()));
            // Not by the index on the item, which lacks the location: one walk over the table.
            item = item.plus(0L);
        }
        return reader.dsl()
                .select(item, sum(MOVEMENT.QUANTITY), max(MOVEMENT.DAY))
                .from(MOVEMENT)
                .where(condition)
                .groupBy(item)
                .orderBy(item);
    }

    private static ResultQuery<?> now(Reader reader, LocationId location) {
        return reader.dsl()
                .select(STOCK_LEVEL.ITEM_ID, STOCK_LEVEL.ON_HAND, STOCK_TOTAL.MOVED_DAY)
                .from(STOCK_LEVEL)
                .join(STOCK_TOTAL)
                .on(STOCK_TOTAL.ITEM_ID.eq(STOCK_LEVEL.ITEM_ID))
                .where(STOCK_LEVEL.LOCATION_ID.eq(location.value()))
                .orderBy(STOCK_LEVEL.ITEM_ID);
    }

    private void add(long item, long itsOnHand, long itsDay) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
            onHand = Arrays.copyOf(onHand, size * 2);
            moved = Arrays.copyOf(moved, size * 2);
        }
        items[size] = item;
        onHand[size] = itsOnHand;
        moved[size++] = itsDay;
    }

    /** Where the item is in this table; negative where it had not moved there. */
    int at(long item) {
        return Arrays.binarySearch(items, 0, size, item);
    }

    /** In thousandths; zero where {@code at} is negative. */
    long onHand(int at) {
        return at < 0 ? 0 : onHand[at];
    }

    /** Days since 1970-01-01, or {@link #NEVER}. */
    long moved(int at) {
        return at < 0 ? NEVER : moved[at];
    }
}
