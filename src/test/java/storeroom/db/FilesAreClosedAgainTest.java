package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.OpenFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;

/** Guarantee 8, as the operating system sees it: file descriptors come back to rest. */
@Timeout(120)
class FilesAreClosedAgainTest {

    private static final int READERS = 100;

    @TempDir Path folder;

    @BeforeEach
    void onlyWhereDescriptorsCanBeSeen() {
        assumeTrue(
                OpenFiles.canBeSeen(),
                "skipped: this system does not show a process's file descriptors");
    }

    @Test
    void readersAndWritersOneAfterTheOtherOpenNothingThatIsNotOpenAtRest() throws Exception {
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            TestDatabase.save(connections, "first");
            List<String> rest = OpenFiles.in(folder);
            assertThat(rest).contains("test.storeroom", "test.storeroom-wal", "test.storeroom-shm");
            for (int i = 0; i < 200; i++) {
                TestDatabase.save(connections, "note " + i);
                try (Reader reader = connections.reader();
                        Reader beside = connections.reader();
                        Writer rolledBack = connections.bulkWriter("Roll back")) {
                    TestDatabase.insert(rolledBack, "not saved");
                    assertThat(TestDatabase.notes(reader)).isEqualTo(TestDatabase.notes(beside));
                }
            }
            assertThat(OpenFiles.in(folder)).isEqualTo(rest);
        }
        assertThat(OpenFiles.in(folder)).isEmpty();
    }

    /**
     * On POSIX systems, closing any descriptor of a file drops all of the process's locks on it. So
     * SQLite keeps the descriptors of closed connections until no lock is held, and gives them to
     * the next connections: there are never more of them than there were readers at once.
     */
    @Test
    void whatSqliteKeepsForTheSakeOfItsLocksIsUsedAgainAndGoneInTheEnd() throws Exception {
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            TestDatabase.save(connections, "note");
            List<String> rest = OpenFiles.in(folder);
            readAtOnce(connections);
            List<String> afterOneWave = OpenFiles.in(folder);
            assertThat(withoutDatabase(afterOneWave)).isEqualTo(withoutDatabase(rest));
            assertThat(afterOneWave).hasSizeLessThanOrEqualTo(rest.size() + READERS);
            for (int wave = 0; wave < 5; wave++) {
                readAtOnce(connections);
            }
            assertThat(OpenFiles.in(folder)).isEqualTo(afterOneWave);
            assertThat(connections.openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
        assertThat(OpenFiles.in(folder)).isEmpty();
    }

    private static List<String> withoutDatabase(List<String> names) {
        return names.stream().filter(name -> !name.equals("test.storeroom")).toList();
    }

    private static void readAtOnce(ConnectionFactory connections) throws Exception {
        CyclicBarrier allOpen = new CyclicBarrier(READERS);
        Threads.together(
                READERS,
                number -> {
                    try (Reader reader = connections.reader()) {
                        allOpen.await();
                        return TestDatabase.notes(reader);
                    }
                });
    }
}
