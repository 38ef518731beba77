package storeroom.safety;

import storeroom.db.Reader;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** Reads what is in a company, of whichever version its file is. */
final class ContentsReader {

    private static final int SCALE = 3;

    private static final String FIGURES =
            """
            SELECT (SELECT max(version) FROM schema_migration),
                   (SELECT count(*) FROM item),
                   (SELECT count(*) FROM movement),
                   (SELECT count(*) FROM booking),
                   (SELECT coalesce(sum(quantity), 0) FROM movement)
            """;

    private static final String HAS_TABLE =
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?";

    private static final String STOCK =
            """
            SELECT i.sku, l.code, s.on_hand
            FROM item i
            JOIN stock_level s ON s.item_id = i.id
            JOIN location l ON l.id = s.location_id
            WHERE s.on_hand <> 0
            ORDER BY i.sku, l.code
            """;

    private ContentsReader() {}

    /** All of it; walks over every item. */
    static Contents read(Reader reader) {
        try (ResultSet row = reader.dsl().resultQuery(FIGURES).fetchResultSet()) {
            if (!row.next()) {
                throw new IllegalStateException("no row: " + FIGURES);
            }
            return new Contents(
                    row.getInt(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    units(row.getLong(5)),
                    mark(reader),
                    stock(reader));
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    /** How far the company has come; quick. */
    static Contents.Mark mark(Reader reader) {
        boolean hasAudit = number(reader, HAS_TABLE, "audit") > 0; // from schema version 2 on
        return new Contents.Mark(
                number(reader, newest("id", "booking")),
                number(reader, newest("booked_at", "booking")),
                hasAudit ? number(reader, newest("id", "audit")) : 0,
                hasAudit ? number(reader, newest("changed_at", "audit")) : 0,
                number(reader, "SELECT applied_at FROM schema_migration WHERE version = 1"));
    }

    /** Whether the file is of a version that keeps settings. */
    static boolean hasSettings(Reader reader) {
        return number(reader, HAS_TABLE, "setting") > 0;
    }

    /** When an item was changed last, in milliseconds: what a file without an audit tells. */
    static long itemChangedAt(Reader reader) {
        return number(reader, "SELECT coalesce(max(changed_at), 0) FROM item");
    }

    private static String newest(String column, String table) {
        return "SELECT " + column + " FROM " + table + " ORDER BY id DESC LIMIT 1";
    }

    private static String stock(Reader reader) {
        MessageDigest digest = sha256();
        try (ResultSet rows = reader.dsl().resultQuery(STOCK).fetchResultSet()) {
            while (rows.next()) {
                String line = rows.getString(1) + '\t' + rows.getString(2) + '\t' + rows.getLong(3);
                digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long number(Reader reader, String sql, Object... values) {
        try (ResultSet row = reader.dsl().resultQuery(sql, values).fetchResultSet()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private static BigDecimal units(long thousandths) {
        BigDecimal units = BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }
}
