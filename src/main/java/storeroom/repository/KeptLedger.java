package storeroom.repository;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;

import static storeroom.schema.Tables.BOOKING;
import static storeroom.schema.Tables.ITEM;
import static storeroom.schema.Tables.LOCATION;
import static storeroom.schema.Tables.MOVEMENT;

import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.model.LocationId;
import storeroom.model.MovementFilter;

import java.lang.ref.SoftReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps the {@link LedgerKeys} of a company: made when they are first needed, carried on with what
 * was booked since, given back when memory is short. A movement takes about 30 bytes of it.
 * Thread-safe; whoever needs the keys while they are made waits for them.
 */
final class KeptLedger {

    /** Beyond this the memory is better used otherwise, and the database is asked. */
    private static final long MOST_MOVEMENTS = 4_000_000;

    private static final long HIGHEST_ITEM = 50_000_000;
    private static final long HIGHEST_LOCATION = 1_000_000;

    private SoftReference<State> kept = new SoftReference<>(null);

    private record State(LedgerKeys keys, Last last) {}

    /** The latest movement: as long as it is the same one, so are all before it. */
    private record Last(long id, long booking, long bookedAt, long item, long day, long quantity) {}

    /** How far the reader's snapshot goes. */
    private record Extent(long movement, long item, long location) {

        boolean fits() {
            return movement > 0
                    && movement <= MOST_MOVEMENTS
                    && item <= HIGHEST_ITEM
                    && location <= HIGHEST_LOCATION;
        }
    }

    /** Whether all that the filter asks for is among the keys. */
    static boolean knows(MovementFilter filter) {
        return filter.item().isEmpty() && filter.document().isEmpty();
    }

    /** Whether they are there by now. */
    synchronized boolean isMade() {
        return kept.get() != null;
    }

    /**
     * Finds movements of the reader's snapshot; see {@link #knows}.
     *
     * @return empty where this ledger has too many movements, none, or others than those kept: then
     *     the database must be asked
     */
    Optional<LedgerKeys.Found> find(Reader reader, MovementFilter filter) {
        return keys(reader).map(keys -> keys.find(wanted(reader, filter, keys)));
    }

    /** The keys of what the reader's snapshot has; makes them, or carries them on. */
    synchronized Optional<LedgerKeys> keys(Reader reader) {
        Extent extent = extent(reader);
        if (!extent.fits()) {
            return Optional.empty();
        }
        State state = kept.get();
        if (state != null && state.last.id > extent.movement) {
            return Optional.empty(); // a reader that was opened before the keys were carried on
        }
        if (state != null && state.last.id == extent.movement && isStill(reader, state.last)) {
            return Optional.of(state.keys);
        }
        boolean same = state != null && isStill(reader, state.last);
        State next = read(reader, same ? state : null, extent);
        kept = new SoftReference<>(next);
        return Optional.of(next.keys);
    }

    private static Extent extent(Reader reader) {
        var row =
                reader.dsl()
                        .select(
                                field(select(max(MOVEMENT.ID)).from(MOVEMENT)),
                                field(select(max(ITEM.ID)).from(ITEM)),
                                field(select(max(LOCATION.ID)).from(LOCATION)))
                        .fetchSingle();
        return new Extent(orZero(row.value1()), orZero(row.value2()), orZero(row.value3()));
    }

    private static long orZero(@Nullable Long highest) {
        return highest == null ? 0 : highest;
    }

    private static boolean isStill(Reader reader, Last last) {
        return last(reader, last.id).filter(last::equals).isPresent();
    }

    private static Optional<Last> last(Reader reader, long id) {
        return reader.dsl()
                .select(
                        MOVEMENT.BOOKING_ID,
                        BOOKING.BOOKED_AT,
                        MOVEMENT.ITEM_ID,
                        MOVEMENT.DAY,
                        MOVEMENT.QUANTITY)
                .from(MOVEMENT)
                .join(BOOKING)
                .on(BOOKING.ID.eq(MOVEMENT.BOOKING_ID))
                .where(MOVEMENT.ID.eq(id))
                .fetchOptional(
                        row ->
                                new Last(
                                        id,
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    private static State read(Reader reader, @Nullable State before, Extent extent) {
        LedgerKeys known = before == null ? LedgerKeys.NONE : before.keys;
        long after = before == null ? 0 : before.last.id;
        var builder = new LedgerKeys.Builder(known, known.size() + (int) (extent.movement - after));
        try (ResultSet rows =
                reader.dsl()
                        .select(
                                MOVEMENT.ID,
                                MOVEMENT.DAY,
                                MOVEMENT.ITEM_ID,
                                MOVEMENT.LOCATION_ID,
                                MOVEMENT.KIND,
                                MOVEMENT.QUANTITY,
                                MOVEMENT.DOCUMENT,
                                MOVEMENT.NOTE)
                        .from(MOVEMENT)
                        .where(MOVEMENT.ID.gt(after))
                        .orderBy(MOVEMENT.ID)
                        .fetchResultSet()) {
            while (rows.next()) {
                builder.add(
                        rows.getInt(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getInt(4),
                        rows.getInt(5),
                        rows.getLong(6),
                        rows.getString(7),
                        rows.getString(8));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return new State(builder.build(), last(reader, extent.movement).orElseThrow());
    }

    private static LedgerKeys.Wanted wanted(Reader reader, MovementFilter filter, LedgerKeys keys) {
        List<LedgerKeys.Word> words = new ArrayList<>();
        for (String word : MovementKeys.words(filter.text())) {
            words.add(
                    new LedgerKeys.Word(
                            itemsWith(reader, SearchText.fold(word)),
                            keys.texts().containing(word.toLowerCase(Locale.ROOT))));
        }
        return new LedgerKeys.Wanted(
                filter.from(),
                filter.to(),
                filter.kind(),
                filter.location().map(LocationId::value).map(Math::toIntExact),
                words);
    }

    private static BitSet itemsWith(Reader reader, String folded) {
        BitSet items = new BitSet();
        try (ResultSet rows =
                reader.dsl()
                        .select(ITEM.ID)
                        .from(ITEM)
                        .where(position(ITEM.SEARCH_TEXT, folded).gt(0))
                        .fetchResultSet()) {
            while (rows.next()) {
                items.set(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return items;
    }
}
