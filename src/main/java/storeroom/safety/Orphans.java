package storeroom.safety;

import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that refer to rows that are not there: what {@code PRAGMA foreign_key_check} finds, in a
 * fraction of its time.
 *
 * <p>SQLite looks up the parent of each row. Here each key is asked first whether any of its
 * different values has no parent, in the order of an index where there is one; only tables in which
 * that is so, or which have keys that this does not understand, are left to SQLite itself.
 */
final class Orphans {

    /** Each key of each table; {@code keys} columns of it, of which this is one. */
    private static final String KEYS =
            """
            SELECT t.name, k."table", k."from", coalesce(k."to", ''), k.id,
                   count(*) OVER (PARTITION BY t.name, k.id),
                   EXISTS (SELECT 1 FROM pragma_index_list(t.name) l, pragma_index_info(l.name) c
                           WHERE c.seqno = 0 AND c.name = k."from"
                             AND (l.partial = 0
                                  OR (SELECT sql FROM sqlite_schema WHERE name = l.name)
                                     LIKE '%WHERE ' || k."from" || ' IS NOT NULL'))
            FROM sqlite_schema t, pragma_foreign_key_list(t.name) k
            WHERE t.type = 'table'
            """;

    private static final String PRIMARY_KEY =
            """
            SELECT coalesce(group_concat(name, ' '), ''), count(*)
            FROM pragma_table_info(?) WHERE pk > 0
            """;

    private static final String TYPES =
            """
            SELECT count(DISTINCT type), count(*) FROM (
                SELECT type FROM pragma_table_info(?) WHERE name = ?
                UNION ALL SELECT type FROM pragma_table_info(?) WHERE name = ?)
            """;

    private static final String COUNT =
            """
            SELECT count(*) FROM pragma_foreign_key_check(?)
            """;

    private Orphans() {}

    private record Key(
            String table, String parent, String column, String to, int columns, boolean indexed) {}

    /** The count is SQLite's, the example the first table. */
    static Optional<Finding> find(Reader reader) {
        long count = 0;
        Optional<String> first = Optional.empty();
        for (String table : suspects(reader)) {
            long found = Check.first(reader, COUNT, row -> row.getLong(1), table);
            count += found;
            if (found > 0 && first.isEmpty()) {
                first = Optional.of(table);
            }
        }
        long all = count;
        return first.map(table -> new Finding(Finding.Kind.ORPHANS, all, table));
    }

    private static Set<String> suspects(Reader reader) {
        Set<String> tables = new LinkedHashSet<>();
        for (Key key : keys(reader)) {
            if (!tables.contains(key.table()) && isSuspect(reader, key)) {
                tables.add(key.table());
            }
        }
        return tables;
    }

    private static List<Key> keys(Reader reader) {
        List<Key> keys = new ArrayList<>();
        try (ResultSet rows = reader.dsl().resultQuery(KEYS).fetchResultSet()) {
            while (rows.next()) {
                keys.add(
                        new Key(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getInt(6),
                                rows.getBoolean(7)));
            }
        } catch (SQLException e) {
            throw reader.failed(e);
        }
        return keys;
    }

    private static boolean isSuspect(Reader reader, Key key) {
        Optional<String> parentColumn = parentColumn(reader, key);
        if (key.columns() > 1
                || parentColumn.isEmpty()
                || !areComparable(reader, key, parentColumn.get())) {
            return true;
        }
        // The parent's column stands first: its collation is the one that counts.
        String sql =
                """
                SELECT EXISTS (
                    SELECT 1 FROM (SELECT %1$s c."%2$s" AS value FROM "%3$s" c
                                   WHERE c."%2$s" IS NOT NULL) AS child
                    WHERE NOT EXISTS (SELECT 1 FROM "%4$s" p WHERE p."%5$s" = child.value))
                """
                        .formatted(
                                key.indexed() ? "DISTINCT" : "",
                                key.column(),
                                key.table(),
                                key.parent(),
                                parentColumn.get());
        return Check.first(reader, sql, row -> row.getBoolean(1));
    }

    /** The column that is referred to: where it is not named, the parent's primary key. */
    private static Optional<String> parentColumn(Reader reader, Key key) {
        if (!key.to().isEmpty()) {
            return Optional.of(key.to());
        }
        return Check.first(
                reader,
                PRIMARY_KEY,
                row -> row.getInt(2) == 1 ? Optional.of(row.getString(1)) : Optional.empty(),
                key.parent());
    }

    /** Both columns are there and of one type, so that nothing is converted on the way. */
    private static boolean areComparable(Reader reader, Key key, String parentColumn) {
        return Check.first(
                reader,
                TYPES,
                row -> row.getInt(1) == 1 && row.getInt(2) == 2,
                key.table(),
                key.column(),
                key.parent(),
                parentColumn);
    }
}
