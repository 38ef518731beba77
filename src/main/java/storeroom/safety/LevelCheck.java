package storeroom.safety;

import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The levels by location against the sums of the ledger; no row of either is left out. A million
 * movements are added up here, because SQLite would sort them first; where the pairs of item and
 * location are too many for memory, SQLite does it.
 */
final class LevelCheck implements Check {

    /** Pairs of item and location, of 24 to 48 bytes each. */
    private static final int AT_MOST = 500_000;

    private static final String MOVEMENTS =
            "SELECT item_id, location_id, quantity FROM movement NOT INDEXED";
    private static final String LEVELS = "SELECT item_id, location_id, -on_hand FROM stock_level";

    private static final String BY_SQLITE =
            """
            SELECT count(*), coalesce(min(coalesce(m.item_id, l.item_id)), 0)
            FROM (SELECT item_id, location_id, sum(quantity) AS booked
                  FROM movement GROUP BY item_id, location_id) m
            FULL JOIN stock_level l ON l.item_id = m.item_id AND l.location_id = m.location_id
            WHERE coalesce(m.booked, 0) <> coalesce(l.on_hand, 0)
            """;

    private static final String SKU =
            "SELECT coalesce((SELECT sku FROM item WHERE id = ?1), '#' || ?1)";

    private final int atMost;

    LevelCheck() {
        this(AT_MOST);
    }

    /**
     * @param atMost pairs of item and location that are added up in memory
     */
    LevelCheck(int atMost) {
        this.atMost = atMost;
    }

    private record Wrong(long count, long firstItem) {}

    @Override
    public Optional<Finding> find(Reader reader) {
        Wrong wrong = here(reader).orElseGet(() -> bySqlite(reader));
        if (wrong.count() == 0) {
            return Optional.empty();
        }
        String sku = Check.first(reader, SKU, row -> row.getString(1), wrong.firstItem());
        return Optional.of(new Finding(Finding.Kind.LEVELS, wrong.count(), sku));
    }

    private static Wrong bySqlite(Reader reader) {
        return Check.first(reader, BY_SQLITE, row -> new Wrong(row.getLong(1), row.getLong(2)));
    }

    /** Empty when it would need too much memory. */
    private Optional<Wrong> here(Reader reader) {
        LedgerSums sums = new LedgerSums(atMost);
        if (!add(reader, LEVELS, sums) || !add(reader, MOVEMENTS, sums)) {
            return Optional.empty();
        }
        long[] wrong = {0, Long.MAX_VALUE};
        sums.forEachOpen(
                item -> {
                    wrong[0]++;
                    wrong[1] = Math.min(wrong[1], item);
                });
        return Optional.of(new Wrong(wrong[0], wrong[1]));
    }

    private static boolean add(Reader reader, String sql, LedgerSums sums) {
        try (ResultSet rows = reader.dsl().resultQuery(sql).fetchResultSet()) {
            while (rows.next()) {
                if (!sums.add(rows.getLong(1), rows.getLong(2), rows.getLong(3))) {
                    return false;
                }
            }
            return true;
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }
}
