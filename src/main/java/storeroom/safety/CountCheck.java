package storeroom.safety;

import storeroom.model.MovementKind;

import java.util.List;
import java.util.Optional;

/**
 * Stocktaking sheets against what they booked: a booked one has the movements that its differences
 * ask for, another one has none. What other counts corrected while it was open is not in its
 * differences, see {@link storeroom.repository.CountReads}.
 */
final class CountCheck {

    private static final String HAS_COUNTS =
            "SELECT count(*) FROM sqlite_schema WHERE name = 'count_line'";

    /** By item: a movement may say more about lots than the sheet does. */
    private static final String COUNTS =
            """
            WITH counted (sheet_id, item_id, difference) AS (
                SELECT l.sheet_id, l.item_id,
                       sum(l.counted - l.booked
                           - coalesce((SELECT sum(m.quantity)
                                       FROM movement m JOIN booking b ON b.id = m.booking_id
                                       WHERE m.item_id = l.item_id
                                         AND m.location_id = s.location_id
                                         AND m.kind = ?1
                                         AND (l.lot_id IS NULL OR m.lot_id = l.lot_id)
                                         AND m.booking_id <> coalesce(s.booking_id, 0)
                                         AND b.booked_at > l.counted_at
                                         AND b.booked_at <= s.closed_at), 0))
                FROM count_line l JOIN count_sheet s ON s.id = l.sheet_id
                WHERE s.state = 3 AND l.counted IS NOT NULL
                GROUP BY l.sheet_id, l.item_id),
            booked (sheet_id, item_id, quantity) AS (
                SELECT s.id, m.item_id, sum(m.quantity)
                FROM count_sheet s JOIN movement m ON m.booking_id = s.booking_id
                WHERE m.location_id = s.location_id
                GROUP BY s.id, m.item_id),
            wrong (sheet_id) AS (
                SELECT coalesce(c.sheet_id, b.sheet_id)
                FROM counted c
                FULL JOIN booked b ON b.sheet_id = c.sheet_id AND b.item_id = c.item_id
                WHERE coalesce(c.difference, 0) <> coalesce(b.quantity, 0)
                UNION
                SELECT id FROM count_sheet WHERE state <> 3 AND booking_id IS NOT NULL)
            SELECT count(*), min(printf('CT-%d-%04d', s.year, s.number))
            FROM wrong w JOIN count_sheet s ON s.id = w.sheet_id
            """;

    private CountCheck() {}

    static List<Check> all() {
        Check counts = Check.of(Finding.Kind.COUNTS, COUNTS, MovementKind.COUNT.code());
        return List.of(
                reader ->
                        Check.first(reader, HAS_COUNTS, row -> row.getInt(1) > 0)
                                ? counts.find(reader)
                                : Optional.empty()); // of an older version
    }
}
