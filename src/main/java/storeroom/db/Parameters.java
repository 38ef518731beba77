package storeroom.db;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/**
 * The values of a prepared statement, bound one after the other. Used by the writer's thread.
 *
 * @param <S> the statement, for chaining
 */
public abstract sealed class Parameters<S extends Parameters<S>>
        permits BulkStatement, KeptRead, KeptStatement {

    private final Session session;
    private final PreparedStatement statement;
    private int bound;

    Parameters(Session session, PreparedStatement statement) {
        this.session = session;
        this.statement = statement;
    }

    /** The next value. */
    public final S add(long value) {
        try {
            statement.setLong(++bound, value);
            return self();
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** The next value; null for none. */
    public final S add(@Nullable Long value) {
        if (value != null) {
            return add(value.longValue());
        }
        try {
            statement.setNull(++bound, Types.BIGINT);
            return self();
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** The next value. */
    public final S add(String value) {
        try {
            statement.setString(++bound, value);
            return self();
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    abstract S self();

    final void beginAgain() {
        bound = 0;
    }

    final Session session() {
        return session;
    }

    final PreparedStatement statement() {
        return statement;
    }
}
