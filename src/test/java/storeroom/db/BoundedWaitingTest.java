package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.ChildJvm;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Guarantee 6: nobody waits for ever, and who gave up can say why. */
class BoundedWaitingTest {

    private static final Duration GATE = Duration.ofMillis(60);
    private static final Duration BUSY = Duration.ofMillis(300);

    @TempDir Path folder;
    ConnectionFactory connections;

    @BeforeEach
    void open() {
        connections =
                TestDatabase.open(
                        folder, TestDatabase.options().withGateWait(GATE).withBusyWait(BUSY));
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void theProgramsOwnLimitsAddUpToFifteenSeconds() {
        DatabaseOptions options = TestDatabase.options();
        assertThat(options.gateWait()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.busyWait()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aWriterThatWaitedTooLongTellsWhoWritesSinceWhenAndHowLongItWaited() throws Exception {
        try (Writer writer = connections.writer("Import 40,000 movements")) {
            assertThat(writer).isNotNull();
            String holder = Thread.currentThread().getName();
            Threads.Running<Boolean> second =
                    Threads.start(
                            "second",
                            () -> {
                                assertThatThrownBy(() -> connections.writer("Receive goods"))
                                        .isInstanceOfSatisfying(
                                                WriterTimeoutException.class,
                                                e -> tellsAll(e, holder));
                                return true;
                            });
            assertThat(second.result()).isTrue();
        }
        TestDatabase.save(connections, "afterwards");
    }

    private static void tellsAll(WriterTimeoutException e, String holder) {
        assertThat(e.operation()).isEqualTo("Receive goods");
        assertThat(e.holder())
                .isEqualTo(
                        new LockHolder(
                                "Import 40,000 movements", holder, TestDatabase.CLOCK.instant()));
        assertThat(e.waited()).isBetween(GATE, GATE.plusSeconds(5));
        assertThat(e.getMessage())
                .contains("Receive goods", "Import 40,000 movements", holder, "2026-11-21");
    }

    @Test
    void anotherProgramThatHoldsTheFileEndsTheWaitOnceAndNotThreeTimes() {
        try (ChildJvm other = ChildJvm.start(Holder.class, connections.database().toString())) {
            assertThat(other.line()).isEqualTo("held");
            long began = System.nanoTime();
            assertThatThrownBy(() -> new BusyRetry().run("Save", () -> receive("lost")))
                    .isInstanceOfSatisfying(
                            DatabaseBusyException.class,
                            e -> {
                                assertThat(e.operation()).isEqualTo("Receive goods");
                                assertThat(e.waited()).isBetween(BUSY.dividedBy(2), atMost(1));
                                assertThat(e.getMessage()).contains("Receive goods");
                            });
            // BusyRetry: three short attempts. With the program's five seconds it would be one.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(atMost(3));

            assertThat(connections.currentWriter()).isEmpty();
            assertThat(TestDatabase.notes(connections)).isEmpty();
            other.say("let go");
            assertThat(other.line()).isEqualTo("free");
            assertThat(receive("saved")).isTrue();
        }
        assertThat(TestDatabase.notes(connections)).containsExactly("saved");
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }

    private boolean receive(String text) {
        try (Writer writer = connections.writer("Receive goods")) {
            TestDatabase.insert(writer, text);
            writer.commit();
            return true;
        }
    }

    private static Duration atMost(int waits) {
        return BUSY.multipliedBy(waits).plusSeconds(1);
    }

    @Test
    void whileAnotherProgramHoldsTheFileOnlyOneWriterWaitsAtItAndTheOthersAtTheGate()
            throws Exception {
        try (Connection other = TestDatabase.outside(connections.database())) {
            Pragmas.execute(other, "BEGIN IMMEDIATE");
            long failures =
                    Threads.together(4, number -> failure("writer " + number)).stream()
                            .filter(DatabaseException.class::isInstance)
                            .count();
            assertThat(failures).isEqualTo(4);
            Pragmas.execute(other, "ROLLBACK");
        }
        TestDatabase.save(connections, "afterwards");
        assertThat(connections.openContexts()).isZero();
    }

    private Object failure(String name) {
        try (Writer writer = connections.writer(name)) {
            return writer.operation();
        } catch (DatabaseException e) {
            return e;
        }
    }

    @Test
    void whoIsInterruptedStopsWaitingStaysInterruptedAndHoldsNothing() throws Exception {
        ConnectionFactory patient =
                TestDatabase.open(
                        folder.resolve("."),
                        TestDatabase.options().withGateWait(Duration.ofMinutes(1)));
        try (patient) {
            Threads.Running<Boolean> waiting;
            try (Writer writer = patient.writer("Long")) {
                assertThat(writer).isNotNull();
                waiting =
                        Threads.start(
                                        "waiting",
                                        () -> {
                                            assertThatThrownBy(() -> patient.writer("Cancelled"))
                                                    .isInstanceOf(DatabaseCancelledException.class)
                                                    .hasMessageContaining("Cancelled");
                                            return Thread.currentThread().isInterrupted();
                                        })
                                .parked();
                waiting.thread().interrupt();
                assertThat(waiting.result()).isTrue();
            }
            TestDatabase.save(patient, "next");
        }
    }

    @Test
    void anInterruptedThreadCannotOpenAFileAndLeavesNothingOpen() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> TestDatabase.open(folder))
                    .isInstanceOf(DatabaseCancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        TestDatabase.open(folder).close();
    }

    /** Another program that holds the file until it is told to let go. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws SQLException, IOException {
            try (Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + arguments[0])) {
                Pragmas.execute(connection, "BEGIN EXCLUSIVE");
                System.out.println("held");
                System.in.read();
                Pragmas.execute(connection, "ROLLBACK");
                System.out.println("free");
            }
        }
    }
}
