package storeroom.db;

import org.sqlite.SQLiteConfig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The settings that every connection has, and the only place where a connection is opened. */
final class Pragmas {

    private static final int WRITER_CACHE_KIB = 64_000;
    private static final int READER_CACHE_KIB = 8_000;

    private Pragmas() {}

    /** Opens the file for reading and writing; it is created when missing. */
    static Connection openForWriting(Path database, Duration busyWait) throws SQLException {
        SQLiteConfig config = common(busyWait, WRITER_CACHE_KIB);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection(url(database));
    }

    /**
     * Opens the file so that SQLite itself refuses every change: read-only, and {@code query_only}
     * on top for what a read-only file handle would still allow.
     */
    static Connection openForReading(Path database, Duration busyWait) throws SQLException {
        SQLiteConfig config = common(busyWait, READER_CACHE_KIB);
        config.setReadOnly(true);
        Connection connection = config.createConnection(url(database));
        try {
            execute(connection, "PRAGMA query_only = ON");
            return connection;
        } catch (SQLException e) {
            closeAfter(e, connection);
            throw e;
        }
    }

    /**
     * Opens a file that does not change, see {@link FrozenFile}: without locks, log and shared
     * memory. While somebody writes to the file this would read what never was.
     */
    static Connection openFrozen(Path database) throws SQLException {
        SQLiteConfig config = common(Duration.ZERO, READER_CACHE_KIB);
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + fileUri(database) + "?immutable=1");
    }

    /** As SQLite reads it: {@code file:///path}, whatever is in the name. */
    private static String fileUri(Path database) {
        return database.toUri().toString();
    }

    /**
     * Opens the file for one connection alone: SQLite then needs no memory that processes share.
     * The other settings are left out, because some of them read the file, and that is too early.
     */
    static Connection openAlone(Path database, Duration busyWait) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(busyWait.toMillis()));
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        return config.createConnection(url(database));
    }

    private static SQLiteConfig common(Duration busyWait, int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(busyWait.toMillis()));
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-cacheKib);
        return config;
    }

    /**
     * What follows a question mark in the plain form the driver takes for settings, and opens
     * another file; in the form of a URI it is quoted.
     */
    private static String url(Path database) {
        String name = database.toString();
        return "jdbc:sqlite:" + (name.indexOf('?') < 0 ? name : fileUri(database));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** First column of the first row, as text. */
    static String queryText(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** First column of the first row, as a number. */
    static long queryNumber(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Closes without hiding the failure that made it necessary. */
    static void closeAfter(Exception failure, Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
