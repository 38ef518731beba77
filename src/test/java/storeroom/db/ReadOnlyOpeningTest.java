package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.ChildJvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looking on: nothing is changed, others write, and it may become a writer later. */
class ReadOnlyOpeningTest {

    private static final Duration SOON = Duration.ofMillis(50);

    @TempDir Path folder;

    private ConnectionFactory look() {
        return ConnectionFactory.openReadOnly(
                TestDatabase.file(folder), TestDatabase.options(), TestDatabase.SCHEMA);
    }

    @Test
    void whatAnotherProcessCommitsIsSeenAndToldOf() throws Exception {
        TestDatabase.open(folder).close();
        try (ConnectionFactory looking = look();
                ChildJvm writer = ChildJvm.start(Writing.class, folder.toString())) {
            assertThat(looking.isReadOnly()).isTrue();
            Semaphore told = new Semaphore(0);
            try (AutoCloseable watching = looking.watch(SOON, told::release)) {
                assertThat(watching).isNotNull();
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue(); // the beginning
                assertThat(writer.line()).isEqualTo("open");
                told.drainPermits();
                writer.say("sold");
                assertThat(writer.line()).isEqualTo("saved");
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                assertThat(TestDatabase.notes(looking)).containsExactly("sold");
                writer.kill();
                assertThat(TestDatabase.notes(looking)).containsExactly("sold");
            }
            assertThat(looking.openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS - 1);
        }
    }

    @Test
    void asTheWindowLooksACommitIsToldOfWithinASecond() throws Exception {
        TestDatabase.open(folder).close();
        try (ConnectionFactory looking = look();
                ConnectionFactory writing = TestDatabase.open(folder)) {
            Semaphore told = new Semaphore(0);
            try (AutoCloseable watching = looking.watch(Duration.ofMillis(250), told::release)) {
                assertThat(watching).isNotNull();
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                int withinASecond = 0;
                for (int i = 0; i < 5; i++) {
                    told.drainPermits();
                    TestDatabase.save(writing, "sale " + i);
                    withinASecond += told.tryAcquire(1, TimeUnit.SECONDS) ? 1 : 0;
                }
                assertThat(withinASecond).as("but for a busy computer").isGreaterThanOrEqualTo(4);
            }
        }
    }

    @Test
    void whoWritesIsToldOfOthersCommitsAndNotOfHisOwn() throws Exception {
        try (ConnectionFactory writing = TestDatabase.open(folder)) {
            Semaphore told = new Semaphore(0);
            try (AutoCloseable watching = writing.watch(Duration.ofMillis(10), told::release)) {
                assertThat(watching).isNotNull();
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue(); // the beginning
                told.drainPermits();
                TestDatabase.save(writing, "mine");
                try (Connection outside = TestDatabase.outside(TestDatabase.file(folder))) {
                    Pragmas.execute(outside, "INSERT INTO note (text) VALUES ('theirs')");
                }
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                TestDatabase.save(writing, "mine again");
                try (Reader reader = writing.reader()) {
                    assertThat(TestDatabase.notes(reader)).hasSize(3);
                }
                assertThat(told.tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(writing.openConnections())
                        .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
            }
        }
    }

    @Test
    void itHandsOutNoWriterUntilWritingIsAllowed() {
        TestDatabase.open(folder).close();
        try (ConnectionFactory looking = look()) {
            assertThatThrownBy(() -> looking.writer("Save"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("for reading only");
            looking.allowWriting();
            looking.allowWriting();
            assertThat(looking.isReadOnly()).isFalse();
            TestDatabase.save(looking, "mine");
            assertThat(TestDatabase.notes(looking)).containsExactly("mine");
            assertThat(looking.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
    }

    @Test
    void aMissingFileIsNotMadeAndAnEmptyOneIsLeftEmpty() throws IOException {
        assertThatThrownBy(this::look).isInstanceOf(DatabaseUnreadableException.class);
        assertThat(TestDatabase.file(folder)).doesNotExist();
        Files.createFile(TestDatabase.file(folder));
        assertThatThrownBy(this::look).isInstanceOf(OlderDatabaseException.class);
        assertThat(TestDatabase.file(folder)).isEmptyFile();
    }

    @Test
    void anOlderFileIsLeftAsItIsUntilItIsOpenedForWriting() {
        TestDatabase.open(folder).close();
        Migration more = Migration.of("002_more.sql", "CREATE TABLE more (id INTEGER) STRICT");
        Migrations newer = new Migrations(List.of(TestDatabase.FIRST, more));
        assertThatThrownBy(
                        () ->
                                ConnectionFactory.openReadOnly(
                                        TestDatabase.file(folder), TestDatabase.options(), newer))
                .isInstanceOf(OlderDatabaseException.class);
        try (ConnectionFactory looking = look()) {
            assertThat(TestDatabase.notes(looking)).isEmpty();
        }
    }

    @Test
    void withoutTheFilesThatWalLeavesBesideItItIsReadAllTheSame() {
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            TestDatabase.save(connections, "kept");
        }
        assertThat(folder.resolve("test.storeroom-wal")).doesNotExist();
        try (ConnectionFactory looking = look()) {
            assertThat(TestDatabase.notes(looking)).containsExactly("kept");
        }
    }

    @Test
    void anotherFileThatIsMovedToThePathIsReadFromThenOn() throws Exception {
        Path other = another("restored");
        TestDatabase.open(folder).close();
        try (ConnectionFactory looking = look()) {
            Semaphore told = new Semaphore(0);
            try (AutoCloseable watching = looking.watch(SOON, told::release)) {
                assertThat(watching).isNotNull();
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                told.drainPermits();
                putInPlace(other);
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                assertThat(TestDatabase.notes(looking)).containsExactly("restored");
            }
        }
    }

    @Test
    void aReaderThatWasOpenWhenTheFileWasReplacedIsNotLentAgain() throws Exception {
        Path other = another("restored");
        TestDatabase.open(folder).close();
        try (ConnectionFactory looking = look()) {
            Semaphore told = new Semaphore(0);
            try (AutoCloseable watching = looking.watch(SOON, told::release)) {
                assertThat(watching).isNotNull();
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                told.drainPermits();
                Reader before = looking.reader();
                putInPlace(other);
                assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                before.close();
                for (int i = 0; i < 3; i++) {
                    assertThat(TestDatabase.notes(looking)).containsExactly("restored");
                }
            }
        }
    }

    @Test
    void whoFollowsNoMoreDoesNotWaitForALookThatMeetsALock() throws Exception {
        TestDatabase.open(folder).close();
        Path file = TestDatabase.file(folder);
        try (Connection rollback = TestDatabase.outside(file)) {
            Pragmas.queryText(rollback, "PRAGMA journal_mode = DELETE");
        }
        try (ConnectionFactory looking = look()) {
            Semaphore told = new Semaphore(0);
            AutoCloseable watching = looking.watch(SOON, told::release);
            assertThat(told.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            try (OutsideProgram holds = OutsideProgram.holding(file)) {
                assertThat(holds).isNotNull();
                while (!isLooking()) {
                    Thread.onSpinWait();
                }
                watching.close();
                assertThat(isLooking()).as("it still waits for the lock").isTrue();
            }
        }
    }

    /** Another database with one note, in a folder of its own. */
    private Path another(String note) throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        try (ConnectionFactory connections = TestDatabase.open(other)) {
            TestDatabase.save(connections, note);
        }
        return other;
    }

    /** Moves it over the one that is looked on, as a restore by hand would. */
    private void putInPlace(Path other) throws IOException {
        for (String end : List.of("-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("test.storeroom" + end));
        }
        Files.move(
                TestDatabase.file(other),
                TestDatabase.file(folder),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether the thread that watches stands within SQLite. */
    private static boolean isLooking() {
        return Thread.getAllStackTraces().values().stream()
                .anyMatch(
                        stack ->
                                Arrays.stream(stack)
                                                .anyMatch(
                                                        at ->
                                                                at.getClassName()
                                                                        .equals(
                                                                                CommitWatch.class
                                                                                        .getName()))
                                        && stack[0].isNativeMethod());
    }

    /** Writes each line it is told. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) throws IOException {
            try (ConnectionFactory connections = TestDatabase.open(Path.of(args[0]))) {
                System.out.println("open");
                var lines =
                        new java.io.BufferedReader(
                                new java.io.InputStreamReader(
                                        System.in, java.nio.charset.StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    TestDatabase.save(connections, line);
                    System.out.println("saved");
                }
            }
        }
    }
}
