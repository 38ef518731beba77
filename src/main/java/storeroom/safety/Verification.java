package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseBusyException;
import storeroom.db.Reader;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Recomputes from the ledger what the levels say, in one snapshot, and asks SQLite whether the file
 * is sound. Changes nothing. Takes a second or two for a million movements.
 */
public final class Verification {

    private static final int SCALE = 3;

    /** The sums of the ledger beside the levels; no row of either is left out. */
    private static final String LEVELS =
            """
            SELECT count(*), min(i.sku)
            FROM (SELECT item_id, location_id, sum(quantity) AS booked
                  FROM movement GROUP BY item_id, location_id) m
            FULL JOIN stock_level l ON l.item_id = m.item_id AND l.location_id = m.location_id
            LEFT JOIN item i ON i.id = coalesce(m.item_id, l.item_id)
            WHERE coalesce(m.booked, 0) <> coalesce(l.on_hand, 0)
            """;

    private static final String TOTALS =
            """
            SELECT count(*), min(i.sku)
            FROM (SELECT item_id, sum(quantity) AS booked FROM movement GROUP BY item_id) m
            FULL JOIN stock_total t ON t.item_id = m.item_id
            LEFT JOIN item i ON i.id = coalesce(m.item_id, t.item_id)
            WHERE coalesce(m.booked, 0) <> coalesce(t.on_hand, 0)
            """;

    /** Counted by SQLite: there may be as many as there are rows. */
    private static final String ORPHANS =
            """
            SELECT count(*), min("table") FROM pragma_foreign_key_check
            """;

    private static final String NO_TOTAL =
            """
            SELECT count(*), min(sku) FROM item
            WHERE id NOT IN (SELECT item_id FROM stock_total)
            """;

    private static final String LAST_MOVED =
            """
            SELECT count(*), min(i.sku)
            FROM stock_total t
            JOIN item i ON i.id = t.item_id
            WHERE t.moved_day IS NOT (SELECT max(day) FROM movement WHERE item_id = t.item_id)
            """;

    private static final String FUTURE =
            """
            SELECT count(*), min(i.sku)
            FROM movement m JOIN item i ON i.id = m.item_id
            WHERE m.day > ?
            """;

    private static final String BELOW_ZERO =
            """
            SELECT count(*), min(i.sku)
            FROM stock_level l JOIN item i ON i.id = l.item_id
            WHERE l.on_hand < 0 AND i.may_go_negative = 0
            """;

    private static final String ACTIVE =
            """
            SELECT count(*), min(i.sku)
            FROM stock_total t JOIN item i ON i.id = t.item_id
            WHERE t.active <> i.active
            """;

    private static final String FIGURES =
            """
            SELECT (SELECT count(*) FROM item), (SELECT count(*) FROM item WHERE active = 0),
                   (SELECT count(*) FROM movement), (SELECT count(*) FROM booking),
                   (SELECT coalesce(sum(quantity), 0) FROM movement),
                   (SELECT coalesce(sum(on_hand), 0) FROM stock_level),
                   (SELECT coalesce(sum(on_hand), 0) FROM stock_total)
            """;

    private static final int ATTEMPTS = 3;

    private final ConnectionFactory connections;
    private final Clock clock;

    /**
     * @param clock says what day it is
     */
    public Verification(ConnectionFactory connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * What was found, and the figures that should agree.
     *
     * @param unitsInLedger what all movements add up to
     * @param unitsInLevels what the levels by location add up to
     * @param unitsInTotals what the totals by item add up to
     */
    public record Result(
            long items,
            long retired,
            long movements,
            long bookings,
            BigDecimal unitsInLedger,
            BigDecimal unitsInLevels,
            BigDecimal unitsInTotals,
            List<Finding> findings) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Looks at the structure of the file and at rows that belong to nothing, but not at what the
     * ledger adds up to: a tenth of the time.
     *
     * @throws storeroom.db.DatabaseException when the file cannot be read any more
     */
    public List<Finding> quick() {
        return look(
                reader -> {
                    List<Finding> findings = new ArrayList<>();
                    integrity(reader, "PRAGMA quick_check(100)").ifPresent(findings::add);
                    find(reader, Finding.Kind.ORPHANS, ORPHANS).ifPresent(findings::add);
                    return findings;
                });
    }

    /** Once more where the file was changed while it was read as one that does not change. */
    private <T> T look(Function<Reader, T> work) {
        for (int attempt = 1; ; attempt++) {
            Reader reader = connections.reader();
            try (reader;
                    LargeCache _ = LargeCache.of(reader)) {
                T found = work.apply(reader);
                reader.requireUnchanged();
                return found;
            } catch (DatabaseBusyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /**
     * Looks at everything.
     *
     * @throws storeroom.db.DatabaseException when the file cannot be read any more
     */
    public Result run() {
        return look(this::everything);
    }

    private Result everything(Reader reader) {
        List<Finding> findings = new ArrayList<>();
        integrity(reader, "PRAGMA integrity_check(100)").ifPresent(findings::add);
        find(reader, Finding.Kind.ORPHANS, ORPHANS).ifPresent(findings::add);
        find(reader, Finding.Kind.LEVELS, LEVELS).ifPresent(findings::add);
        find(reader, Finding.Kind.TOTALS, TOTALS).ifPresent(findings::add);
        find(reader, Finding.Kind.NO_TOTAL, NO_TOTAL).ifPresent(findings::add);
        find(reader, Finding.Kind.LAST_MOVED, LAST_MOVED).ifPresent(findings::add);
        long today = LocalDate.now(clock).toEpochDay();
        find(reader, Finding.Kind.FUTURE, FUTURE, today).ifPresent(findings::add);
        find(reader, Finding.Kind.BELOW_ZERO, BELOW_ZERO).ifPresent(findings::add);
        find(reader, Finding.Kind.ACTIVE, ACTIVE).ifPresent(findings::add);
        return result(reader, findings);
    }

    private static Result result(Reader reader, List<Finding> findings) {
        return query(
                reader,
                FIGURES,
                row ->
                        new Result(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                units(row.getLong(5)),
                                units(row.getLong(6)),
                                units(row.getLong(7)),
                                findings));
    }

    private static Optional<Finding> integrity(Reader reader, String check) {
        var rows = reader.dsl().fetch(check);
        String first = rows.isEmpty() ? "" : String.valueOf(rows.getFirst().get(0));
        return first.equals("ok")
                ? Optional.empty()
                : Optional.of(new Finding(Finding.Kind.DAMAGED, rows.size(), first));
    }

    private static Optional<Finding> find(
            Reader reader, Finding.Kind kind, String sql, Object... values) {
        return query(
                reader,
                sql,
                row -> {
                    long count = row.getLong(1);
                    return count == 0
                            ? Optional.empty()
                            : Optional.of(
                                    new Finding(kind, count, String.valueOf(row.getString(2))));
                },
                values);
    }

    /** Makes a value of a result set's first row. */
    @FunctionalInterface
    private interface FirstRow<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * Not through jOOQ's records: without a table to look at, it takes whole numbers for 32 bits.
     */
    private static <T> T query(Reader reader, String sql, FirstRow<T> mapper, Object... values) {
        try (ResultSet rows = reader.dsl().resultQuery(sql, values).fetchResultSet()) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return mapper.map(rows);
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private static BigDecimal units(long thousandths) {
        BigDecimal units = BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }
}
