package storeroom.repository;

import static org.jooq.impl.DSL.count;

import static storeroom.schema.Tables.MOVEMENT;

import storeroom.db.Reader;
import storeroom.model.LedgerLine;
import storeroom.model.MovementFilter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A list that remembers how many rows each day has, so that only the days of a page are looked at.
 * Thread-safe.
 */
final class LedgerByDay implements LedgerListing {

    private final MovementList list;
    private final MovementFilter filter;
    private final long[] days;
    private final int[] starts;
    private final int size;

    private LedgerByDay(
            MovementList list, MovementFilter filter, long[] days, int[] starts, int size) {
        this.list = list;
        this.filter = filter;
        this.days = days;
        this.starts = starts;
        this.size = size;
    }

    static LedgerByDay open(Reader reader, MovementList list, MovementFilter filter) {
        var rows =
                reader.dsl()
                        .select(MOVEMENT.DAY, count())
                        .from(MOVEMENT)
                        .where(MovementKeys.condition(filter))
                        .groupBy(MOVEMENT.DAY)
                        .orderBy(MOVEMENT.DAY.desc())
                        .fetch();
        long[] days = new long[rows.size()];
        int[] starts = new int[rows.size()];
        int size = 0;
        for (int i = 0; i < days.length; i++) {
            days[i] = rows.get(i).value1();
            starts[i] = size;
            size += rows.get(i).value2();
        }
        return new LedgerByDay(list, filter, days, starts, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<LedgerLine> rows(Reader reader, int offset, int limit) {
        if (offset >= size) {
            return List.of();
        }
        int at = Arrays.binarySearch(starts, offset);
        int day = at >= 0 ? at : -at - 2;
        MovementFilter fromThatDay =
                filter.between(filter.from(), Optional.of(LocalDate.ofEpochDay(days[day])));
        return list.rows(reader, fromThatDay, offset - starts[day], limit);
    }
}
