package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/**
 * One statement, many rows: values go straight to SQLite in batches, several times as fast as a
 * statement that is built for each row. Lives in a {@link Writer} and shares its fate. Used by the
 * writer's thread.
 */
public final class BulkStatement implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final Session session;
    private final PreparedStatement statement;
    private int pending;
    private int parameter;

    BulkStatement(Session session, String sql) {
        this.session = session;
        try {
            this.statement = session.connection().prepareStatement(sql);
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** The next value of the row. */
    public BulkStatement add(long value) {
        try {
            statement.setLong(++parameter, value);
            return this;
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** The next value of the row; null for none. */
    public BulkStatement add(@Nullable Long value) {
        if (value != null) {
            return add(value.longValue());
        }
        try {
            statement.setNull(++parameter, Types.BIGINT);
            return this;
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** The next value of the row. */
    public BulkStatement add(String value) {
        try {
            statement.setString(++parameter, value);
            return this;
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** Ends the row. It reaches the database with this call or a later one, at {@link #flush}. */
    public void endRow() {
        session.requireUsable();
        parameter = 0;
        try {
            statement.addBatch();
            if (++pending == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** Sends all rows that have ended. */
    public void flush() {
        session.requireUsable();
        if (pending == 0) {
            return;
        }
        pending = 0;
        try {
            statement.executeBatch();
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** Forgets rows that were not flushed. */
    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }
}
