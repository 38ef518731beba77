package storeroom.db;

import org.sqlite.SQLiteConnection;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Copies one database over the content of another, page by page and in one transaction, with
 * SQLite's backup interface.
 *
 * <p>The driver returns success whatever comes of it. So the source is given a number that the
 * target has not; when the target has it afterwards, it has everything.
 */
final class ContentReplacement {

    private static final Logger LOG = System.getLogger(ContentReplacement.class.getName());

    private static final int PAUSE_MILLIS = 50;
    private static final int ALL_PAGES = -1;

    private ContentReplacement() {}

    /**
     * @param target outside of a transaction
     * @throws DatabaseException when nothing was replaced
     */
    static void in(Connection target, Path source) throws SQLException {
        long began = System.nanoTime();
        int sign = new SecureRandom().nextInt(1, Integer.MAX_VALUE);
        try (Connection marking = Pragmas.openForWriting(source, Duration.ZERO)) {
            Pragmas.execute(marking, "PRAGMA user_version = " + sign);
        }
        SQLiteConnection connection = target.unwrap(SQLiteConnection.class);
        int attempts = connection.getBusyTimeout() / PAUSE_MILLIS;
        connection
                .getDatabase()
                .restore("main", source.toString(), null, PAUSE_MILLIS, attempts, ALL_PAGES);
        if (Pragmas.queryNumber(target, "PRAGMA user_version") != sign) {
            throw reason(target, Duration.ofNanos(System.nanoTime() - began));
        }
        writeBack(target);
    }

    /** The log has the file's size now; where that cannot be changed yet, nothing is lost. */
    private static void writeBack(Connection target) {
        try {
            Pragmas.queryNumber(target, "PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "replaced, but not written back yet: {0}", e.getMessage());
        }
    }

    /** Tries what every write begins with, to hear from SQLite what stands in the way. */
    private static DatabaseException reason(Connection target, Duration waited) {
        try {
            Pragmas.execute(target, "BEGIN IMMEDIATE");
            Pragmas.execute(target, "ROLLBACK");
        } catch (SQLException e) {
            return SqliteErrors.translate(e, "Restore", waited);
        }
        return new DatabaseFailureException(
                "the content could not be replaced; it is as it was", null);
    }
}
