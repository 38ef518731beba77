package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.db.Salvage;
import storeroom.db.Salvaged;
import storeroom.db.Writer;
import storeroom.repository.StockRebuild;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Makes a new company of what can be read of a damaged one. No movement that can be read is given
 * up: where the item, the booking or the place that it names is lost, another row stands in for it.
 * Stock is computed from the movements. Thread-safe; takes its time.
 */
final class Salvaging {

    private static final Set<String> DERIVED = Set.of("stock_level", "stock_total");

    private static final String FIGURES =
            """
            SELECT (SELECT count(*) FROM item), (SELECT count(*) FROM movement),
                   (SELECT count(*) FROM item WHERE sku LIKE 'RECOVERED-%' AND cost = 0),
                   (SELECT max(booked_at) FROM booking)
            """;

    private Salvaging() {}

    /**
     * @param damaged not open in this process
     * @param target the new company, made here; gone again where this fails
     * @param newestBackup what is compared with what could be read
     * @throws java.util.concurrent.CancellationException when it was cancelled
     * @throws storeroom.db.DatabaseException when the file cannot be opened at all, or the new one
     *     not be written
     */
    static SalvageReport run(
            Path damaged,
            Path target,
            Optional<BackupNote> newestBackup,
            DatabaseOptions options,
            BooleanSupplier cancelled) {
        Salvaged salvaged =
                Salvage.into(
                        target,
                        damaged,
                        new Salvage.Rules(DERIVED, repairs(options.clock().instant())),
                        options,
                        cancelled);
        DatabaseOptions unguarded = options.withUpgradeGuard((_, _) -> {}); // nothing to keep yet
        try (ConnectionFactory connections = ConnectionFactory.open(target, unguarded)) {
            noteWhatIsListed(connections);
            List<Finding> findings =
                    new Verification(connections, options.clock()).run().findings();
            try (Reader reader = connections.reader();
                    ResultSet row = reader.dsl().resultQuery(FIGURES).fetchResultSet()) {
                row.next();
                long bookedAt = row.getLong(4);
                return new SalvageReport(
                        target,
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        bookedAt == 0
                                ? Optional.empty()
                                : Optional.of(Instant.ofEpochMilli(bookedAt)),
                        salvaged,
                        findings,
                        newestBackup);
            } catch (SQLException e) {
                throw new IllegalStateException("the new company cannot be read", e);
            }
        }
    }

    /**
     * As the stock computed from the movements says; only a file of today's version has it noted,
     * and what the stock is worth.
     */
    private static void noteWhatIsListed(ConnectionFactory connections) {
        try (Writer writer = connections.writer("Recompute stock levels")) {
            new StockRebuild().listed(writer);
            new StockRebuild().values(writer);
            writer.commit();
        }
    }

    private static List<String> repairs(Instant now) {
        return List.of(
                """
                INSERT OR IGNORE INTO item (id, sku, name, category_id, unit, pack_size,
                    minimum_order, cost, price, reorder_point, lead_time_days, note, active,
                    may_go_negative, search_text, created_at, changed_at)
                SELECT id, 'RECOVERED-' || id, 'RECOVERED-' || id, 1, 'pc', 1000,
                    0, 0, 0, 0, 0, '', 1, 0,
                    'recovered-' || id || char(10) || 'recovered-' || id
                        || coalesce((SELECT char(10) || group_concat(lower(code), char(10))
                                     FROM (SELECT code FROM barcode WHERE item_id = lost.id
                                           ORDER BY position)), ''),
                    %1$d, %1$d
                FROM (SELECT item_id AS id FROM movement UNION SELECT item_id FROM barcode) lost
                WHERE id NOT IN (SELECT id FROM item)
                """
                        .formatted(now.toEpochMilli()),
                """
                INSERT OR IGNORE INTO category (id, name)
                SELECT DISTINCT category_id, 'RECOVERED-' || category_id FROM item
                WHERE category_id NOT IN (SELECT id FROM category)
                """,
                """
                INSERT OR IGNORE INTO location (id, code, name)
                SELECT DISTINCT location_id, 'RECOVERED-' || location_id, 'RECOVERED-' || location_id
                FROM movement WHERE location_id NOT IN (SELECT id FROM location)
                """,
                // What reverses a movement tells all that counts of it.
                """
                INSERT OR IGNORE INTO movement (id, booking_id, item_id, location_id, kind,
                    quantity, day, unit_price, document, note)
                SELECT r.reverses, coalesce(b.undoes, r.booking_id), r.item_id, r.location_id,
                    r.kind, -r.quantity, r.day, r.unit_price, r.document, r.note
                FROM movement r LEFT JOIN booking b ON b.id = r.booking_id
                WHERE r.reverses IS NOT NULL AND r.reverses NOT IN (SELECT id FROM movement)
                """,
                """
                UPDATE OR IGNORE movement SET reverses = NULL
                WHERE reverses IS NOT NULL AND reverses NOT IN (SELECT id FROM movement)
                """,
                """
                INSERT OR IGNORE INTO booking (id, operation, booked_at, booked_by)
                SELECT m.booking_id, CASE
                        WHEN max(m.reverses) IS NOT NULL THEN 7
                        WHEN max(m.kind) = 2 THEN 1
                        WHEN max(m.kind) IN (3, 4) THEN 2
                        WHEN max(m.kind) = 7 THEN 3
                        WHEN max(m.kind) = 9 THEN 4
                        ELSE 6 END,
                    coalesce((SELECT b.booked_at FROM booking b WHERE b.id < m.booking_id
                              ORDER BY b.id DESC LIMIT 1), max(m.day) * 86400000), ''
                FROM movement m WHERE m.booking_id NOT IN (SELECT id FROM booking)
                GROUP BY m.booking_id
                """,
                """
                INSERT OR IGNORE INTO booking (id, operation, booked_at, booked_by)
                SELECT u.undoes, 6, u.booked_at, '' FROM booking u
                WHERE u.undoes IS NOT NULL AND u.undoes NOT IN (SELECT id FROM booking)
                """,
                """
                INSERT INTO stock_level (item_id, location_id, on_hand)
                SELECT item_id, location_id, sum(quantity) FROM movement
                GROUP BY item_id, location_id
                """,
                """
                INSERT INTO stock_total (item_id, active, on_hand, moved_day, moved_at)
                SELECT i.id, i.active, coalesce(m.on_hand, 0), m.day,
                    (SELECT b.booked_at FROM movement l JOIN booking b ON b.id = l.booking_id
                     WHERE l.item_id = i.id AND l.day = m.day ORDER BY l.id DESC LIMIT 1)
                FROM item i LEFT JOIN
                    (SELECT item_id, sum(quantity) AS on_hand, max(day) AS day FROM movement
                     GROUP BY item_id) m ON m.item_id = i.id
                """);
    }
}
