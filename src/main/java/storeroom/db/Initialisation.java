package storeroom.db;

import storeroom.instance.LockFile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What happens to a file before anybody may use it: it is checked to be ours, switched to WAL and
 * migrated – once, however many processes and threads open it at the same moment.
 *
 * <p>All of it happens under a lock of the operating system. SQLite alone would not do: switching
 * the journal mode while others open the file ends in "disk I/O error" and "database is locked".
 */
final class Initialisation {

    private static final Logger LOG = System.getLogger(Initialisation.class.getName());

    private final Path database;
    private final DatabaseOptions options;
    private final Migrations migrations;

    Initialisation(Path database, DatabaseOptions options, Migrations migrations) {
        this.database = database;
        this.options = options;
        this.migrations = migrations;
    }

    /** Does what is missing and says in which journal mode the file is. */
    JournalMode run() {
        long began = System.nanoTime();
        try {
            Optional<LockFile> lock =
                    LockFile.lock(
                            LockFile.of(database),
                            LockFile.Region.INITIALISATION,
                            options.initialisationWait());
            if (lock.isEmpty()) {
                throw new DatabaseBusyException(
                        "Open the company",
                        Duration.ofNanos(System.nanoTime() - began),
                        new IOException("another process is still preparing the file"));
            }
            LockFile held = lock.get();
            try (held) {
                return prepare();
            }
        } catch (IOException e) {
            throw new DatabaseReadOnlyException(
                    "the folder of " + database + " cannot be written to", e);
        } catch (SQLException e) {
            throw SqliteErrors.translate(
                    e, "Open the company", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private JournalMode prepare() throws SQLException {
        requireOursBeforeTouching();
        Connection connection = Pragmas.openForWriting(database, options.busyWait());
        try (connection) {
            JournalMode mode = switchToWal(connection);
            if (migrations.pending(connection)) {
                migrations.apply(connection, options.clock().instant(), options.programVersion());
            }
            return mode;
        }
    }

    /** A file that is not ours, or newer than the program, is looked at and left as it is. */
    private void requireOursBeforeTouching() throws SQLException {
        if (!Files.exists(database)) {
            return;
        }
        try (Connection connection = Pragmas.openForReading(database, options.busyWait())) {
            migrations.pending(connection);
        }
    }

    private JournalMode switchToWal(Connection connection) throws SQLException {
        String mode = Pragmas.queryText(connection, "PRAGMA journal_mode = WAL");
        if (mode.toLowerCase(Locale.ROOT).equals("wal")) {
            return JournalMode.WAL;
        }
        LOG.log(
                Level.WARNING,
                "the file system of {0} refuses WAL; journal mode is {1}",
                database,
                mode);
        return JournalMode.ROLLBACK;
    }
}
