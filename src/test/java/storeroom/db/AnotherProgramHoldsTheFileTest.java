package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.OpenFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Another program holds {@code BEGIN EXCLUSIVE}, as {@code sqlite3} does in a terminal that
 * somebody forgot; the limits are those of the program.
 */
@Timeout(120)
class AnotherProgramHoldsTheFileTest {

    private static final Duration LIMIT = TestDatabase.options().busyWait();

    /** What a busy computer may add to a limit. */
    private static final Duration TOLERANCE = Duration.ofSeconds(4);

    @TempDir Path folder;

    @AfterEach
    void nothingIsOpenAnyMore() throws IOException {
        OpenFiles.assertNoneIn(folder);
    }

    @Test
    void readsGoOnTheWriteEndsWithinItsLimitAndARetrySavesItOnce() throws Exception {
        try (ConnectionFactory connections = TestDatabase.open(folder);
                OutsideProgram other = OutsideProgram.holding(connections.database())) {
            AtomicBoolean enough = new AtomicBoolean();
            CountDownLatch reading = new CountDownLatch(1);
            Threads.Running<Reads> reads =
                    Threads.start("reading", () -> readUntil(enough, reading, connections));
            Threads.await(reading);

            tellsWhatItWaitedFor(
                    catchThrowableOfType(
                            DatabaseBusyException.class,
                            () -> TestDatabase.save(connections, "goods")));
            enough.set(true);
            assertThat(reads.result().count()).isGreaterThan(100);
            assertThat(reads.result().slowest()).isLessThan(LIMIT.dividedBy(2));
            assertThat(connections.currentWriter()).isEmpty();
            assertThat(TestDatabase.notes(connections)).isEmpty();

            assertThat(other.stop()).isZero();
            TestDatabase.save(connections, "goods");
            assertThat(TestDatabase.notes(connections)).containsExactly("goods");
            assertThat(connections.openConnections())
                    .isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
        }
    }

    @Test
    void theWriteThatStillWaitsWhenTheFileIsFreeSucceeds() throws Exception {
        try (ConnectionFactory connections = TestDatabase.open(folder);
                OutsideProgram other = OutsideProgram.holding(connections.database())) {
            CountDownLatch asks = new CountDownLatch(1);
            Threads.Running<Boolean> waiting =
                    Threads.start(
                            "waiting",
                            () -> {
                                asks.countDown();
                                TestDatabase.save(connections, "goods");
                                return true;
                            });
            Threads.await(asks);
            assertThat(TestDatabase.notes(connections)).isEmpty();
            assertThat(other.stop()).isZero();
            assertThat(waiting.result()).isTrue();
            assertThat(TestDatabase.notes(connections)).isEqualTo(List.of("goods"));
        }
    }

    private static void tellsWhatItWaitedFor(DatabaseBusyException failure) {
        assertThat(failure.operation()).isEqualTo("Save goods");
        assertThat(failure.waited()).isBetween(LIMIT.minusMillis(100), LIMIT.plus(TOLERANCE));
        assertThat(failure)
                .hasMessageContainingAll("\"Save goods\" waited", "another program that holds");
    }

    /**
     * What became of the reads meanwhile.
     *
     * @param slowest how long the slowest of them took
     */
    private record Reads(int count, Duration slowest) {}

    private static Reads readUntil(
            AtomicBoolean enough, CountDownLatch reading, ConnectionFactory connections) {
        int count = 0;
        long slowest = 0;
        while (!enough.get()) {
            long began = System.nanoTime();
            assertThat(TestDatabase.notes(connections)).isEmpty();
            slowest = Math.max(slowest, System.nanoTime() - began);
            count++;
            reading.countDown();
        }
        return new Reads(count, Duration.ofNanos(slowest));
    }
}
