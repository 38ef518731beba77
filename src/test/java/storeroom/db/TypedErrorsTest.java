package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import storeroom.db.ConstraintException.Rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;

/** SQLite's result codes come out as exceptions of this package, whichever way a statement took. */
class TypedErrorsTest {

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections = TestDatabase.open(folder);
        TestDatabase.save(connections, "taken");
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    INSERT INTO note (text) VALUES ('taken')              | UNIQUE
                    INSERT INTO note (id, text) VALUES (1, 'new')         | UNIQUE
                    INSERT INTO note (text) VALUES ('')                   | CHECK
                    INSERT INTO note (text, parent) VALUES ('new', 99)    | FOREIGN_KEY
                    INSERT INTO note (text) VALUES (NULL)                 | NOT_NULL
                    DELETE FROM note WHERE id = 1                         | TRIGGER
                    INSERT INTO note (text, parent) VALUES ('new', 'one') | OTHER
                    """)
    void aRefusedValueSaysWhichKindOfRuleRefusedIt(String sql, Rule rule) {
        try (Writer writer = connections.writer("Save")) {
            assertThatThrownBy(() -> writer.dsl().execute(sql))
                    .isInstanceOfSatisfying(
                            ConstraintException.class, e -> assertThat(e.rule()).isEqualTo(rule))
                    .hasMessageContaining("Save");
        }
        try (Writer writer = connections.writer("Save");
                BulkStatement bulk = writer.bulk(writer.dsl().query(sql))) {
            bulk.endRow();
            assertThatThrownBy(bulk::flush)
                    .isInstanceOfSatisfying(
                            ConstraintException.class, e -> assertThat(e.rule()).isEqualTo(rule));
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("taken");
    }

    @Test
    void aDeferredRuleThatTheCommitFindsBrokenIsOneTooAndNothingIsSaved() {
        try (Writer writer = connections.writer("Save")) {
            writer.dsl().execute("PRAGMA defer_foreign_keys = ON");
            writer.dsl().execute("INSERT INTO note (text, parent) VALUES ('orphan', 99)");
            assertThatThrownBy(writer::commit)
                    .isInstanceOfSatisfying(
                            ConstraintException.class,
                            e -> assertThat(e.rule()).isEqualTo(Rule.FOREIGN_KEY));
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("taken");
    }

    @Test
    void jooqsExceptionStaysBelowWhicheverWayAStatementFails() {
        String wrong = "SELECT * FROM nowhere";
        try (Reader reader = connections.reader()) {
            failure(() -> reader.dsl().fetch(wrong));
        }
        try (Reader reader = connections.reader()) {
            failure(() -> reader.dsl().fetchOne(wrong));
        }
        try (Reader reader = connections.reader()) {
            failure(() -> reader.dsl().resultQuery(wrong).fetchLazy());
        }
        try (Reader reader = connections.reader()) {
            failure(
                    () ->
                            reader.dsl().resultQuery(wrong).stream()
                                    .forEach(row -> assertThat(row).isNull()));
        }
        try (Writer writer = connections.writer("Batch")) {
            failure(() -> writer.dsl().batch(wrong, wrong).execute());
        }
        try (Writer writer = connections.writer("Bulk")) {
            failure(() -> writer.bulk(writer.dsl().query(wrong)));
        }
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }

    private static void failure(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(DatabaseFailureException.class);
    }

    @Test
    void aFileInAMissingFolderIsUnreadable() {
        Path nowhere = folder.resolve("missing").resolve("shop.storeroom");
        assertThatThrownBy(() -> ConnectionFactory.open(nowhere, TestDatabase.options()))
                .isInstanceOf(DatabaseUnreadableException.class)
                .hasMessageContaining("missing");
        assertThat(nowhere.getParent()).doesNotExist();
    }

    @Test
    void aFolderIsNoDatabase() throws IOException {
        Path own = Files.createDirectory(folder.resolve("folder.storeroom"));
        assertThatThrownBy(() -> ConnectionFactory.open(own, TestDatabase.options()))
                .isInstanceOf(DatabaseUnreadableException.class);
    }

    @Test
    void aPageThatWasOverwrittenIsDamageAndSaysSo() throws IOException {
        try (Writer writer = connections.bulkWriter("Fill")) {
            for (int i = 0; i < 2_000; i++) {
                TestDatabase.insert(writer, "note number " + i);
            }
            writer.commit();
        }
        connections.close();
        byte[] content = Files.readAllBytes(connections.database());
        Arrays.fill(content, content.length / 2, content.length, (byte) 0x5A);
        Files.write(connections.database(), content);
        connections = TestDatabase.open(folder);
        assertThatThrownBy(() -> TestDatabase.notes(connections))
                .isInstanceOf(DatabaseDamagedException.class);
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }

    @Test
    void aCompanyThatWasOverwrittenByATextIsNoCompanyAnyMore() throws IOException {
        connections.close();
        Files.writeString(connections.database(), "not a database ".repeat(1_000), UTF_8);
        assertThatThrownBy(() -> TestDatabase.open(folder))
                .isInstanceOf(ForeignFileException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_BUSY, DatabaseBusyException",
        "SQLITE_BUSY_SNAPSHOT, DatabaseBusyException",
        "SQLITE_BUSY_RECOVERY, DatabaseBusyException",
        "SQLITE_LOCKED, DatabaseBusyException",
        "SQLITE_LOCKED_SHAREDCACHE, DatabaseBusyException",
        "SQLITE_PROTOCOL, DatabaseBusyException",
        "SQLITE_FULL, DatabaseFullException",
        "SQLITE_READONLY, DatabaseReadOnlyException",
        "SQLITE_READONLY_DIRECTORY, DatabaseReadOnlyException",
        "SQLITE_CANTOPEN, DatabaseUnreadableException",
        "SQLITE_IOERR_READ, DatabaseUnreadableException",
        "SQLITE_PERM, DatabaseUnreadableException",
        "SQLITE_NOTADB, ForeignFileException",
        "SQLITE_CORRUPT, DatabaseDamagedException",
        "SQLITE_CORRUPT_INDEX, DatabaseDamagedException",
        "SQLITE_INTERRUPT, DatabaseCancelledException",
        "SQLITE_CONSTRAINT_ROWID, ConstraintException",
        "SQLITE_ERROR, DatabaseFailureException",
        "SQLITE_MISUSE, DatabaseFailureException",
        "UNKNOWN_ERROR, DatabaseFailureException"
    })
    void everyCodeHasItsException(SQLiteErrorCode code, String exception) {
        SQLException cause = new SQLException("wrapped", new SQLiteException("said so", code));
        DatabaseException translated =
                SqliteErrors.translate(cause, "Receive goods", Duration.ofMillis(1234));
        assertThat(translated.getClass().getSimpleName()).isEqualTo(exception);
        assertThat(translated).hasMessageContaining("Receive goods").hasCause(cause);
    }
}
