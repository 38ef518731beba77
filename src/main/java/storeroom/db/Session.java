package storeroom.db;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
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
import java.util.Optional;

/**
 * One connection, lent to one context after the other. Every failure leaves it as one of this
 * package's exceptions. Used by one thread at a time.
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
    private final Optional<FrozenFile> frozen;
    private final Map<KeptQuery, PreparedStatement> kept = new HashMap<>();
    private volatile @Nullable Lending current;
    private int generation;
    private boolean broken;
    private boolean lockMet;
    private boolean writeProtected;
    private long statementBegan;

    Session(Connection connection) {
        this(connection, Optional.empty());
    }

    /** Reads a file that does not change. */
    Session(Connection connection, FrozenFile frozen) {
        this(connection, Optional.of(frozen));
    }

    private Session(Connection connection, Optional<FrozenFile> frozen) {
        this.connection = connection;
        this.frozen = frozen;
    }

    /** Which of the files that lay at the path it reads; see {@link Sessions#renew}. */
    void ofGeneration(int number) {
        generation = number;
    }

    int generation() {
        return generation;
    }

    /** Whether what it reads as unchanging has changed. */
    boolean isOutdated() {
        return frozen.isPresent() && !frozen.get().isStill();
    }

    /** See {@link Reader#requireUnchanged}. */
    void requireUnchanged() {
        if (isOutdated()) {
            broken = true;
            throw new DatabaseBusyException(
                    "Read", Duration.ZERO, new SQLException("the file changed meanwhile"));
        }
    }

    Connection connection() {
        return connection;
    }

    /**
     * Begins to work for {@code operation}: what is done in the lending is done in a transaction.
     */
    Lending begin(String operation, String beginSql) {
        Lending lending = new Lending(operation);
        current = lending;
        lockMet = false;
        try {
            command(beginSql);
            return lending;
        } catch (DatabaseException e) {
            current = null;
            broken = !(e instanceof DatabaseBusyException); // who met a lock may try again
            throw e;
        }
    }

    /**
     * The same for a writer, who waits for other programs as {@link WaitAtTheFile} does.
     *
     * @param metALock told once if there is something to wait for
     */
    Lending beginWriting(String operation, Runnable metALock) {
        try (WaitAtTheFile _ = WaitAtTheFile.at(connection, metALock)) {
            return begin(operation, "BEGIN IMMEDIATE");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs one of the commands that end a transaction, or that SQLite alone knows. */
    void command(String sql) {
        statementBegins();
        try {
            Pragmas.execute(connection, sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Ends the lending after a commit: nothing more can be done in it. */
    void end() {
        Lending lending = current;
        current = null;
        broken |= lending != null && lending.running != 0;
    }

    /** Nothing has begun, or it has ended. */
    boolean isIdle() {
        return current == null;
    }

    /**
     * Undoes what was not committed. Never throws: what cannot be undone here breaks the session.
     */
    void rollBack() {
        end();
        try {
            Pragmas.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            broken = true; // SQLite undid it by itself, or closing the connection will
        }
    }

    /**
     * After this, SQLite may have undone the transaction by itself, or an unfinished query may hold
     * an old snapshot: nobody may use the connection any more.
     */
    boolean isBroken() {
        return broken;
    }

    /** Whether the lending that began last failed because somebody did not let go of the file. */
    boolean metALock() {
        return lockMet;
    }

    /** SQLite opened the file for reading only: it, or its folder, was write-protected then. */
    boolean isWriteProtected() {
        return writeProtected;
    }

    /** Remembers when a statement began, for what {@link #failed} tells about its waiting. */
    void statementBegins() {
        statementBegan = System.nanoTime();
    }

    /**
     * The failure of a statement that was undone as a whole if a rule of the database refused it.
     */
    DatabaseException failed(SQLException e) {
        Lending lending = current;
        String operation = lending == null ? "Prepare the connection" : lending.operation;
        Duration lasted = Duration.ofNanos(System.nanoTime() - statementBegan);
        DatabaseException failure =
                isOutdated() // read half of the one and half of the other state: that is no damage
                        ? new DatabaseBusyException(operation, lasted, e)
                        : SqliteErrors.translate(
                                e,
                                operation,
                                lasted,
                                () -> OutsidePrograms.thatHoldTheFileOf(connection));
        broken |= !(failure instanceof ConstraintException);
        lockMet |= failure instanceof DatabaseBusyException;
        writeProtected |= failure instanceof DatabaseReadOnlyException;
        return failure;
    }

    /** The failure of a batch: the rows before the bad one are written, those behind it are not. */
    DatabaseException failedHalfWay(SQLException e) {
        DatabaseException failure = failed(e);
        broken = true;
        return failure;
    }

    /**
     * Lets go of the statements that were kept prepared: of some the driver leaves the last answer
     * open, and with that SQLite refuses to rewrite the file.
     */
    void forgetKept() throws SQLException {
        for (PreparedStatement statement : kept.values()) {
            statement.close();
        }
        kept.clear();
    }

    void close() throws SQLException {
        connection.close();
    }

    /**
     * The time from begin to commit or close. What was taken from an earlier lending of the same
     * connection – a {@code DSLContext}, a bulk statement – finds that its own is over, and cannot
     * slip into the next one's transaction.
     */
    final class Lending implements ExecuteListener {

        private static final long serialVersionUID = 1L;

        private final String operation;
        private transient @Nullable DSLContext dsl;

        /** Queries that have begun and not ended: an open cursor keeps its snapshot alive. */
        private int running;

        private int unsentRows;

        private Lending(String operation) {
            this.operation = operation;
        }

        /** Made for the first statement that needs it: hot ones are kept prepared and do not. */
        DSLContext dsl() {
            DSLContext made = dsl;
            if (made == null) {
                DefaultConfiguration configuration = new DefaultConfiguration();
                configuration.set(SQLDialect.SQLITE);
                configuration.set(connection);
                configuration.set(SETTINGS);
                configuration.set(new NoTransactions());
                configuration.set(new DefaultExecuteListenerProvider(this));
                made = DSL.using(configuration);
                dsl = made;
            }
            return made;
        }

        /** The statement of this query, prepared at its first use on the connection. */
        PreparedStatement kept(KeptQuery query) {
            requireUsable();
            try {
                PreparedStatement statement = kept.get(query);
                if (statement == null) {
                    statement = query.prepare(connection, dsl());
                    kept.put(query, statement);
                }
                return statement;
            } catch (SQLException e) {
                throw failed(e);
            }
        }

        Session session() {
            return Session.this;
        }

        void requireUsable() {
            if (current != this) {
                throw new IllegalStateException("\"" + operation + "\" is closed");
            }
            if (broken) {
                throw new IllegalStateException(
                        "\"" + operation + "\" has failed: nothing more can be done in it");
            }
        }

        /** Counts rows of bulk statements that have ended and wait to be sent. */
        void unsentRows(int more) {
            unsentRows += more;
        }

        void requireAllSent() {
            if (unsentRows > 0) {
                throw new IllegalStateException(
                        "\"" + operation + "\": " + unsentRows + " rows were never flushed");
            }
        }

        @Override
        public void start(ExecuteContext context) {
            running++;
            requireUsable();
            statementBegins();
        }

        /** The one place where failures of jOOQ's statements are translated. */
        @Override
        public void exception(ExecuteContext context) {
            SQLException e = context.sqlException();
            if (e != null) {
                boolean batch = context.batchMode() != ExecuteContext.BatchMode.NONE;
                context.exception(batch ? failedHalfWay(e) : failed(e));
            }
        }

        @Override
        public void end(ExecuteContext context) {
            running--;
        }
    }

    /** The lending is the transaction; one that jOOQ began inside would spoil the connection. */
    private static final class NoTransactions implements TransactionProvider {

        @Override
        public void begin(TransactionContext context) {
            throw new UnsupportedOperationException("the writer is the transaction");
        }

        @Override
        public void commit(TransactionContext context) {
            throw new UnsupportedOperationException("the writer is the transaction");
        }

        @Override
        public void rollback(TransactionContext context) {} // nothing has begun
    }
}
