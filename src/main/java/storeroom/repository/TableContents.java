package storeroom.repository;

import org.jooq.Field;
import org.jooq.Key;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

import storeroom.db.Reader;
import storeroom.schema.DefaultSchema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * All tables of a company, row by row and as they are kept: for what takes everything out.
 * Thread-safe.
 */
public final class TableContents {

    /** The list of applied steps: the one table that is not itself made by a step. */
    private static final Table<Record> STEPS = DSL.table(DSL.name("schema_migration"));

    private static final Field<Long> STEP = DSL.field(DSL.name("version"), SQLDataType.BIGINT);

    private final List<Source> sources;

    /**
     * A column.
     *
     * @param type what its values are
     */
    public record Column(String name, Type type) {

        /** Whether its values are whole numbers. */
        public boolean whole() {
            return type == Type.WHOLE;
        }
    }

    /** What the values of a column are. */
    public enum Type {
        /** A {@link Long}. */
        WHOLE,
        /** A {@link String}. */
        TEXT,
        /** A file, as a {@link String} in Base64. */
        BYTES
    }

    /** A table with its columns, in their order. */
    public record Described(String name, List<Column> columns) {

        public Described {
            columns = List.copyOf(columns);
        }
    }

    /** Receives each row. */
    @FunctionalInterface
    public interface Rows {

        /**
         * @param values one for each column: a {@link Long}, a {@link String}, or null where there
         *     is none; the array is used again for the next row
         */
        void row(@Nullable Object[] values);
    }

    private record Source(
            Described described,
            Table<?> table,
            List<Field<?>> fields,
            List<? extends OrderField<?>> order) {}

    public TableContents() {
        List<Source> all = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            Key<?> key = table.getPrimaryKey();
            all.add(source(table, List.of(table.fields()), key == null ? List.of() : fields(key)));
        }
        all.add(
                source(
                        STEPS,
                        List.of(
                                STEP,
                                DSL.field(DSL.name("name"), SQLDataType.CLOB),
                                DSL.field(DSL.name("checksum"), SQLDataType.CLOB),
                                DSL.field(DSL.name("applied_at"), SQLDataType.BIGINT),
                                DSL.field(DSL.name("program_version"), SQLDataType.CLOB)),
                        List.of(STEP)));
        all.sort(Comparator.comparing(source -> source.described().name()));
        sources = List.copyOf(all);
    }

    private static List<? extends OrderField<?>> fields(Key<?> key) {
        return key.getFields();
    }

    private static Source source(
            Table<?> table, List<Field<?>> fields, List<? extends OrderField<?>> order) {
        List<Column> columns =
                fields.stream().map(field -> new Column(field.getName(), type(field))).toList();
        return new Source(new Described(table.getName(), columns), table, fields, order);
    }

    private static Type type(Field<?> field) {
        if (field.getType() == Long.class) {
            return Type.WHOLE;
        }
        if (field.getType() == String.class) {
            return Type.TEXT;
        }
        if (field.getType() == byte[].class) {
            return Type.BYTES;
        }
        throw new IllegalStateException(field + " is neither a number nor a text nor a file");
    }

    /** All tables, by name. */
    public List<Described> tables() {
        return sources.stream().map(Source::described).toList();
    }

    /** How many steps the schema of this company has. */
    public int schemaVersion(Reader reader) {
        Long newest = reader.dsl().select(DSL.max(STEP)).from(STEPS).fetchSingle().value1();
        return newest == null ? 0 : Math.toIntExact(newest);
    }

    /**
     * Hands over every row of a table, by its key. One row at a time: the table never lies in
     * memory.
     *
     * @return how many there were
     * @throws storeroom.db.DatabaseException when the file cannot be read any more
     */
    public long read(Reader reader, Described table, Rows receiver) {
        Source source =
                sources.stream()
                        .filter(known -> known.described().equals(table))
                        .findFirst()
                        .orElseThrow();
        List<Column> columns = table.columns();
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        long count = 0;
        try (ResultSet rows =
                reader.dsl()
                        .select(source.fields())
                        .from(source.table())
                        .orderBy(source.order())
                        .fetchResultSet()) {
            while (rows.next()) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(rows, i + 1, columns.get(i).type());
                }
                receiver.row(values);
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }

    private static @Nullable Object value(ResultSet rows, int column, Type type)
            throws SQLException {
        return switch (type) {
            case TEXT -> rows.getString(column);
            case WHOLE -> {
                long number = rows.getLong(column);
                yield rows.wasNull() ? null : number;
            }
            case BYTES -> {
                byte[] bytes = rows.getBytes(column);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
        };
    }
}
