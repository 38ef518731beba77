package storeroom.repository;

import static org.jooq.impl.DSL.max;

import static storeroom.schema.Tables.MOVEMENT;
import static storeroom.schema.Tables.STOCK_TOTAL;

import storeroom.db.Reader;
import storeroom.db.Writer;
import storeroom.model.CostMethod;
import storeroom.model.Money;
import storeroom.model.Revaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Values many items anew, or compares what is kept with what the ledger says: in one walk over the
 * ledger in the order of the items, some of them in memory at a time. Thread-safe.
 */
public final class ValuePass {

    /** Items that are worked out together, where few of all are. */
    private static final int AT_ONCE = 500;

    /** How far the numbers of these may be apart: those between them are read for nothing. */
    private static final int SPREAD = 4 * AT_ONCE;

    /** Where most items are worked out, these are as many movements, roughly. */
    private static final int MOVEMENTS_AT_ONCE = 300_000;

    /** So often the whole table may be walked. */
    private static final int WALKS = 8;

    /** Fewer items are found by the index at once. */
    private static final int FEW = 2_000;

    /** Hears how far it is, and may stop it. Called by the thread that writes. */
    @FunctionalInterface
    public interface Progress {

        /** Nobody hears it, nobody stops it. */
        Progress NOBODY = (_, _) -> true;

        /**
         * So many items are done, of so many.
         *
         * @return whether it shall go on; else what was written must not be saved
         */
        boolean advanced(int items, int of);
    }

    /**
     * What was done.
     *
     * @param values how many of movements were written
     * @param revaluation what that means for movements that had one before
     */
    public record Done(long values, Revaluation revaluation) {}

    /**
     * Values all items anew; writes what differs.
     *
     * @return empty when it was stopped
     */
    public Optional<Done> all(Writer writer, CostMethod method, Progress progress) {
        return some(writer, method, items(writer), progress);
    }

    /**
     * Values some items anew; writes what differs.
     *
     * @return empty when it was stopped
     */
    public Optional<Done> some(Writer writer, CostMethod method, long[] items, Progress progress) {
        long[] sorted = items.clone();
        Arrays.sort(sorted);
        CostRun run = new CostRun(writer, method);
        int atOnce = atOnce(writer, run, sorted.length);
        try (ValueUpdate update = new ValueUpdate(writer)) {
            for (int from = 0; from < sorted.length; ) {
                int to = end(sorted, from, atOnce);
                run.work(sorted[from], sorted[to - 1]);
                update.write(run);
                totals(run, sorted, from, to, update);
                update.flush();
                if (!progress.advanced(to, sorted.length)) {
                    return Optional.empty();
                }
                from = to;
            }
            return Optional.of(new Done(update.written(), update.revaluation()));
        }
    }

    /** How many items are worked out together, and how they are read. */
    private static int atOnce(Reader reader, CostRun run, int items) {
        if (items < FEW || items < reader.dsl().fetchCount(STOCK_TOTAL) / 4) {
            return AT_ONCE;
        }
        Long last = reader.dsl().select(max(MOVEMENT.ID)).from(MOVEMENT).fetchSingle().value1();
        long walks = 1 + (last == null ? 0 : last / MOVEMENTS_AT_ONCE);
        if (walks > WALKS) {
            return AT_ONCE;
        }
        run.walkTheTable();
        return (int) (items / walks) + 1;
    }

    private static int end(long[] sorted, int from, int atOnce) {
        int to = from + 1;
        while (to < sorted.length
                && to - from < atOnce
                && (atOnce != AT_ONCE || sorted[to] - sorted[from] < SPREAD)) {
            to++;
        }
        return to;
    }

    private static void totals(CostRun run, long[] sorted, int from, int to, ValueUpdate update) {
        ValueRows rows = run.rows();
        int row = 0;
        for (int at = from; at < to; at++) {
            while (row < rows.size() && rows.item(row) < sorted[at]) {
                row++;
            }
            long value = 0;
            while (row < rows.size() && rows.item(row) == sorted[at]) {
                value += rows.value(row++);
            }
            update.total(sorted[at], value);
        }
    }

    /**
     * What is kept of all items and is not what the ledger says.
     *
     * @param values how many
     * @param firstItem the first item that has one; zero where there is none
     */
    public record Wrong(long values, long firstItem) {}

    /** Compares all items; writes nothing. */
    public Wrong compare(Reader reader, CostMethod method) {
        long[] first = {0};
        CostRun run = new CostRun(reader, method);
        ValueDifference difference = new ValueDifference();
        ValueDifference.Receiver receiver =
                new ValueDifference.Receiver() {
                    @Override
                    public void missing(ValueRows rows, int at) {
                        first[0] = first[0] == 0 ? rows.item(at) : first[0];
                    }

                    @Override
                    public void superfluous(ValueRows kept, int at) {
                        missing(kept, at);
                    }

                    @Override
                    public void other(ValueRows rows, int at, long before) {
                        missing(rows, at);
                    }
                };
        long[] items = items(reader);
        int atOnce = atOnce(reader, run, items.length);
        for (int from = 0; from < items.length; ) {
            int to = end(items, from, atOnce);
            run.work(items[from], items[to - 1]);
            difference.look(run, receiver);
            from = to;
        }
        return new Wrong(difference.count(), first[0]);
    }

    /** What all stock would be worth by a method; empty where that is too large to be money. */
    public Optional<Money> worth(Reader reader, CostMethod method) {
        CostRun run = new CostRun(reader, method);
        TotalsSum sum = new TotalsSum();
        long[] items = items(reader);
        int atOnce = atOnce(reader, run, items.length);
        for (int from = 0; from < items.length; ) {
            int to = end(items, from, atOnce);
            run.workWithoutKept(items[from], items[to - 1]);
            ValueRows rows = run.rows();
            for (int at = 0; at < rows.size(); at++) {
                sum.addValue(rows.value(at));
            }
            from = to;
        }
        return sum.value();
    }

    /** By their numbers. */
    private static long[] items(Reader reader) {
        long[] items = new long[1024];
        int size = 0;
        try (ResultSet rows =
                reader.dsl()
                        .select(STOCK_TOTAL.ITEM_ID)
                        .from(STOCK_TOTAL)
                        .orderBy(STOCK_TOTAL.ITEM_ID)
                        .fetchResultSet()) {
            while (rows.next()) {
                if (size == items.length) {
                    items = Arrays.copyOf(items, size * 2);
                }
                items[size++] = rows.getLong(1);
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return Arrays.copyOf(items, size);
    }
}
