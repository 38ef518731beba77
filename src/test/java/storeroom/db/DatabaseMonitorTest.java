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

/** What the monitor of a real database counts. */
class DatabaseMonitorTest {

    private static final Duration GATE = Duration.ofSeconds(20);

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections =
                TestDatabase.open(
                        folder,
                        TestDatabase.options()
                                .withGateWait(GATE)
                                .withBusyWait(Duration.ofMillis(20)));
    }

    @AfterEach
    void close() {
        connections.close();
    }

    private DatabaseFigures figures() {
        return connections.monitor().snapshot();
    }

    @Test
    void aDatabaseThatNobodyUsedYetHasNothingToTell() {
        DatabaseFigures none = figures();
        assertThat(none.at()).isEqualTo(TestDatabase.CLOCK.instant());
        assertThat(none.reads()).isZero();
        assertThat(none.writes()).isZero();
        assertThat(none.waits())
                .isEqualTo(
                        new DatabaseFigures.Waits(
                                0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        assertThat(none.timeouts() + none.busy() + none.retries()).isZero();
        assertThat(none.contention()).isFalse();
        assertThat(none.openContexts()).isZero();
        assertThat(none.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        assertThat(none.longest()).isEmpty();
        assertThat(none.running()).isEmpty();
        assertThat(none.lastCommit()).isEmpty();
    }

    @Test
    void whatWasSavedIsCountedAndWhatWasRolledBackIsNot() {
        TestDatabase.save(connections, "one");
        TestDatabase.save(connections, "two");
        try (Writer writer = connections.writer("Rehearse")) {
            TestDatabase.insert(writer, "three");
        }
        assertThat(TestDatabase.notes(connections)).hasSize(2);
        DatabaseFigures now = figures();
        assertThat(now.writes()).isEqualTo(2);
        assertThat(now.waits().count()).isEqualTo(3);
        assertThat(now.reads()).isEqualTo(1);
        assertThat(now.lastCommit()).contains(TestDatabase.CLOCK.instant());
    }

    @Test
    void aWriterThatWaitsAtTheGateIsCountedWithItsWait() throws Exception {
        Threads.Running<Boolean> second;
        long parked;
        long released;
        try (Writer first = connections.writer("Import")) {
            assertThat(first).isNotNull();
            second =
                    Threads.start(
                                    "second",
                                    () -> {
                                        TestDatabase.save(connections, "second");
                                        return true;
                                    })
                            .parked();
            parked = System.nanoTime();
            connections.monitor().snapshot(); // something that takes a moment
            released = System.nanoTime();
        }
        assertThat(second.result()).isTrue();
        Duration waited = figures().waits().longest();
        assertThat(waited).isGreaterThan(Duration.ofNanos(released - parked).minusNanos(1_000));
        assertThat(waited).isLessThan(GATE);
        assertThat(figures().waits().count()).isEqualTo(2);
        assertThat(figures().waits().p50()).isLessThanOrEqualTo(figures().waits().p95());
        assertThat(figures().waits().p99()).isEqualTo(waited);
        assertThat(figures().timeouts()).isZero();
    }

    @Test
    void waitingAtTheFileCountsLikeWaitingAtTheGate() throws Exception {
        try (Connection other = TestDatabase.outside(connections.database())) {
            Pragmas.execute(other, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> connections.writer("Receive goods"))
                    .isInstanceOf(DatabaseBusyException.class);
        }
        DatabaseFigures now = figures();
        assertThat(now.busy()).isEqualTo(1);
        assertThat(now.timeouts()).isZero();
        assertThat(now.waits().count()).isEqualTo(1);
        assertThat(now.waits().longest()).isBetween(Duration.ofMillis(10), GATE);
        assertThat(now.running()).isEmpty();
        assertThat(now.writes()).isZero();
    }

    @Test
    void aWriterThatGaveUpAtTheGateIsATimeoutAndItsWaitIsCounted() throws Exception {
        connections.close();
        Duration impatient = Duration.ofMillis(30);
        connections = TestDatabase.open(folder, TestDatabase.options().withGateWait(impatient));
        try (Writer writer = connections.writer("Import")) {
            assertThat(writer).isNotNull();
            Threads.start(
                            "second",
                            () ->
                                    assertThatThrownBy(() -> connections.writer("Receive"))
                                            .isInstanceOf(WriterTimeoutException.class))
                    .result();
            DatabaseFigures now = figures();
            assertThat(now.timeouts()).isEqualTo(1);
            assertThat(now.busy()).isZero();
            assertThat(now.waits().count()).isEqualTo(2);
            assertThat(now.waits().longest()).isGreaterThanOrEqualTo(impatient);
        }
    }

    @Test
    void askingForASecondWriterInOneThreadIsADefectAndNoTimeout() {
        try (Writer writer = connections.writer("Outer")) {
            assertThat(writer).isNotNull();
            assertThatThrownBy(() -> connections.writer("Inner"))
                    .isInstanceOf(NestedWriterException.class);
        }
        assertThat(figures().timeouts() + figures().busy()).isZero();
        assertThat(figures().waits().count()).isEqualTo(1);
    }

    @Test
    void theWriterThatRunsNowIsNamedAndAfterItsEndItIsTheLongest() throws Exception {
        try (Writer writer = connections.writer("Import 40,000 movements")) {
            assertThat(writer).isNotNull();
            DatabaseFigures now = figures();
            assertThat(now.openContexts()).isEqualTo(1);
            assertThat(now.longest()).isEmpty();
            assertThat(now.running())
                    .hasValueSatisfying(
                            running -> {
                                assertThat(running.operation())
                                        .isEqualTo("Import 40,000 movements");
                                assertThat(running.since()).isEqualTo(TestDatabase.CLOCK.instant());
                                assertThat(running.lasted()).isPositive();
                            });
        }
        assertThat(figures().running()).isEmpty();
        assertThat(figures().openContexts()).isZero();
        assertThat(figures().longest())
                .map(DatabaseFigures.Writing::operation)
                .contains("Import 40,000 movements");
    }

    @Test
    void theSizeOfTheWalIsTheOneOfTheFileBeside() throws Exception {
        TestDatabase.save(connections, "one");
        Path wal = folder.resolve("test.storeroom-wal");
        assertThat(figures().walBytes()).isPositive().isEqualTo(Files.size(wal));
        connections.close();
        assertThat(figures().walBytes()).isZero();
    }

    /** Without WAL another program can lock readers out. */
    @Test
    void readersThatMeetALockAreTriedAgainAndManyOfThemAreContention() throws Exception {
        connections.close();
        Files.createDirectory(folder.resolve("test.storeroom-shm")); // refuses WAL
        connections =
                TestDatabase.open(
                        folder, TestDatabase.options().withBusyWait(Duration.ofMillis(10)));
        try (Connection other = TestDatabase.outside(connections.database());
                Logged log = new Logged(DatabaseMonitor.class)) {
            Pragmas.execute(other, "BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> connections.reader())
                    .isInstanceOf(DatabaseBusyException.class);
            assertThat(figures().retries()).isEqualTo(2);
            assertThat(figures().busy()).isEqualTo(1);
            assertThat(figures().contention()).isFalse();
            Threads.together(
                    5,
                    _ ->
                            assertThatThrownBy(() -> connections.reader())
                                    .isInstanceOf(DatabaseBusyException.class));
            assertThat(figures().retries()).isEqualTo(12);
            assertThat(figures().contention()).isTrue();
            assertThat(log.messages()).singleElement().asString().contains("contention");
            Pragmas.execute(other, "ROLLBACK");
        }
        assertThat(TestDatabase.notes(connections)).isEmpty();
        assertThat(figures().reads()).isEqualTo(1);
        assertThat(figures().busy()).isEqualTo(6);
    }

    @Test
    void writesThatMeetAnotherProgramAreContentionWhetherTheyGetThroughOrNot() throws Exception {
        Path folder = Files.createDirectory(this.folder.resolve("busy"));
        DatabaseOptions impatient = TestDatabase.options().withBusyWait(Duration.ofMillis(5));
        try (ConnectionFactory connections = TestDatabase.open(folder, impatient)) {
            try (OutsideProgram holds = OutsideProgram.holding(TestDatabase.file(folder))) {
                assertThat(holds).isNotNull();
                for (int i = 0; i < Contention.NORMAL; i++) {
                    assertThatThrownBy(() -> connections.writer("Save"))
                            .isInstanceOf(DatabaseBusyException.class);
                }
                assertThat(connections.monitor().snapshot().contention()).isFalse();
                assertThatThrownBy(() -> connections.writer("Save"))
                        .isInstanceOf(DatabaseBusyException.class);
            }
            DatabaseFigures figures = connections.monitor().snapshot();
            assertThat(figures.retries()).isEqualTo(Contention.NORMAL + 1);
            assertThat(figures.busy()).isEqualTo(Contention.NORMAL + 1);
            assertThat(figures.contention()).isTrue();
        }
    }

    @Test
    void aCommitThatAReaderHoldsUpWithoutWalIsCountedAsBusyOnce() throws Exception {
        connections.close();
        Files.createDirectory(folder.resolve("test.storeroom-shm"));
        connections =
                TestDatabase.open(
                        folder, TestDatabase.options().withBusyWait(Duration.ofMillis(10)));
        try (Reader reader = connections.reader();
                Writer writer = connections.writer("Receive goods")) {
            assertThat(TestDatabase.notes(reader)).isEmpty();
            TestDatabase.insert(writer, "lost");
            assertThatThrownBy(writer::commit).isInstanceOf(DatabaseBusyException.class);
        }
        assertThat(figures().busy()).isEqualTo(1);
        assertThat(figures().writes()).isZero();
        TestDatabase.save(connections, "saved");
        assertThat(figures().busy()).isEqualTo(1);
        assertThat(figures().writes()).isEqualTo(1);
    }

    @Test
    void manyThreadsAreAllCounted() throws Exception {
        Threads.together(
                8,
                number -> {
                    for (int i = 0; i < 20; i++) {
                        TestDatabase.save(connections, number + "/" + i);
                        assertThat(TestDatabase.notes(connections)).isNotEmpty();
                    }
                    return number;
                });
        assertThat(figures().writes()).isEqualTo(160);
        assertThat(figures().reads()).isEqualTo(160);
        assertThat(figures().waits().count()).isEqualTo(160);
        assertThat(figures().openContexts()).isZero();
    }
}
