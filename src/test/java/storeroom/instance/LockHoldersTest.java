package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The system says which process holds a database; where it does not, nobody is named. */
class LockHoldersTest {

    @TempDir Path folder;
    Path database;

    @BeforeEach
    void makeADatabase() {
        database = folder.resolve("shop with a blank.storeroom");
    }

    private static void onLinux() {
        assumeTrue(Files.isReadable(Path.of("/proc/locks")), "skipped: this system lists no locks");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open(String journal) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        execute(connection, "PRAGMA journal_mode = " + journal);
        execute(connection, "CREATE TABLE IF NOT EXISTS note (text TEXT)");
        execute(connection, "INSERT INTO note VALUES ('one')");
        return connection;
    }

    @ParameterizedTest
    @CsvSource({
        "wal, BEGIN EXCLUSIVE",
        "wal, BEGIN IMMEDIATE",
        "delete, BEGIN EXCLUSIVE",
        "delete, BEGIN IMMEDIATE"
    })
    void whoeverWritesIsNamed(String journal, String begin) throws SQLException {
        onLinux();
        try (Connection own = open(journal);
                ChildJvm child = ChildJvm.start(HoldsALock.class, database.toString(), begin)) {
            assertThat(child.line()).isEqualTo("held");
            assertThat(LockHolders.of(database)).containsExactly(expected(child));
            child.say("this");
            assertThat(child.line()).isEqualTo("let go after this");
            assertThat(child.line()).as("it has ended").isEmpty();
            assertThat(LockHolders.of(database)).isEmpty();
            assertThat(own.isClosed()).isFalse();
        }
    }

    private static OtherProcess expected(ChildJvm child) {
        return new OtherProcess(child.pid(), "java");
    }

    @Test
    void aReaderIsInTheWayOnlyWhereThereIsNoWal() throws SQLException {
        onLinux();
        String[] reading = {database.toString(), "BEGIN", "SELECT * FROM note"};
        try (Connection _ = open("wal");
                ChildJvm child = ChildJvm.start(HoldsALock.class, reading)) {
            assertThat(child.line()).isEqualTo("held");
            assertThat(LockHolders.of(database)).isEmpty();
        }
        try (Connection _ = open("delete");
                ChildJvm child = ChildJvm.start(HoldsALock.class, reading)) {
            assertThat(child.line()).isEqualTo("held");
            assertThat(LockHolders.of(database)).containsExactly(expected(child));
        }
    }

    @Test
    void thisProcessIsNoOtherOne() throws SQLException {
        try (Connection own = open("wal")) {
            execute(own, "BEGIN IMMEDIATE");
            assertThat(LockHolders.of(database)).isEmpty();
        }
    }

    @Test
    void lookingDoesNotDropTheLocksOfThisProcess() throws SQLException {
        onLinux();
        try (Connection own = open("delete")) {
            execute(own, "BEGIN EXCLUSIVE");
            assertThat(LockHolders.of(database)).isEmpty();
            try (ChildJvm child =
                    ChildJvm.start(
                            HoldsALock.class,
                            database.toString(),
                            "PRAGMA busy_timeout = 0",
                            "BEGIN IMMEDIATE")) {
                assertThat(child.line()).as("it could not begin").isEmpty();
            }
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsHeldByNobody() {
        assertThat(LockHolders.of(folder.resolve("missing.storeroom"))).isEqualTo(List.of());
    }
}
