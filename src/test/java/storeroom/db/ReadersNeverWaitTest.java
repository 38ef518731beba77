package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Guarantee 3: readers never wait for a writer and never make one wait; one reader, one snapshot.
 */
class ReadersNeverWaitTest {

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        // Whoever had to wait would fail at once.
        connections = TestDatabase.open(folder, TestDatabase.options().withBusyWait(Duration.ZERO));
        TestDatabase.save(connections, "old");
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void aReaderBesideAWriterSeesTheStateBeforeIt() {
        try (Writer writer = connections.writer("Slow")) {
            TestDatabase.insert(writer, "new");
            assertThat(TestDatabase.notes(writer)).containsExactly("old", "new");
            assertThat(TestDatabase.notes(connections)).containsExactly("old");
            writer.commit();
            assertThat(TestDatabase.notes(connections)).containsExactly("old", "new");
        }
    }

    @Test
    void aWriterCommitsBesideAnOpenReaderWhoseSnapshotStays() {
        try (Reader reader = connections.reader()) {
            assertThat(TestDatabase.notes(reader)).containsExactly("old");
            TestDatabase.save(connections, "new");
            assertThat(TestDatabase.notes(reader)).containsExactly("old");
            TestDatabase.save(connections, "newer");
            assertThat(TestDatabase.notes(reader)).containsExactly("old");
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("old", "new", "newer");
    }

    @Test
    void theSnapshotIsOfTheMomentOfOpeningAndNotOfTheFirstQuery() {
        try (Reader reader = connections.reader()) {
            TestDatabase.save(connections, "new");
            assertThat(TestDatabase.notes(reader)).containsExactly("old");
        }
    }

    @Test
    void everyReaderOfManyBesideABusyWriterSeesWholeBookingsOnly() throws Exception {
        List<Boolean> whole =
                Threads.together(
                        6,
                        number -> {
                            boolean sound = true;
                            for (int i = 0; i < 40; i++) {
                                if (number == 0) {
                                    writePair(i);
                                } else {
                                    sound &= readsPairs();
                                }
                            }
                            return sound;
                        });
        assertThat(whole).containsOnly(true);
    }

    private void writePair(int number) {
        try (Writer writer = connections.writer("Pair")) {
            TestDatabase.insert(writer, "left " + number);
            TestDatabase.insert(writer, "right " + number);
            writer.commit();
        }
    }

    private boolean readsPairs() {
        try (Reader reader = connections.reader()) {
            String count = "SELECT count(*) FROM note WHERE text LIKE ";
            Object left = reader.dsl().fetchValue(count + "'left%'");
            Object right = reader.dsl().fetchValue(count + "'right%'");
            return left != null && left.equals(right);
        }
    }

    @Test
    void aCursorThatWasLeftOpenDoesNotGiveItsOldSnapshotToTheNextReader() {
        TestDatabase.save(connections, "second");
        Cursor<?> forgotten;
        try (Reader reader = connections.reader()) {
            forgotten = reader.dsl().resultQuery("SELECT text FROM note").fetchLazy();
            forgotten.fetchNext();
        }
        TestDatabase.save(connections, "new");
        assertThat(TestDatabase.notes(connections)).containsExactly("old", "second", "new");
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        forgotten.close();
    }

    @Test
    void aCursorThatWasLeftOpenInAWriterDoesNotSpoilTheNext() {
        TestDatabase.save(connections, "second");
        Cursor<?> forgotten;
        try (Writer writer = connections.writer("Forgetful")) {
            forgotten = writer.dsl().resultQuery("SELECT text FROM note").fetchLazy();
            forgotten.fetchNext();
            TestDatabase.insert(writer, "third");
            writer.commit();
        }
        TestDatabase.save(connections, "new");
        assertThat(TestDatabase.notes(connections)).endsWith("third", "new");
        forgotten.close();
    }

    @Test
    void aClosedReaderRefusesEverything() {
        DSLContext kept;
        Reader reader = connections.reader();
        try (reader) {
            kept = reader.dsl();
        }
        assertThatThrownBy(reader::dsl).isInstanceOf(IllegalStateException.class);
        try (Reader next = connections.reader()) {
            assertThat(TestDatabase.notes(next)).containsExactly("old");
            assertThatThrownBy(() -> kept.fetchValue("SELECT 1"))
                    .isInstanceOf(IllegalStateException.class);
        }
        reader.close();
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }

    @Test
    void aResultSetOrCursorThatWasClosedLeavesTheConnectionForTheNext() throws Exception {
        try (Reader reader = connections.reader()) {
            reader.dsl().execute("PRAGMA cache_size = -4321"); // to know it again
            try (ResultSet rows = reader.dsl().resultQuery("SELECT 1").fetchResultSet()) {
                assertThat(rows.next()).isTrue();
            }
            try (Cursor<?> cursor = reader.dsl().resultQuery("SELECT 1").fetchLazy()) {
                assertThat(cursor.fetchNext()).isNotNull();
            }
            try (Stream<?> rows = reader.dsl().resultQuery("SELECT 1").stream()) {
                assertThat(rows.findFirst()).isPresent();
            }
        }
        try (Reader reader = connections.reader()) {
            assertThat(TestDatabase.pragma(reader, "cache_size")).isEqualTo("-4321");
        }
    }

    @Test
    void connectionsAreUsedAgain() {
        for (int i = 0; i < 100; i++) {
            assertThat(TestDatabase.notes(connections)).containsExactly("old");
            assertThat(connections.openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
    }
}
