package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A copy is of one moment; a content that is replaced is replaced whole, under everybody. */
class CopyAndReplaceTest {

    @TempDir Path folder;
    private ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections =
                TestDatabase.open(
                        folder, TestDatabase.options().withBusyWait(Duration.ofMillis(200)));
        TestDatabase.save(connections, "before");
    }

    @AfterEach
    void close() {
        connections.close();
    }

    private Path copy() {
        Path copy = folder.resolve("copy.storeroom");
        connections.maintenance().copyTo(copy, () -> false);
        return copy;
    }

    private static List<String> notesIn(Path file) {
        try (ConnectionFactory reading =
                ConnectionFactory.openReadOnly(file, TestDatabase.options(), TestDatabase.SCHEMA)) {
            return TestDatabase.notes(reading);
        }
    }

    @Test
    void aCopyHasWhatWasCommittedBeforeItAndNothingOfWhatIsOpen() {
        try (Writer writer = connections.writer("Open")) {
            TestDatabase.insert(writer, "not yet");
            assertThat(notesIn(copy())).containsExactly("before");
            writer.commit();
        }
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }

    @Test
    void aCancelledCopyLeavesNoFile() {
        try (Writer writer = connections.writer("Many")) {
            for (int i = 0; i < 20_000; i++) {
                TestDatabase.insert(writer, "note " + i);
            }
            writer.commit();
        }
        Path copy = folder.resolve("copy.storeroom");
        assertThatThrownBy(() -> connections.maintenance().copyTo(copy, () -> true))
                .isInstanceOf(DatabaseCancelledException.class);
        assertThat(copy).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsNotCopiedOver() throws Exception {
        Path there = Files.writeString(folder.resolve("copy.storeroom"), "mine");
        assertThatThrownBy(() -> connections.maintenance().copyTo(there, () -> false))
                .isInstanceOf(DatabaseException.class);
        assertThat(there).hasContent("mine");
    }

    @Test
    void everybodyReadsTheNewContentAndWhoReadsTheOldOneGoesOn() throws Exception {
        Path copy = copy();
        TestDatabase.save(connections, "after");
        Semaphore told = new Semaphore(0);
        try (ConnectionFactory other =
                        ConnectionFactory.openReadOnly(
                                TestDatabase.file(folder),
                                TestDatabase.options(),
                                TestDatabase.SCHEMA);
                AutoCloseable _ = other.watch(Duration.ofMillis(10), told::release);
                Reader old = connections.reader()) {
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).as("at the beginning").isTrue();
            connections.maintenance().replaceContent("Restore", copy);
            assertThat(TestDatabase.notes(old)).containsExactly("before", "after");
            assertThat(TestDatabase.notes(connections)).containsExactly("before");
            assertThat(TestDatabase.notes(other)).containsExactly("before");
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).as("of the replacement").isTrue();
        }
        TestDatabase.save(connections, "goes on");
        assertThat(TestDatabase.notes(connections)).containsExactly("before", "goes on");
        try (Reader reader = connections.reader()) {
            assertThat(TestDatabase.pragma(reader, "journal_mode")).isEqualTo("wal");
        }
    }

    @Test
    void whatCannotBeReplacedStaysAndIsSaid() throws Exception {
        Path copy = copy();
        TestDatabase.save(connections, "after");
        try (Connection outside = TestDatabase.outside(TestDatabase.file(folder))) {
            Pragmas.execute(outside, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> connections.maintenance().replaceContent("Restore", copy))
                    .isInstanceOf(DatabaseBusyException.class);
            Pragmas.execute(outside, "ROLLBACK");
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before", "after");
        connections.maintenance().replaceContent("Restore", copy);
        assertThat(TestDatabase.notes(connections)).containsExactly("before");
    }

    @Test
    void anotherSizeOfPagesIsRefusedAndNothingChanges() throws Exception {
        Path other = folder.resolve("other.storeroom");
        try (Connection making = TestDatabase.outside(other)) {
            Pragmas.execute(making, "PRAGMA page_size = 8192");
            Pragmas.execute(making, "CREATE TABLE note (id INTEGER)");
        }
        assertThatThrownBy(() -> connections.maintenance().replaceContent("Restore", other))
                .isInstanceOf(DatabaseFailureException.class);
        assertThat(TestDatabase.notes(connections)).containsExactly("before");
    }

    @Test
    void compactingKeepsEverythingAndGivesRoomBack() {
        try (Writer writer = connections.writer("Many")) {
            for (int i = 0; i < 20_000; i++) {
                TestDatabase.insert(writer, "note " + i);
            }
            writer.commit();
        }
        try (Writer writer = connections.writer("Fewer")) {
            writer.dsl().execute("DROP TRIGGER note_stays");
            writer.dsl().execute("DELETE FROM note WHERE id > 10");
            writer.commit();
        }
        List<String> before = TestDatabase.notes(connections);
        connections.maintenance().compact("Compact");
        assertThat(TestDatabase.notes(connections)).isEqualTo(before);
        try (Reader reader = connections.reader()) {
            assertThat(TestDatabase.pragma(reader, "freelist_count")).isEqualTo("0");
        }
    }

    @Test
    void compactingIsPossibleAfterAStatementThatIsKeptPrepared() {
        KeptQuery insert =
                KeptQuery.returningKey(
                        dsl -> dsl.query("INSERT INTO note (text) VALUES (?)", "text"));
        for (int i = 0; i < 2; i++) {
            try (Writer writer = connections.writer("Save")) {
                assertThat(writer.run(insert).add("kept " + i).executeReturningKey())
                        .isEqualTo(2 + i);
                writer.commit();
            }
            connections.maintenance().compact("Compact");
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("before", "kept 0", "kept 1");
    }

    @Test
    void aCheckpointEmptiesTheLogUnlessSomebodyReadsWhatIsOlder() throws Exception {
        Path log = TestDatabase.file(folder).resolveSibling("test.storeroom-wal");
        try (Reader old = connections.reader()) {
            TestDatabase.save(connections, "newer");
            assertThat(connections.maintenance().checkpoint("Checkpoint")).isFalse();
            assertThat(TestDatabase.notes(old)).containsExactly("before");
        }
        assertThat(connections.maintenance().checkpoint("Checkpoint")).isTrue();
        assertThat(Files.size(log)).isZero();
    }
}
