package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import storeroom.instance.OpenFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;

/** Many scans at once while another program commits without pause: not one of them fails. */
@Timeout(120)
class ScansBesideABusyProgramTest {

    @TempDir Path folder;

    @AfterEach
    void nothingIsOpenAnyMore() throws IOException {
        OpenFiles.assertNoneIn(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 200})
    void everyScanIsSavedExactlyOnce(int scans) throws Exception {
        allSucceed(scans, Scans::readThenWrite, TestDatabase.options());
    }

    /**
     * Here all the work is done in line: the last of 200 stands in it for four seconds, and on a
     * computer that does other things as well for longer than the ten that the program allows.
     */
    @ParameterizedTest
    @ValueSource(ints = {10, 200})
    void soIsEveryScanThatReadsInsideItsWriterBeforeItWrites(int scans) throws Exception {
        allSucceed(
                scans,
                Scans::readInsideTheWriter,
                TestDatabase.options().withGateWait(Duration.ofMinutes(1)));
    }

    @FunctionalInterface
    private interface Scan {
        boolean run(ConnectionFactory connections, int number);
    }

    private void allSucceed(int scans, Scan scan, DatabaseOptions options) throws Exception {
        try (ConnectionFactory connections = Scans.open(folder, options);
                OutsideProgram other = OutsideProgram.committing(connections.database())) {
            List<Boolean> saved = Threads.together(scans, number -> scan.run(connections, number));
            long outside = other.stop();

            assertThat(saved).hasSize(scans).containsOnly(true);
            assertThat(connections.openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
            assertThat(connections.openContexts()).isZero();
            savedOnce(connections.database(), scans, outside);
            System.out.printf(
                    "%d scans, no failure, beside %d commits of another program%n", scans, outside);
        }
    }

    /** As another program reads it. */
    private static void savedOnce(Path database, int scans, long outside) throws Exception {
        try (Connection connection = TestDatabase.outside(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT number, found FROM scan")) {
            BitSet numbers = new BitSet();
            int count = 0;
            while (rows.next()) {
                numbers.set(rows.getInt(1));
                assertThat(rows.getInt(2)).isEqualTo(1_000);
                count++;
            }
            assertThat(count).isEqualTo(scans);
            assertThat(numbers.cardinality()).isEqualTo(scans);
            assertThat(Pragmas.queryNumber(connection, "SELECT sum(scanned) FROM part"))
                    .isEqualTo(scans);
            assertThat(Pragmas.queryNumber(connection, "SELECT count(*) FROM outside"))
                    .isEqualTo(outside);
            assertThat(Pragmas.queryText(connection, "PRAGMA integrity_check")).isEqualTo("ok");
        }
    }
}
