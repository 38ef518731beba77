package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Guarantee 7: what met a lock is repeated, and nothing else. */
class RetryOnlyWhatIsSafeTest {

    @TempDir Path folder;
    ConnectionFactory connections;
    final List<Duration> pauses = new ArrayList<>();
    final BusyRetry retry = new BusyRetry(pauses::add, () -> 0.5);

    @BeforeEach
    void open() {
        connections =
                TestDatabase.open(
                        folder, TestDatabase.options().withBusyWait(Duration.ofMillis(10)));
    }

    @AfterEach
    void close() {
        connections.close();
    }

    @Test
    void whatMeetsALockIsTriedThreeTimesWithPausesThatDouble() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (Connection other = TestDatabase.outside(connections.database())) {
            Pragmas.execute(other, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> retry.run("Save", () -> save("lost", attempts)))
                    .isInstanceOf(DatabaseBusyException.class);
        }
        assertThat(attempts).hasValue(3);
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(retry.retries()).isEqualTo(2);
        assertThat(TestDatabase.notes(connections)).isEmpty();
    }

    @Test
    void theAttemptThatFindsTheFileFreeSavesOnce() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        try (Connection other = TestDatabase.outside(connections.database())) {
            Pragmas.execute(other, "BEGIN IMMEDIATE");
            BusyRetry freed =
                    new BusyRetry(
                            pause -> {
                                pauses.add(pause);
                                if (pauses.size() == 2) {
                                    rollBack(other);
                                }
                            },
                            () -> 0.5);
            assertThat(freed.run("Save", () -> save("saved", attempts))).isEqualTo("saved");
            assertThat(freed.retries()).isEqualTo(2);
        }
        assertThat(attempts).hasValue(3);
        assertThat(TestDatabase.notes(connections)).containsExactly("saved");
    }

    @Test
    void thePausesJitterByAFifthSoThatTwoWhoCollidedDoNotCollideAgain() {
        assertThat(pausesWith(0)).containsExactly(Duration.ofMillis(80), Duration.ofMillis(160));
        List<Duration> longest = pausesWith(Math.nextDown(1.0));
        assertThat(longest.get(0)).isBetween(Duration.ofMillis(119), Duration.ofMillis(120));
        assertThat(longest.get(1)).isBetween(Duration.ofMillis(239), Duration.ofMillis(240));
    }

    private static List<Duration> pausesWith(double random) {
        List<Duration> seen = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                new BusyRetry(seen::add, () -> random)
                                        .run("Save", failing(busy(Duration.ZERO))))
                .isInstanceOf(DatabaseBusyException.class);
        return seen;
    }

    @Test
    void anAttemptThatWaitedForTheLockAlreadyIsNotRepeated() {
        DatabaseBusyException failure = busy(Duration.ofSeconds(5));
        assertThatThrownBy(() -> retry.run("Save", failing(failure))).isSameAs(failure);
        assertThat(pauses).isEmpty();
        assertThat(retry.retries()).isZero();
    }

    @Test
    void anythingElseIsRethrownAtOnce() {
        List<RuntimeException> others =
                List.of(
                        new IllegalStateException("closed"),
                        new DatabaseFullException("full", new IOException()),
                        new DatabaseDamagedException("damaged", new IOException()),
                        new DatabaseCancelledException("cancelled", new IOException()),
                        new ConstraintException(
                                ConstraintException.Rule.UNIQUE, "twice", new IOException()),
                        new WriterTimeoutException(
                                "Save",
                                new LockHolder("Import", "main", TestDatabase.CLOCK.instant()),
                                Duration.ofSeconds(10)));
        for (RuntimeException failure : others) {
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(
                            () ->
                                    retry.run(
                                            "Save",
                                            () -> {
                                                attempts.incrementAndGet();
                                                throw failure;
                                            }))
                    .isSameAs(failure);
            assertThat(attempts).hasValue(1);
        }
        assertThat(pauses).isEmpty();
        assertThat(retry.retries()).isZero();
    }

    @Test
    void aThreadThatWasToldToStopDoesNotTryAgain() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> retry.run("Save", failing(busy(Duration.ZERO))))
                    .isInstanceOf(DatabaseBusyException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatWorksIsDoneOnce() {
        AtomicInteger attempts = new AtomicInteger();
        assertThat(retry.run("Count", attempts::incrementAndGet)).isEqualTo(1);
        assertThat(retry.retries()).isZero();
    }

    private String save(String text, AtomicInteger attempts) {
        attempts.incrementAndGet();
        TestDatabase.save(connections, text);
        return text;
    }

    private static Supplier<String> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static DatabaseBusyException busy(Duration waited) {
        return new DatabaseBusyException("Save", waited, new IOException("locked"));
    }

    private static void rollBack(Connection connection) {
        try {
            Pragmas.execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
