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

    private BulkStatement(Session session, PreparedStatement statement) {
        super(session, statement);
    }

    static BulkStatement prepare(Session session, String sql) {
        try {
            return new BulkStatement(session, session.connection().prepareStatement(sql));
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    /** Ends the row. It reaches the database with this call or a later one, at {@link #flush}. */
    public void endRow() {
        session().requireUsable();
        beginAgain();
        try {
            statement().addBatch();
            if (++pending == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw session().failed(e);
        }
    }

    /** Sends all rows that have ended. */
    public void flush() {
        session().requireUsable();
        if (pending == 0) {
            return;
        }
        pending = 0;
        try {
            statement().executeBatch();
        } catch (SQLException e) {
            throw session().failed(e);
        }
    }

    /** Forgets rows that were not flushed. */
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
