package storeroom.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A real database with one table, {@code note}, and what the tests do with it. */
final class TestDatabase {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:31:00Z"), ZoneOffset.UTC);

    static final Migration FIRST =
            Migration.of(
                    "001_note.sql",
                    """
                    CREATE TABLE note (
                        id     INTEGER PRIMARY KEY,
                        text   TEXT NOT NULL UNIQUE CHECK (text <> ''),
                        parent INTEGER REFERENCES note (id)
                    ) STRICT;
                    CREATE TRIGGER note_stays BEFORE DELETE ON note
                    BEGIN
                        SELECT RAISE(ABORT, 'a note stays');
                    END;
                    """);

    static final Migrations SCHEMA = new Migrations(List.of(FIRST));

    private TestDatabase() {}

    static DatabaseOptions options() {
        return DatabaseOptions.defaults(CLOCK, "1.0");
    }

    static Path file(Path folder) {
        return folder.resolve("test.storeroom");
    }

    static ConnectionFactory open(Path folder) {
        return open(folder, options());
    }

    static ConnectionFactory open(Path folder, DatabaseOptions options) {
        return ConnectionFactory.open(file(folder), options, SCHEMA);
    }

    static void insert(Writer writer, String text) {
        writer.dsl().execute("INSERT INTO note (text) VALUES (?)", text);
    }

    /** Writes one note and commits. */
    static void save(ConnectionFactory connections, String text) {
        try (Writer writer = connections.writer("Save " + text)) {
            insert(writer, text);
            writer.commit();
        }
    }

    static List<String> notes(ConnectionFactory connections) {
        try (Reader reader = connections.reader()) {
            return notes(reader);
        }
    }

    static List<String> notes(Reader reader) {
        return reader.dsl().fetch("SELECT text FROM note ORDER BY id").getValues(0, String.class);
    }

    static String pragma(Reader reader, String name) {
        return String.valueOf(reader.dsl().fetchValue("PRAGMA " + name));
    }

    /** A connection as another program has it, which waits for nobody. */
    static Connection outside(Path database) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Pragmas.execute(connection, "PRAGMA busy_timeout = 0");
        return connection;
    }
}
