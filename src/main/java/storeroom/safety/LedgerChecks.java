package storeroom.safety;

import storeroom.model.MovementKind;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The ledger in itself: what takes back is the opposite, what leaves arrives, and nothing happened
 * tomorrow. That a booking was saved "before" the one in front of it is no finding: clocks are set
 * back, twice a year by law.
 */
final class LedgerChecks {

    /** Clocks of two computers differ, and so do their time zones. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    /**
     * The CHECKs of the schema that figures hang on. SQLite's own check of a connection that may
     * only read does not know them: it leaves them out of the schema that it reads.
     */
    private static final String IMPOSSIBLE =
            """
            SELECT count(*), min(coalesce(i.sku, '#' || o.item_id))
            FROM (SELECT item_id FROM movement NOT INDEXED
                  WHERE NOT (kind BETWEEN 1 AND 9
                             AND quantity BETWEEN -1000000000000 AND 1000000000000
                             AND day BETWEEN -25567 AND 47846
                             AND (unit_price IS NULL
                                  OR unit_price BETWEEN 0 AND 1000000000000000)
                             AND CASE WHEN reverses IS NOT NULL THEN reverses < id
                                      WHEN kind IN (1, 2, 5) THEN quantity >= 0
                                      WHEN kind IN (3, 4, 6) THEN quantity <= 0
                                      ELSE 1 END)
                  UNION ALL
                  SELECT id FROM item
                  WHERE NOT (pack_size BETWEEN 1 AND 1000000000000
                             AND minimum_order BETWEEN 0 AND 1000000000000
                             AND cost BETWEEN 0 AND 1000000000000000
                             AND price BETWEEN 0 AND 1000000000000000
                             AND reorder_point BETWEEN 0 AND 1000000000000
                             AND (maximum IS NULL OR maximum BETWEEN 0 AND 1000000000000)
                             AND active IN (0, 1)
                             AND may_go_negative IN (0, 1)
                             AND trim(sku) <> ''
                             AND trim(name) <> '')
                  UNION ALL
                  SELECT item_id FROM barcode
                  WHERE NOT (quantity BETWEEN 1 AND 1000000000000)) o
            LEFT JOIN item i ON i.id = o.item_id
            """;

    /**
     * Movements are numbered from 1 on, without a gap: a new one has the number behind the last,
     * none is ever deleted, and one that is rolled back gives its number back. Counting is quick;
     * the first gap is looked for only where there is one. The example is its number.
     */
    private static final String MISSING_MOVEMENTS =
            """
            WITH gaps (missing) AS (SELECT coalesce((SELECT max(id) FROM movement), 0)
                                           - (SELECT count(*) FROM movement))
            SELECT max(0, missing),
                   CASE WHEN missing > 0 THEN
                       CASE WHEN EXISTS (SELECT 1 FROM movement WHERE id = 1)
                            THEN (SELECT m.id + 1 FROM movement m
                                  WHERE NOT EXISTS (SELECT 1 FROM movement n
                                                    WHERE n.id = m.id + 1)
                                  ORDER BY m.id LIMIT 1)
                            ELSE 1 END END
            FROM gaps
            """;

    /**
     * Whatever books, books something, or saves no booking. In the order of two indexes, side by
     * side: the limit keeps SQLite from leaving that order out. The example is the booking's
     * number.
     */
    private static final String EMPTY_BOOKINGS =
            """
            SELECT count(*), min(id)
            FROM (SELECT id FROM booking EXCEPT SELECT booking_id FROM movement
                  ORDER BY 1 LIMIT -1)
            """;

    private static final String REVERSALS =
            """
            SELECT count(*), min(i.sku)
            FROM movement r
            JOIN movement m ON m.id = r.reverses
            LEFT JOIN item i ON i.id = r.item_id
            WHERE r.reverses IS NOT NULL
              AND (r.quantity <> -m.quantity OR r.item_id <> m.item_id
                   OR r.location_id <> m.location_id)
            """;

    /**
     * What was undone and has no opposite, and what an undo booked beside opposites. What was taken
     * back once more later is no finding: people may.
     */
    private static final String UNDO =
            """
            SELECT count(*), min(i.sku)
            FROM (SELECT m.item_id
                  FROM booking u JOIN movement m ON m.booking_id = u.undoes
                  WHERE u.undoes IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM movement r WHERE r.reverses = m.id)
                  UNION ALL
                  SELECT m.item_id
                  FROM booking u JOIN movement m ON m.booking_id = u.id
                  WHERE u.undoes IS NOT NULL AND m.reverses IS NULL) o
            LEFT JOIN item i ON i.id = o.item_id
            """;

    /** The kind is that of {@link MovementKind#TRANSFER}. */
    private static final String TRANSFERS =
            """
            SELECT count(*), min(i.sku)
            FROM (SELECT item_id FROM movement NOT INDEXED
                  WHERE kind = ? GROUP BY booking_id, item_id HAVING sum(quantity) <> 0) o
            LEFT JOIN item i ON i.id = o.item_id
            """;

    private static final String FUTURE =
            """
            SELECT (SELECT count(*) FROM movement WHERE day > ?1),
                   (SELECT min(i.sku) FROM movement m JOIN item i ON i.id = m.item_id
                    WHERE m.day > ?1)
            """;

    /** The example is the booking's number: one booking may have thousands of items. */
    private static final String BOOKED_LATER =
            """
            SELECT count(*), min(id) FROM booking WHERE booked_at > ?
            """;

    /** U+0001 to U+001F and U+007F to U+009F. */
    private static final String DOCUMENTS =
            """
            SELECT count(*), min(i.sku)
            FROM (SELECT item_id FROM movement NOT INDEXED
                  WHERE document GLOB '*[' || char(1) || '-' || char(31)
                                      || char(127) || '-' || char(159) || ']*') m
            LEFT JOIN item i ON i.id = m.item_id
            """;

    private LedgerChecks() {}

    /**
     * @param clock says what day it is
     */
    static List<Check> all(Clock clock) {
        long today = LocalDate.now(clock).toEpochDay();
        long latest = clock.instant().plus(TOLERANCE).toEpochMilli();
        int transfer = MovementKind.TRANSFER.code();
        return List.of(
                Check.of(Finding.Kind.MISSING_MOVEMENTS, MISSING_MOVEMENTS),
                Check.of(Finding.Kind.EMPTY_BOOKINGS, EMPTY_BOOKINGS),
                Check.of(Finding.Kind.IMPOSSIBLE, IMPOSSIBLE),
                Check.of(Finding.Kind.REVERSALS, REVERSALS),
                Check.of(Finding.Kind.UNDO, UNDO),
                Check.of(Finding.Kind.TRANSFERS, TRANSFERS, transfer),
                Check.of(Finding.Kind.FUTURE, FUTURE, today),
                Check.of(Finding.Kind.BOOKED_LATER, BOOKED_LATER, latest),
                Check.of(Finding.Kind.DOCUMENTS, DOCUMENTS));
    }
}
