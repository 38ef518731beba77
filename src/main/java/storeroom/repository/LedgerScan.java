package storeroom.repository;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.MOVEMENT;

import org.jooq.DSLContext;
import org.jooq.Query;

import storeroom.db.KeptQuery;
import storeroom.db.Reader;
import storeroom.model.MovementKind;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The movements of many items that count, read as they lie in the table and put in order here: an
 * index would jump about in a large table. Used by one thread.
 */
final class LedgerScan {

    /** How many movements may lie in memory; their places take so many bits of a key. */
    private static final int PLACE_BITS = 20;

    private static final int AT_MOST = 1 << PLACE_BITS;
    private static final int DAY_BITS = 17;
    private static final long FIRST_DAY = -25_567; // 1900
    private static final int ITEM_BITS = 63 - PLACE_BITS - DAY_BITS;
    private static final long NO_PRICE = -1;

    /** Parameters: first item, last item. The sum keeps the index away. */
    private static final KeptQuery MOVEMENTS = KeptQuery.of(LedgerScan::movements);

    private static final KeptQuery COSTS =
            KeptQuery.of(
                    dsl ->
                            dsl.select(ITEM.ID, ITEM.COST)
                                    .from(ITEM)
                                    .where(ITEM.ID.between(0L, 0L)));

    private static final KeptQuery TAKEN_BACK = KeptQuery.of(LedgerScan::takenBack);

    /** Receives each movement, by item, day and number. */
    @FunctionalInterface
    interface Receiver {
        void movement(
                long item,
                long day,
                long id,
                int kind,
                long change,
                long price,
                long line,
                long source,
                long cost);
    }

    private final Reader reader;
    private final BitSet takenBack = new BitSet();
    private long[] keys = new long[1 << 12];
    private long[] ids = new long[1 << 12];
    private long[] changes = new long[1 << 12];
    private long[] prices = new long[1 << 12];
    private byte[] kinds = new byte[1 << 12];
    private final Map<Integer, long[]> lines = new HashMap<>();
    private final Map<Long, Long> costs = new HashMap<>();
    private long firstItem;
    private int size;

    LedgerScan(Reader reader) {
        this.reader = reader;
        reader.read(TAKEN_BACK).forEach(row -> takenBack.set(Math.toIntExact(row.getLong(1))));
    }

    private static Query movements(DSLContext dsl) {
        return dsl.select(
                        MOVEMENT.ITEM_ID,
                        MOVEMENT.DAY,
                        MOVEMENT.ID,
                        MOVEMENT.KIND,
                        MOVEMENT.QUANTITY,
                        coalesce(MOVEMENT.UNIT_PRICE, inline(NO_PRICE)),
                        MOVEMENT.LINE_ID,
                        CostRun.source())
                .from(MOVEMENT)
                .where(MOVEMENT.ITEM_ID.plus(inline(0L)).between(0L, 0L))
                .and(MOVEMENT.REVERSES.isNull())
                .and(MOVEMENT.KIND.ne(inline((long) MovementKind.TRANSFER.code())))
                .and(MOVEMENT.QUANTITY.ne(inline(0L)));
    }

    private static Query takenBack(DSLContext dsl) {
        return dsl.select(MOVEMENT.ID)
                .from(ReversalChain.FIRST)
                .join(MOVEMENT)
                .on(MOVEMENT.ID.eq(ReversalChain.FIRST.REVERSES))
                .where(ReversalChain.FIRST.REVERSES.isNotNull())
                .and(MOVEMENT.REVERSES.isNull())
                .and(ReversalChain.TAKEN_BACK_BY.isNotNull());
    }

    /**
     * Reads a range of items.
     *
     * @return false where that does not fit: then nothing can be said about it
     */
    boolean read(long from, long to) {
        size = 0;
        lines.clear();
        costs.clear();
        firstItem = from;
        if (to - from >= 1L << ITEM_BITS) {
            return false;
        }
        boolean[] fits = {true};
        reader.read(MOVEMENTS)
                .add(from)
                .add(to)
                .forEachWhile(
                        row -> {
                            long day = row.getLong(2) - FIRST_DAY;
                            long id = row.getLong(3);
                            fits[0] = size < AT_MOST && day >= 0 && day < 1L << DAY_BITS;
                            if (fits[0] && !takenBack.get((int) id)) {
                                long line = row.getLong(7); // null reads as 0: no line
                                if (line != CostLayers.NO_LINE) {
                                    lines.put(size, new long[] {line, row.getLong(8)});
                                }
                                long item = row.getLong(1) - firstItem;
                                add(
                                        (item << (DAY_BITS + PLACE_BITS))
                                                | (day << PLACE_BITS)
                                                | size,
                                        id,
                                        (byte) row.getInt(4),
                                        row.getLong(5),
                                        row.getLong(6));
                            }
                            return fits[0];
                        });
        if (fits[0]) {
            reader.read(COSTS)
                    .add(from)
                    .add(to)
                    .forEach(row -> costs.put(row.getLong(1), row.getLong(2)));
            Arrays.sort(keys, 0, size);
        }
        return fits[0];
    }

    private void add(long key, long id, byte kind, long change, long price) {
        if (size == ids.length) {
            keys = Arrays.copyOf(keys, size * 2);
            ids = Arrays.copyOf(ids, size * 2);
            changes = Arrays.copyOf(changes, size * 2);
            prices = Arrays.copyOf(prices, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        keys[size] = key;
        ids[size] = id;
        kinds[size] = kind;
        changes[size] = change;
        prices[size++] = price;
    }

    /** Tells all that was read. The table has its rows by their numbers, and so has each day. */
    void forEach(Receiver receiver) {
        long[] none = {CostLayers.NO_LINE, CostLayers.NO_LINE};
        for (int i = 0; i < size; i++) {
            int at = (int) keys[i] & (AT_MOST - 1);
            long item = firstItem + (keys[i] >>> (DAY_BITS + PLACE_BITS));
            long[] line = lines.getOrDefault(at, none);
            receiver.movement(
                    item,
                    ((keys[i] >>> PLACE_BITS) & ((1L << DAY_BITS) - 1)) + FIRST_DAY,
                    ids[at],
                    kinds[at],
                    changes[at],
                    prices[at] == NO_PRICE ? CostLayers.NO_PRICE : prices[at],
                    line[0],
                    line[1],
                    costs.getOrDefault(item, 0L));
        }
    }
}
