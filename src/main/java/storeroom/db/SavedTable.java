package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the rows of a table look, and what a saved record means for it. Format: SQLite's "Record
 * Format". Tables are STRICT; generated columns are VIRTUAL, so that they are not saved.
 *
 * @param columns in the order in which they are saved
 */
record SavedTable(String name, boolean withoutRowId, List<Column> columns) {

    SavedTable {
        columns = List.copyOf(columns);
    }

    /**
     * @param isRowId it is saved as the row's number, not with the others
     * @param mayBeMissing rows of before it was added end without it
     */
    record Column(
            String name, String type, boolean notNull, boolean isRowId, boolean mayBeMissing) {}

    /** The tables of a database, without SQLite's own. */
    static List<SavedTable> all(Connection connection) throws SQLException {
        List<SavedTable> tables = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "SELECT name, wr FROM pragma_table_list WHERE schema = 'main'"
                                        + " AND type = 'table' AND name NOT LIKE 'sqlite_%'"
                                        + " ORDER BY name");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String name = rows.getString(1);
                boolean withoutRowId = rows.getBoolean(2);
                tables.add(
                        new SavedTable(
                                name, withoutRowId, columns(connection, name, withoutRowId)));
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String table, boolean keyFirst)
            throws SQLException {
        record Found(Column column, int key) {}
        List<Found> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "SELECT name, type, \"notnull\", pk, dflt_value IS NOT NULL,"
                                + " (SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0)"
                                + " FROM pragma_table_info(?1) ORDER BY cid")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    boolean notNull = rows.getBoolean(3);
                    int key = rows.getInt(4);
                    boolean isRowId =
                            !keyFirst
                                    && key == 1
                                    && rows.getInt(6) == 1
                                    && rows.getString(2).equals("INTEGER");
                    found.add(
                            new Found(
                                    new Column(
                                            rows.getString(1),
                                            rows.getString(2),
                                            notNull || (keyFirst && key > 0),
                                            isRowId,
                                            !notNull || rows.getBoolean(5)),
                                    key));
                }
            }
        }
        if (keyFirst) { // SQLite saves the key before the rest
            found.sort(Comparator.comparingInt(f -> f.key() == 0 ? Integer.MAX_VALUE : f.key()));
        }
        return found.stream().map(Found::column).toList();
    }

    /**
     * What a record says, one value for each column.
     *
     * @return empty when it is none of this table, or is damaged
     */
    Optional<List<@Nullable Object>> values(SavedTree.Row row) {
        ByteBuffer content = row.content();
        Bytes header = new Bytes(content, 0);
        long body = header.number();
        if (header.isBehindTheEnd() || body < 1 || body > content.limit()) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>();
        int at = (int) body;
        while (header.position() < body) {
            long kind = header.number();
            long length = length(kind);
            if (values.size() == columns.size() || length < 0 || at + length > content.limit()) {
                return Optional.empty();
            }
            Column column = columns.get(values.size());
            try {
                Object value = value(content, kind, at, (int) length);
                if (!fits(column, value)) {
                    return Optional.empty();
                }
                values.add(column.isRowId() ? Long.valueOf(row.id()) : value);
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
            at += (int) length;
        }
        boolean isWhole = header.position() == body && at == content.limit() && !values.isEmpty();
        boolean restIsNewer =
                columns.subList(values.size(), columns.size()).stream()
                        .allMatch(Column::mayBeMissing);
        return isWhole && restIsNewer
                ? Optional.of(Collections.unmodifiableList(values))
                : Optional.empty();
    }

    /**
     * The last value of a record, where it is a whole number: in an index, the number of the row.
     */
    static OptionalLong lastNumber(SavedTree.Row row) {
        ByteBuffer content = row.content();
        Bytes header = new Bytes(content, 0);
        long body = header.number();
        if (header.isBehindTheEnd() || body < 1 || body > content.limit()) {
            return OptionalLong.empty();
        }
        long at = body;
        long kind = 0;
        long length = 0;
        while (header.position() < body) {
            at += length;
            kind = header.number();
            length = length(kind);
            if (length < 0 || at + length > content.limit()) {
                return OptionalLong.empty();
            }
        }
        boolean isNumber = kind >= 1 && kind <= 9 && kind != 7 && at + length == content.limit();
        return !isNumber
                ? OptionalLong.empty()
                : OptionalLong.of(kind >= 8 ? kind - 8 : whole(content, (int) at, (int) length));
    }

    private static boolean fits(Column column, @Nullable Object value) {
        if (column.isRowId() || value == null) {
            return value == null && (column.isRowId() || !column.notNull());
        }
        return switch (column.type()) {
            case "INTEGER", "INT" -> value instanceof Long;
            case "TEXT" -> value instanceof String;
            case "REAL" -> value instanceof Number;
            case "BLOB" -> value instanceof byte[];
            default -> true;
        };
    }

    /** Bytes of a value of this kind; -1 for kinds that are none. */
    private static long length(long kind) {
        if (kind < 0 || kind >= 12) {
            return kind < 0 ? -1 : (kind - 12) / 2;
        }
        return switch ((int) kind) {
            case 0, 8, 9 -> 0;
            case 1, 2, 3, 4 -> kind;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> -1;
        };
    }

    private static @Nullable Object value(ByteBuffer from, long kind, int at, int length)
            throws CharacterCodingException {
        if (kind == 0) {
            return null;
        }
        if (kind == 7) {
            return from.getDouble(at);
        }
        if (kind < 12) {
            return kind >= 8 ? Long.valueOf(kind - 8) : Long.valueOf(whole(from, at, length));
        }
        ByteBuffer part = from.slice(at, length);
        if (kind % 2 == 1) {
            return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
        }
        byte[] blob = new byte[length];
        part.get(blob);
        return blob;
    }

    private static long whole(ByteBuffer from, int at, int length) {
        long value = from.get(at); // with its sign
        for (int i = 1; i < length; i++) {
            value = value << 8 | (from.get(at + i) & 0xFF);
        }
        return value;
    }
}
