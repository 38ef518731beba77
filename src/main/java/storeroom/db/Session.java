package storeroom.db;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One connection with jOOQ on top, lent to one context after the other. Every failure leaves it as
 * one of this package's exceptions. Used by one thread at a time.
 */
final class Session {

    private static final Settings SETTINGS =
            new Settings()
                    .withRenderSchema(false)
                    .withExecuteLogging(false)
                    .withFetchWarnings(false)
                    .withExecuteUpdateWithoutWhere(org.jooq.conf.ExecuteWithoutWhere.THROW)
                    .withExecuteDeleteWithoutWhere(org.jooq.conf.ExecuteWithoutWhere.THROW);

    private final Connection connection;
    private final DSLContext dsl;
    private final Map<KeptQuery, PreparedStatement> kept = new HashMap<>();
    private @Nullable String operation;
    private boolean broken;

    Session(Connection connection) {
        this.connection = connection;
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.SQLITE);
        configuration.set(connection);
        configuration.set(SETTINGS);
        configuration.set(new DefaultExecuteListenerProvider(new Watch()));
        this.dsl = DSL.using(configuration);
    }

    DSLContext dsl() {
        return dsl;
    }

    Connection connection() {
        return connection;
    }

    /** Begins to work for {@code operation}. */
    void begin(String operation, String beginSql) {
        this.operation = operation;
        this.broken = false;
        long began = System.nanoTime();
        try {
            Pragmas.execute(connection, beginSql);
        } catch (SQLException e) {
            this.operation = null;
            throw SqliteErrors.translate(e, operation, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Runs one of the commands that end a transaction, or that SQLite alone knows. */
    void command(String sql) {
        try {
            Pragmas.execute(connection, sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Ends the lending after a commit: nothing more can be done in it. */
    void end() {
        operation = null;
    }

    /** Nothing has begun, or it has ended. */
    boolean isIdle() {
        return operation == null;
    }

    /**
     * Undoes what was not committed. Never throws: what cannot be undone here breaks the session.
     */
    void rollBack() {
        try {
            Pragmas.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            broken = true; // SQLite undid it by itself, or closing the connection will
        } finally {
            operation = null;
        }
    }

    /**
     * After this, SQLite may have undone the transaction by itself: nothing more may be written.
     */
    boolean isBroken() {
        return broken;
    }

    DatabaseException failed(SQLException e) {
        DatabaseException failure =
                SqliteErrors.translate(e, String.valueOf(operation), Duration.ZERO);
        broken |= !(failure instanceof ConstraintException);
        return failure;
    }

    void requireUsable() {
        if (operation == null) {
            throw new IllegalStateException("this reader or writer is closed");
        }
        if (broken) {
            throw new IllegalStateException(
                    "\"" + operation + "\" has failed: nothing more can be done in it");
        }
    }

    /** The statement of this query, prepared at its first use. */
    PreparedStatement kept(KeptQuery query) {
        try {
            PreparedStatement statement = kept.get(query);
            if (statement == null) {
                statement = query.prepare(connection, dsl);
                kept.put(query, statement);
            }
            return statement;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void close() throws SQLException {
        connection.close();
    }

    /** Sees each statement before and after: the one place where failures are translated. */
    private final class Watch implements ExecuteListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void start(ExecuteContext context) {
            requireUsable();
        }

        @Override
        public void exception(ExecuteContext context) {
            SQLException e = context.sqlException();
            if (e != null) {
                context.exception(failed(e));
            }
        }
    }
}
