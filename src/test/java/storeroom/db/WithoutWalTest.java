package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where the file system refuses WAL: said, and everything works with a rollback journal. */
class WithoutWalTest {

    private static final Duration BUSY = Duration.ofMillis(40);

    @TempDir Path folder;

    /** Where the shared memory should be, there is a folder: SQLite cannot make it. */
    @BeforeEach
    void refuse() throws IOException {
        Files.createDirectory(folder.resolve("test.storeroom-shm"));
    }

    @Test
    void aNewCompanyIsMadeWithARollbackJournalAndTheLogSaysWhy() {
        try (Logged logged = new Logged(Initialisation.class);
                ConnectionFactory connections = TestDatabase.open(folder)) {
            assertThat(connections.journalMode()).isEqualTo(JournalMode.ROLLBACK);
            assertThat(logged.messages()).singleElement().asString().contains("refuses WAL");
            TestDatabase.save(connections, "kept");
            try (Reader reader = connections.reader()) {
                assertThat(TestDatabase.pragma(reader, "journal_mode")).isEqualTo("delete");
            }
        }
        try (ConnectionFactory again = TestDatabase.open(folder)) {
            assertThat(again.journalMode()).isEqualTo(JournalMode.ROLLBACK);
            assertThat(TestDatabase.notes(again)).containsExactly("kept");
        }
    }

    @Test
    void aCompanyThatComesFromElsewhereWithWalGoesOnWithout() throws IOException {
        Files.delete(folder.resolve("test.storeroom-shm"));
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            assertThat(connections.journalMode()).isEqualTo(JournalMode.WAL);
            TestDatabase.save(connections, "from elsewhere");
        }
        refuse();
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            assertThat(connections.journalMode()).isEqualTo(JournalMode.ROLLBACK);
            TestDatabase.save(connections, "here");
            assertThat(TestDatabase.notes(connections)).containsExactly("from elsewhere", "here");
        }
    }

    @Test
    void theGuardIsAskedHereTooAndOnceBeforeAnEarlierVersionIsChanged() throws IOException {
        Files.delete(folder.resolve("test.storeroom-shm"));
        TestDatabase.open(folder).close();
        refuse();
        List<Upgrade> asked = new ArrayList<>();
        DatabaseOptions watching =
                TestDatabase.options()
                        .withUpgradeGuard(
                                (database, upgrade) -> {
                                    assertThat(database).isReadable();
                                    asked.add(upgrade);
                                });
        Migration second = Migration.of("002_more.sql", "CREATE TABLE more (id INTEGER)");
        Migrations both = new Migrations(List.of(TestDatabase.FIRST, second));
        ConnectionFactory.open(TestDatabase.file(folder), watching, both).close();
        assertThat(asked).containsExactly(new Upgrade(1, 2, List.of("002_more.sql")));
    }

    @Test
    void aWriterWhoseCommitAReaderHoldsUpSaysSoAfterTheBusyWaitAndNothingIsSaved() {
        try (ConnectionFactory connections =
                TestDatabase.open(folder, TestDatabase.options().withBusyWait(BUSY))) {
            try (Reader reader = connections.reader();
                    Writer writer = connections.writer("Receive goods")) {
                assertThat(TestDatabase.notes(reader)).isEmpty();
                TestDatabase.insert(writer, "lost");
                assertThatThrownBy(writer::commit)
                        .isInstanceOfSatisfying(
                                DatabaseBusyException.class,
                                e -> {
                                    assertThat(e.operation()).isEqualTo("Receive goods");
                                    assertThat(e.waited()).isGreaterThan(BUSY.dividedBy(2));
                                });
            }
            assertThat(TestDatabase.notes(connections)).isEmpty();
            TestDatabase.save(connections, "saved");
            assertThat(TestDatabase.notes(connections)).containsExactly("saved");
            assertThat(connections.openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
    }

    @Test
    void aForeignFileIsRefusedHereToo() throws Exception {
        Path file = TestDatabase.file(folder);
        try (var other = TestDatabase.outside(file)) {
            Pragmas.execute(other, "CREATE TABLE recipe (id INTEGER)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> TestDatabase.open(folder))
                .isInstanceOf(ForeignFileException.class);
        assertThat(file).hasBinaryContent(before);
    }
}
