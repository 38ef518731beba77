package storeroom.db;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import storeroom.instance.LockFile;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

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
    private boolean abandoned;
    private boolean guarded;

    Initialisation(Path database, DatabaseOptions options, Migrations migrations) {
        this.database = database;
        this.options = options;
        this.migrations = migrations;
    }

    /**
     * Does what is missing and says in which journal mode the file is.
     *
     * @throws LinkedDatabaseException when the file has a second name
     */
    JournalMode run() {
        FileIdentity.requireOneName(database);
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
                FileReplacement.finish(database);
                abandoned = LogCheck.isLeftBehind(database);
                requireWholeLog();
                return prepare();
            }
        } catch (InterruptedIOException e) {
            throw new DatabaseCancelledException("\"Open the company\" was interrupted", e);
        } catch (IOException e) {
            throw new DatabaseReadOnlyException(
                    "the folder of " + database + " cannot be written to", e);
        } catch (SQLException e) {
            throw SqliteErrors.translate(
                    e, "Open the company", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** Whether {@link #run} found a log that whoever wrote last had not written back. */
    boolean wasAbandoned() {
        return abandoned;
    }

    /**
     * Looks whether the file can be read as it is, and says in which journal mode it is. Waits for
     * a process that is preparing it; changes nothing.
     *
     * @throws OlderDatabaseException when it would have to be brought up to date first
     */
    JournalMode look() {
        Optional<JournalMode> mode = looked(upgrade -> upgrade.isDone());
        if (mode.isEmpty()) {
            awaitOthers();
            mode = looked(upgrade -> upgrade.isDone());
        }
        return mode.orElseThrow(
                () -> new OlderDatabaseException(database + " is empty, or of an older version"));
    }

    /** The same for a file of any version up to this program's: an archived one stays as it is. */
    JournalMode lookAtAnyVersion() {
        return looked(upgrade -> upgrade.from() > 0)
                .orElseThrow(() -> new OlderDatabaseException(database + " is empty"));
    }

    /** What would have to be done to bring the file up to date. */
    Upgrade upgrade() {
        AtomicReference<Upgrade> found = new AtomicReference<>();
        looked(
                upgrade -> {
                    found.set(upgrade);
                    return true;
                });
        Upgrade upgrade = found.get();
        if (upgrade == null) {
            throw new OlderDatabaseException(database + " is about to be replaced");
        }
        return upgrade;
    }

    /** Empty when the file is not as it should be. */
    private Optional<JournalMode> looked(Predicate<Upgrade> asItShouldBe) {
        if (FileReplacement.isDecided(database)) {
            return Optional.empty(); // what lies there is about to be replaced
        }
        long began = System.nanoTime();
        try (Sessions reading = new Sessions(database, options.busyWait(), 0, true)) {
            requireWholeLogIfAbandoned();
            return look(reading, asItShouldBe);
        } catch (IOException e) {
            throw new DatabaseUnreadableException("the log of " + database + " is unreadable", e);
        } catch (SQLException e) {
            throw SqliteErrors.translate(
                    e, "Open the company", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private Optional<JournalMode> look(Sessions reading, Predicate<Upgrade> asItShouldBe)
            throws SQLException {
        Session session = reading.fresh();
        try {
            Connection connection = session.connection();
            if (!asItShouldBe.test(migrations.pending(connection))) {
                return Optional.empty();
            }
            String mode = Pragmas.queryText(connection, "PRAGMA journal_mode");
            return Optional.of(
                    mode.equalsIgnoreCase("wal") ? JournalMode.WAL : JournalMode.ROLLBACK);
        } finally {
            reading.close(session);
        }
    }

    /** Until nobody prepares the file any more, where somebody does. */
    private void awaitOthers() {
        Path file = LockFile.of(database);
        try {
            if (Files.isWritable(file)) {
                Optional<LockFile> lock =
                        LockFile.lock(
                                file, LockFile.Region.INITIALISATION, options.initialisationWait());
                if (lock.isPresent()) {
                    lock.get().close();
                }
            }
        } catch (InterruptedIOException e) {
            throw new DatabaseCancelledException("\"Open the company\" was interrupted", e);
        } catch (IOException e) {
            LOG.log(Level.INFO, "nobody can be waited for: {0}", e.getMessage());
        }
    }

    /** While somebody else writes, the log changes under the eyes of whoever looks at it. */
    private void requireWholeLogIfAbandoned() throws IOException {
        if (!LockFile.isHeld(LockFile.of(database), LockFile.Region.OWNERSHIP)) {
            requireWholeLog();
        }
    }

    /** SQLite would leave out what it cannot read of the log, and say nothing. */
    private void requireWholeLog() throws IOException {
        Optional<String> damage = LogCheck.damage(database);
        if (damage.isPresent() && damage.equals(LogCheck.damage(database))) {
            throw new DatabaseDamagedException(database + ": " + damage.get(), null);
        }
    }

    private JournalMode prepare() throws SQLException {
        requireOursBeforeTouching();
        try (Connection connection = Pragmas.openForWriting(database, options.busyWait())) {
            guard(migrations.pending(connection));
            switchToWal(connection);
            migrate(connection);
            return JournalMode.WAL;
        } catch (SQLException e) {
            if (!SqliteErrors.mayRefuseWal(e)) {
                throw e;
            }
            return prepareWithoutWal(e);
        }
    }

    /** A file that is not ours, or newer than the program, is looked at and left as it is. */
    private void requireOursBeforeTouching() throws SQLException {
        if (!Files.exists(database)) {
            return;
        }
        try (Connection connection = Pragmas.openForReading(database, options.busyWait())) {
            migrations.pending(connection);
        } catch (SQLException e) {
            // What a crash left behind must be written back before the file can be read.
            if (!SqliteErrors.mayRefuseWal(e)) {
                throw e;
            }
        }
    }

    /**
     * Switches, and makes sure that it works: some file systems refuse only the first lock.
     *
     * @throws SQLException for which {@link SqliteErrors#mayRefuseWal} where it does not
     */
    private void switchToWal(Connection connection) throws SQLException {
        String mode = Pragmas.queryText(connection, "PRAGMA journal_mode = WAL");
        if (!mode.toLowerCase(Locale.ROOT).equals("wal")) {
            throw new SQLiteException("journal mode is " + mode, SQLiteErrorCode.SQLITE_CANTOPEN);
        }
        requireWritable(connection);
    }

    /**
     * That the first lock can be had, unless somebody else has it: then it works for him. The lock
     * alone does not tell: BEGIN IMMEDIATE silently begins to read where a file forbids writing.
     */
    private void requireWritable(Connection connection) throws SQLException {
        Pragmas.execute(connection, "PRAGMA busy_timeout = 0");
        try {
            Pragmas.execute(connection, "BEGIN IMMEDIATE");
            try {
                String same = Pragmas.queryText(connection, "PRAGMA user_version");
                Pragmas.execute(connection, "PRAGMA user_version = " + same);
            } finally {
                Pragmas.execute(connection, "ROLLBACK");
            }
        } catch (SQLException e) {
            if (!SqliteErrors.isBusy(e)) {
                throw e;
            }
        }
        Pragmas.execute(connection, "PRAGMA busy_timeout = " + options.busyWait().toMillis());
    }

    /** Alone with the file, SQLite needs no memory to share, which is what WAL is refused for. */
    private JournalMode prepareWithoutWal(SQLException refusal) throws SQLException {
        try {
            guard(switchToRollback()); // whom a lock of this connection would keep out
            try (Connection connection = Pragmas.openAlone(database, options.busyWait())) {
                requireWritable(connection);
                migrate(connection);
            }
        } catch (SQLException e) {
            if (SqliteErrors.isReadOnly(e)) { // not WAL alone is refused, but writing
                e.addSuppressed(refusal);
                throw e;
            }
            refusal.addSuppressed(e);
            throw refusal;
        }
        LOG.log(
                Level.WARNING,
                "the file system of {0} refuses WAL: {1}",
                database,
                refusal.getMessage());
        return JournalMode.ROLLBACK;
    }

    /** Says what there is to do: with the journal that it had, the file could not be asked. */
    private Upgrade switchToRollback() throws SQLException {
        try (Connection connection = Pragmas.openAlone(database, options.busyWait())) {
            Upgrade upgrade = migrations.pending(connection);
            Pragmas.execute(connection, "PRAGMA journal_mode = DELETE");
            return upgrade;
        }
    }

    /** Before a file of an earlier version is changed; once. */
    private void guard(Upgrade upgrade) {
        if (upgrade.from() > 0 && !upgrade.isDone() && !guarded) {
            guarded = true;
            options.upgradeGuard().before(database, upgrade);
        }
    }

    private void migrate(Connection connection) throws SQLException {
        migrations.apply(connection, options.clock().instant(), options.programVersion());
    }
}
