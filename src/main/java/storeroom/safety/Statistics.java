package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts what is in a company's file. Reads only, in one snapshot; a tenth of a second for a
 * million movements, so not on the window's thread. Thread-safe.
 */
public final class Statistics {

    private static final String STEPS =
            """
            SELECT version, name, applied_at, program_version
            FROM schema_migration ORDER BY version
            """;

    /** Neither SQLite's own tables nor those in which an index for searching keeps its words. */
    private static final String TABLES =
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_'
            ORDER BY name
            """;

    private static final String INDEXES =
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'index' AND tbl_name = ? AND substr(name, 1, 7) <> 'sqlite_'
            ORDER BY name
            """;

    private final ConnectionFactory connections;
    private final Clock clock;

    public Statistics(ConnectionFactory connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Counts now.
     *
     * @throws storeroom.db.DatabaseException when the file cannot be read any more
     */
    public FileStatistics look() {
        FileFacts file = new Health(connections, clock).look().file();
        return connections.retry().run("Read", () -> look(file));
    }

    private FileStatistics look(FileFacts file) {
        try (Reader reader = connections.reader()) {
            List<FileStatistics.Step> steps = list(reader, Statistics::step, STEPS);
            List<FileStatistics.Table> tables = new ArrayList<>();
            for (String name : list(reader, row -> row.getString(1), TABLES)) {
                tables.add(
                        new FileStatistics.Table(
                                name,
                                count(reader, name),
                                list(reader, row -> row.getString(1), INDEXES, name)));
            }
            reader.requireUnchanged();
            return new FileStatistics(file, steps, tables);
        }
    }

    private static FileStatistics.Step step(ResultSet row) throws SQLException {
        return new FileStatistics.Step(
                row.getInt(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4));
    }

    /** SQLite counts along the smallest index that has all rows, where there is one. */
    private static long count(Reader reader, String table) {
        String quoted = '"' + table.replace("\"", "\"\"") + '"';
        return list(reader, row -> row.getLong(1), "SELECT count(*) FROM " + quoted).getFirst();
    }

    /** Makes a value of the row that a result set stands on. */
    @FunctionalInterface
    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Reader reader, Mapper<T> mapper, String sql, Object... values) {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = reader.dsl().resultQuery(sql, values).fetchResultSet()) {
            while (rows.next()) {
                all.add(mapper.map(rows));
            }
            return all;
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }
}
