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

    private final Session.Lending lending;
    private final Session session;
    private final PreparedStatement statement;
    private final int parameters;
    private int pending;
    private int parameter;

    BulkStatement(Session.Lending lending, String sql) {
        this.lending = lending;
        this.session = lending.session();
        session.statementBegins();
        try {
            this.statement = session.connection().prepareStatement(sql);
            this.parameters = statement.getParameterMetaData().getParameterCount();
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

    /**
     * Ends the row. It reaches the database with this call or a later one, at {@link #flush}.
     *
     * @throws IllegalStateException when the row has too few values: the driver would silently
     *     repeat those of the row before
     */
    public void endRow() {
        lending.requireUsable();
        if (parameter != parameters) {
            throw new IllegalStateException(parameter + " values for " + parameters);
        }
        parameter = 0;
        try {
            statement.addBatch();
        } catch (SQLException e) {
            throw session.failed(e);
        }
        lending.unsentRows(1);
        if (++pending == BATCH) {
            flush();
        }
    }

    /**
     * Sends all rows that have ended.
     *
     * @throws ConstraintException when a row breaks a rule; the writer can do nothing more then,
     *     because the rows before it are written and those behind it are not
     */
    public void flush() {
        lending.requireUsable();
        if (pending == 0) {
            return;
        }
        lending.unsentRows(-pending);
        pending = 0;
        session.statementBegins();
        try {
            statement.executeBatch();
        } catch (SQLException e) {
            throw session.failedHalfWay(e);
        }
    }

    /** Forgets rows that were not flushed; their writer cannot be committed then. */
    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }
}
