package storeroom.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * One statement, many rows: values go straight to SQLite in batches, several times as fast as a
 * statement that is built for each row. Lives in a {@link Writer} and shares its fate.
 */
public final class BulkStatement extends Parameters<BulkStatement> implements AutoCloseable {

    private static final int BATCH = 5_000;

    private int pending;

    private BulkStatement(Session.Lending lending, PreparedStatement statement) {
        super(lending, statement);
    }

    static BulkStatement prepare(Session.Lending lending, String sql) {
        Session session = lending.session();
        session.statementBegins();
        try {
            return new BulkStatement(lending, session.connection().prepareStatement(sql));
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /**
     * Ends the row. It reaches the database with this call or a later one, at {@link #flush}.
     *
     * @throws IllegalStateException when the row has too few values
     */
    public void endRow() {
        beginAgain();
        try {
            statement().addBatch();
        } catch (SQLException e) {
            throw session().failed(e);
        }
        lending().unsentRows(1);
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
        lending().requireUsable();
        if (pending == 0) {
            return;
        }
        lending().unsentRows(-pending);
        pending = 0;
        session().statementBegins();
        try {
            statement().executeBatch();
        } catch (SQLException e) {
            throw session().failedHalfWay(e);
        }
    }

    /** Forgets rows that were not flushed; their writer cannot be committed then. */
    @Override
    public void close() {
        try {
            statement().close();
        } catch (SQLException e) {
            throw session().failed(e);
        }
    }

    @Override
    BulkStatement self() {
        return this;
    }
}
