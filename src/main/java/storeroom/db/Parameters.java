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

    private final Session.Lending lending;
    private final Session session;
    private final PreparedStatement statement;
    private int bound;

    Parameters(Session.Lending lending, PreparedStatement statement) {
        this.lending = lending;
        this.session = lending.session();
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

    /** The next value; null for none. */
    public final S add(@Nullable String value) {
        try {
            statement.setString(++bound, value);
            return self();
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    abstract S self();

    /**
     * Makes sure that the statement may run now, and that no value in it is left from before.
     *
     * @throws IllegalStateException when the reader or writer has ended or failed, and when there
     *     are too few values: the driver would silently repeat those of the run before
     */
    final void beginAgain() {
        lending.requireUsable();
        int added = bound;
        bound = 0;
        try {
            int wanted = statement.getParameterMetaData().getParameterCount();
            if (added != wanted) {
                throw new IllegalStateException(added + " values for " + wanted);
            }
        } catch (SQLException e) {
            throw session.failed(e);
        }
        session.statementBegins();
    }

    final Session.Lending lending() {
        return lending;
    }

    final Session session() {
        return session;
    }

    final PreparedStatement statement() {
        return statement;
    }
}
