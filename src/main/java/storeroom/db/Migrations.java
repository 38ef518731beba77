package storeroom.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Brings a database to the schema that the program knows. Each step runs once, and its checksum is
 * kept; a step that was changed afterwards is refused. All that is missing happens in one
 * transaction, so that a step that fails leaves the file as it was. The caller sees to it that
 * nobody else does the same at the same time.
 */
final class Migrations {

    /** {@code STRM}: how SQLite's header tells that a file is ours. */
    static final int APPLICATION_ID = 0x5354524D;

    /** Where the steps that were applied are noted. */
    static final String TABLE_NAME = "schema_migration";

    private static final String FOLDER = "db/migration/sqlite";
    private static final String TABLE =
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                version         INTEGER PRIMARY KEY,
                name            TEXT NOT NULL,
                checksum        TEXT NOT NULL,
                applied_at      INTEGER NOT NULL,
                program_version TEXT NOT NULL
            ) STRICT\
            """;

    private final List<Migration> known;

    Migrations(List<Migration> known) {
        this.known = known;
    }

    /** The program's own. */
    static Migrations ofTheProgram() {
        return new Migrations(Migration.load(FOLDER));
    }

    /** Schema version that the program knows. */
    int newest() {
        return known.size();
    }

    /** The first steps of these, as an earlier program knew them. */
    Migrations upTo(int version) {
        return new Migrations(known.subList(0, version));
    }

    /** Whether a step of this number has this checksum. */
    boolean isStep(int version, String checksum) {
        return version >= 1
                && version <= known.size()
                && known.get(version - 1).checksum().equals(checksum);
    }

    /**
     * What there is to apply. Changes nothing.
     *
     * @throws ForeignFileException when the file is somebody else's
     * @throws NewerDatabaseException when a newer program wrote it
     * @throws MigrationFailedException when an applied step is not the one the program knows
     */
    Upgrade pending(Connection connection) throws SQLException {
        requireOurs(connection);
        int from = applied(connection);
        return new Upgrade(
                from,
                known.size(),
                known.subList(from, known.size()).stream().map(Migration::name).toList());
    }

    /**
     * Applies what is missing.
     *
     * @throws MigrationFailedException naming the step that failed; nothing has changed then
     */
    void apply(Connection connection, Instant now, String programVersion) throws SQLException {
        requireOurs(connection);
        List<Migration> missing = known.subList(applied(connection), known.size());
        if (missing.isEmpty()) {
            return;
        }
        String step = missing.getFirst().name();
        Pragmas.execute(connection, "BEGIN IMMEDIATE");
        try {
            for (Migration migration : missing) {
                step = migration.name();
                applyOne(connection, migration, now, programVersion);
            }
            Pragmas.execute(connection, "COMMIT");
        } catch (SQLException e) {
            rollBackAfter(e, connection);
            DatabaseException cause =
                    SqliteErrors.translate(e, "Upgrade the database", Duration.ZERO);
            throw new MigrationFailedException(step, String.valueOf(e.getMessage()), cause);
        }
    }

    private static void applyOne(
            Connection connection, Migration migration, Instant now, String programVersion)
            throws SQLException {
        if (migration.version() == 1) {
            Pragmas.execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
            Pragmas.execute(connection, TABLE);
        }
        try (Statement script = connection.createStatement()) {
            script.executeUpdate(migration.sql());
        }
        note(connection, migration, now, programVersion);
    }

    private static void note(
            Connection connection, Migration migration, Instant now, String programVersion)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO schema_migration VALUES (?, ?, ?, ?, ?)")) {
            insert.setInt(1, migration.version());
            insert.setString(2, migration.name());
            insert.setString(3, migration.checksum());
            insert.setLong(4, now.toEpochMilli());
            insert.setString(5, programVersion);
            insert.executeUpdate();
        }
    }

    private static void rollBackAfter(SQLException failure, Connection connection) {
        try {
            Pragmas.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e); // SQLite had undone it by itself already
        }
    }

    private static void requireOurs(Connection connection) throws SQLException {
        int id = Math.toIntExact(Pragmas.queryNumber(connection, "PRAGMA application_id"));
        long tables = Pragmas.queryNumber(connection, "SELECT count(*) FROM sqlite_schema");
        if (id != APPLICATION_ID && (id != 0 || tables > 0)) {
            throw new ForeignFileException("an SQLite database, but of another program", null);
        }
    }

    /** A damaged number must not send anybody to look for a newer program. */
    private static void requireOwnNumber(int version, String name) {
        if (!name.startsWith("%03d_".formatted(version))) {
            throw new DatabaseDamagedException(name + " has the number " + version, null);
        }
    }

    /** The first step makes the list of steps together with everything else, or not at all. */
    private static void requireEmpty(Connection connection) throws SQLException {
        if (Pragmas.queryNumber(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
            throw new DatabaseDamagedException("the list of its steps is gone", null);
        }
    }

    /** How many steps the file has, each checked against the program's. */
    private int applied(Connection connection) throws SQLException {
        if (Pragmas.queryNumber(
                        connection,
                        "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migration'")
                == 0) {
            requireEmpty(connection);
            return 0;
        }
        int count = 0;
        int newest = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT version, name, checksum, program_version"
                                        + " FROM schema_migration ORDER BY version DESC")) {
            while (rows.next()) {
                int version = rows.getInt(1);
                if (version > known.size()) {
                    requireOwnNumber(version, String.valueOf(rows.getString(2)));
                    throw new NewerDatabaseException(version, known.size(), rows.getString(4));
                }
                newest = Math.max(newest, version);
                if (version < 1 || !known.get(version - 1).checksum().equals(rows.getString(3))) {
                    throw new MigrationFailedException(
                            rows.getString(2),
                            "was applied in another wording than this program knows",
                            null);
                }
                count++;
            }
        }
        if (count != newest) {
            throw new MigrationFailedException(
                    known.get(newest - 1).name(), "was applied without the steps before it", null);
        }
        return count;
    }
}
