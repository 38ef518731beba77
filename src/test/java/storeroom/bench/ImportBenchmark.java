package storeroom.bench;

import storeroom.Wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/** Makes the big company. */
final class ImportBenchmark {

    private ImportBenchmark() {}

    static void run(Wiring wiring, Path folder, Path file, int items, int movements)
            throws Exception {
        delete(file);
        wiring.open(file).close();
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement s = c.createStatement()) {
            s.executeUpdate(
                    """
                    CREATE TEMP TABLE n AS WITH RECURSIVE g(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM g WHERE value < 1000000) SELECT value FROM g;
                    BEGIN;
                    INSERT INTO category SELECT value + 1, 'Category ' || value FROM n WHERE value <= 12;
                    INSERT INTO item SELECT value, printf('SKU-%%06d', (value * 7919) %% 100000),
                      CASE value %% 5 WHEN 0 THEN 'Hex bolt M8 x ' WHEN 1 THEN 'Wall paint white ' WHEN 2 THEN 'Work gloves size ' WHEN 3 THEN 'Drill bit set ' ELSE 'Sanitary silicone ' END || value || ' zinc',
                      2 + value %% 12, 'pc', 1000, 0, 12345, 23456, 6000, NULL, 3, NULL, '', 1, 1, '', 0, 0
                      FROM n WHERE value <= %d;
                    UPDATE item SET search_text = lower(sku) || char(10) || lower(name) || char(10) || (8000000000000 + id);
                    INSERT INTO stock_total SELECT id, 1, 0, NULL, NULL FROM item;
                    INSERT INTO booking VALUES (1, 6, 0, 'x', NULL);
                    INSERT INTO movement SELECT value, 1, 1 + (value * 7919) %% %d, 1, 2, 1000 * (1 + value %% 7), 19700 + value / 1500, NULL, 'D-' || (value / 3), '', NULL FROM n WHERE value <= %d;
                    INSERT INTO stock_level SELECT item_id, 1, sum(quantity) FROM movement GROUP BY item_id;
                    UPDATE stock_total SET on_hand = (SELECT on_hand FROM stock_level l WHERE l.item_id = stock_total.item_id), moved_day = (SELECT max(day) FROM movement m WHERE m.item_id = stock_total.item_id), moved_at = 0;
                    COMMIT;
                    """
                            .formatted(items, items, movements));
        }
    }

    static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }
}
