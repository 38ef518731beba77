package storeroom.safety;

import storeroom.db.Reader;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** One question to a snapshot. */
@FunctionalInterface
interface Check {

    /**
     * Asks it.
     *
     * @return empty when all is well
     * @throws storeroom.db.DatabaseException when the file cannot be read any more
     */
    Optional<Finding> find(Reader reader);

    /**
     * A query whose only row counts what is wrong, and names an example.
     *
     * @param values of its parameters
     */
    static Check of(Finding.Kind kind, String sql, Object... values) {
        return reader ->
                first(
                        reader,
                        sql,
                        row -> {
                            long count = row.getLong(1);
                            return count == 0
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Finding(
                                                    kind, count, String.valueOf(row.getString(2))));
                        },
                        values);
    }

    /** Makes a value of a result set's first row. */
    @FunctionalInterface
    interface FirstRow<T> {
        T map(ResultSet row) throws SQLException;
    }

    /**
     * Not through jOOQ's records: without a table to look at, it takes whole numbers for 32 bits.
     */
    static <T> T first(Reader reader, String sql, FirstRow<T> mapper, Object... values) {
        try (ResultSet rows = reader.dsl().resultQuery(sql, values).fetchResultSet()) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return mapper.map(rows);
        } catch (SQLException e) {
            throw reader.failed(e);
        }
    }
}
