package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Guarantee 8: nothing leaks, whatever was done and however it ended. */
class NothingLeaksTest {

    private static final Duration GATE = Duration.ofMillis(50);

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections = TestDatabase.open(folder);
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void afterFiftyThreadsOfReadsWritesAndFailuresOnlyTheRestingConnectionsAreOpen()
            throws Exception {
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        Threads.together(
                50,
                number -> {
                    for (int i = 0; i < 6; i++) {
                        work(number, i);
                    }
                    return number;
                });
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        assertThat(connections.openContexts()).isZero();
        assertThat(connections.currentWriter()).isEmpty();
        assertThat(TestDatabase.notes(connections)).hasSize(50);
    }

    private void work(int thread, int step) {
        switch (step) {
            case 0 -> TestDatabase.save(connections, "note " + thread);
            case 1 -> assertThat(TestDatabase.notes(connections)).contains("note " + thread);
            case 2 -> {
                try (Writer writer = connections.writer("Rolled back")) {
                    TestDatabase.insert(writer, "not saved");
                }
            }
            case 3 ->
                    assertThatThrownBy(() -> TestDatabase.save(connections, "note " + thread))
                            .isInstanceOf(ConstraintException.class);
            case 4 -> {
                try (Reader reader = connections.reader()) {
                    assertThatThrownBy(() -> reader.dsl().execute("SELECT * FROM nowhere"))
                            .isInstanceOf(DatabaseFailureException.class);
                }
            }
            default -> {
                try (Writer writer = connections.bulkWriter("Broken")) {
                    assertThatThrownBy(() -> writer.dsl().execute("SELECT * FROM nowhere"))
                            .isInstanceOf(DatabaseFailureException.class);
                }
            }
        }
    }

    @Test
    void readersThatAreOpenAtOnceHaveConnectionsOfTheirOwnAndGiveThemBack() {
        Reader[] readers = new Reader[10];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = connections.reader();
        }
        assertThat(connections.openConnections()).isEqualTo(11);
        assertThat(connections.openContexts()).isEqualTo(10);
        for (Reader reader : readers) {
            reader.close();
        }
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        assertThat(connections.openContexts()).isZero();
    }

    @Test
    void aForgottenContextIsLoggedWithTheStackThatOpenedIt() throws Exception {
        try (Logged logged = new Logged(OpenContexts.class);
                ConnectionFactory watched =
                        TestDatabase.open(
                                folder,
                                TestDatabase.options().withLeakAfter(Duration.ofMillis(15)))) {
            try (Reader forgotten = watched.reader()) {
                assertThat(forgotten).isNotNull();
                assertThat(logged.next("\"Read\" is open"))
                        .extracting("methodName")
                        .contains(here());
            }
            try (Writer forgotten = watched.writer("Receive goods")) {
                assertThat(forgotten).isNotNull();
                assertThat(logged.next("\"Receive goods\" is open"))
                        .extracting("methodName")
                        .contains(here());
            }
        }
    }

    private static String here() {
        return "aForgottenContextIsLoggedWithTheStackThatOpenedIt";
    }

    @Test
    void aForgottenContextIsLoggedOnceAndAClosedOneNever() {
        OpenContexts contexts = new OpenContexts(Duration.ofNanos(-1));
        try (Logged logged = new Logged(OpenContexts.class)) {
            OpenContexts.Ticket open = contexts.opened("Open");
            contexts.opened("Closed").close();
            contexts.reportForgotten();
            contexts.reportForgotten();
            assertThat(logged.messages()).hasSize(1).allMatch(message -> message.contains("Open"));
            open.close();
            assertThat(contexts.count()).isZero();
        }
    }

    @Test
    void aContextThatIsOpenForLessThanTheLimitIsNobodysBusiness() {
        OpenContexts contexts = new OpenContexts(Duration.ofHours(1));
        try (Logged logged = new Logged(OpenContexts.class);
                OpenContexts.Ticket open = contexts.opened("Open")) {
            contexts.reportForgotten();
            assertThat(open).isNotNull();
            assertThat(logged.messages()).isEmpty();
        }
    }

    @Test
    void closingWritesTheWalBackAndLeavesOneFile() {
        TestDatabase.save(connections, "kept");
        assertThat(wal()).exists();
        connections.close();
        assertThat(wal()).doesNotExist();
        assertThat(connections.openConnections()).isZero();
        connections.close();
        try (ConnectionFactory again = TestDatabase.open(folder)) {
            assertThat(TestDatabase.notes(again)).containsExactly("kept");
        }
    }

    @Test
    void closingWaitsForTheWriter() throws Exception {
        Threads.Running<Boolean> closing;
        try (Writer writer = connections.writer("Slow")) {
            closing = Threads.start("closing", this::closed).parked();
            TestDatabase.insert(writer, "saved in time");
            writer.commit();
        }
        assertThat(closing.result()).isTrue();
        assertThat(connections.openConnections()).isZero();
        assertThat(wal()).doesNotExist();
        assertThat(savedIn(folder)).containsExactly("saved in time");
    }

    @Test
    void aWriterThatClosingDidNotWaitForMayStillSaveAndThenClosesTheRest() throws Exception {
        connections.close();
        connections = TestDatabase.open(folder, TestDatabase.options().withGateWait(GATE));
        try (Writer writer = connections.writer("Very slow")) {
            assertThat(Threads.start("closing", this::closed).result()).isTrue();
            TestDatabase.insert(writer, "late");
            writer.commit();
        }
        assertThat(connections.openConnections()).isZero();
        assertThat(wal()).doesNotExist();
        assertThat(savedIn(folder)).containsExactly("late");
    }

    @Test
    void closingWithinTheOwnWriterDoesNotWaitForItself() {
        try (Writer writer = connections.writer("Quit")) {
            connections.close();
            TestDatabase.insert(writer, "last words");
            writer.commit();
        }
        assertThat(connections.openConnections()).isZero();
        assertThat(savedIn(folder)).containsExactly("last words");
    }

    @Test
    void anInterruptedThreadClosesAsWell() {
        TestDatabase.save(connections, "kept");
        Thread.currentThread().interrupt();
        connections.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(connections.openConnections()).isZero();
        assertThat(wal()).doesNotExist();
    }

    @Test
    void aReaderThatIsOpenWhileTheFactoryClosesReadsOnAndEndsByItself() {
        TestDatabase.save(connections, "kept");
        try (Reader reader = connections.reader()) {
            connections.close();
            assertThat(TestDatabase.notes(reader)).containsExactly("kept");
            assertThat(connections.openConnections()).isEqualTo(1);
        }
        assertThat(connections.openConnections()).isZero();
        assertThat(savedIn(folder)).containsExactly("kept");
    }

    @Test
    void afterClosingNothingOpens() {
        connections.close();
        assertThatThrownBy(connections::reader).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connections.writer("Late"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(connections.openConnections()).isZero();
    }

    @Test
    void aWriterThatStandsInLineWhileTheFactoryClosesIsTurnedAway() throws Exception {
        Threads.Running<Boolean> closing;
        Threads.Running<Boolean> late;
        try (Writer writer = connections.writer("First")) {
            closing = Threads.start("closing", this::closed).parked();
            CountDownLatch asked = new CountDownLatch(1);
            late =
                    Threads.start(
                            "late",
                            () -> {
                                asked.countDown();
                                assertThatThrownBy(() -> connections.writer("Late"))
                                        .isInstanceOf(IllegalStateException.class);
                                return true;
                            });
            Threads.await(asked);
            writer.commit();
        }
        assertThat(closing.result()).isTrue();
        assertThat(late.result()).isTrue();
        assertThat(connections.openConnections()).isZero();
    }

    @Test
    void threadsThatReadAndWriteWhileTheFactoryClosesLeaveNothingOpen() throws Exception {
        Threads.together(
                12,
                number -> {
                    if (number == 6) {
                        connections.close();
                        return true;
                    }
                    try {
                        for (int i = 0; i < 50; i++) {
                            TestDatabase.save(connections, number + "/" + i);
                            assertThat(TestDatabase.notes(connections)).isNotEmpty();
                        }
                    } catch (IllegalStateException closed) {
                        assertThat(closed).hasMessage("the company is closed");
                    }
                    return true;
                });
        assertThat(connections.openConnections()).isZero();
        assertThat(connections.openContexts()).isZero();
    }

    @Test
    void whatCannotBeOpenedLeavesNoConnectionBehind() throws Exception {
        connections.close();
        Migrations failing =
                new Migrations(
                        List.of(
                                TestDatabase.FIRST,
                                Migration.of("002_bad.sql", "CREATE TABLE note (id INTEGER)")));
        Path file = TestDatabase.file(folder);
        assertThatThrownBy(() -> ConnectionFactory.open(file, TestDatabase.options(), failing))
                .isInstanceOf(MigrationFailedException.class);
        // A connection that stayed open would keep the WAL here and the file locked for others.
        assertThat(wal()).doesNotExist();
        Files.move(file, folder.resolve("moved"));
    }

    private boolean closed() {
        connections.close();
        return true;
    }

    private Path wal() {
        return folder.resolve("test.storeroom-wal");
    }

    private static List<String> savedIn(Path folder) {
        try (ConnectionFactory again = TestDatabase.open(folder)) {
            return TestDatabase.notes(again);
        }
    }
}
