package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import storeroom.instance.ChildJvm;
import storeroom.instance.OpenFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Two writers who take two seconds each, in one process and in two. */
@Timeout(120)
class TwoSlowWritersTest {

    private static final Duration WORK = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(300);

    /** The second has waited for most of the first one's work, and no longer than it may. */
    private static final Duration MOST_OF_IT = Duration.ofSeconds(1);

    @TempDir Path folder;

    @AfterEach
    void nothingIsOpenAnyMore() throws IOException {
        OpenFiles.assertNoneIn(folder);
    }

    @Test
    void theSecondWaitsForTheFirstAndThenSucceeds() throws Exception {
        try (ConnectionFactory connections = TestDatabase.open(folder)) {
            Threads.Running<Boolean> first = firstInside(connections);
            assertThat(waitedFor(connections)).isBetween(MOST_OF_IT, Duration.ofSeconds(10));
            assertThat(first.result()).isTrue();
            assertThat(TestDatabase.notes(connections)).containsExactly("1 a", "1 b", "2 a", "2 b");
            atRest(connections);
        }
    }

    @Test
    void withAShorterLimitItFailsWithTheReasonAndNothingOfItIsSaved() throws Exception {
        try (ConnectionFactory connections =
                TestDatabase.open(folder, TestDatabase.options().withGateWait(SHORT))) {
            Threads.Running<Boolean> first = firstInside(connections);
            WriterTimeoutException failure =
                    catchThrowableOfType(
                            WriterTimeoutException.class, () -> waitedFor(connections));
            assertThat(failure)
                    .hasMessageContainingAll("\"Writer 2\" waited", "\"Writer 1\"", "thread first");
            assertThat(failure.waited()).isBetween(SHORT, WORK);
            assertThat(first.result()).isTrue();
            assertThat(TestDatabase.notes(connections)).containsExactly("1 a", "1 b");
            atRest(connections);
        }
    }

    @Test
    void betweenTwoProcessesTheSecondWaitsAsWell() throws Exception {
        try (ConnectionFactory connections = TestDatabase.open(folder);
                ChildJvm other = ChildJvm.start(SlowWriter.class, folder.toString())) {
            assertThat(other.line()).isEqualTo("inside");
            assertThat(waitedFor(connections)).isBetween(MOST_OF_IT, Duration.ofSeconds(5));
            assertThat(other.line()).isEqualTo("saved");
            assertThat(TestDatabase.notes(connections)).containsExactly("1 a", "1 b", "2 a", "2 b");
            atRest(connections);
        }
    }

    @Test
    void betweenTwoProcessesAShorterLimitEndsTheWaitAndNothingOfItIsSaved() {
        try (ConnectionFactory connections =
                        TestDatabase.open(folder, TestDatabase.options().withBusyWait(SHORT));
                ChildJvm other = ChildJvm.start(SlowWriter.class, folder.toString())) {
            assertThat(other.line()).isEqualTo("inside");
            DatabaseBusyException failure =
                    catchThrowableOfType(DatabaseBusyException.class, () -> waitedFor(connections));
            assertThat(failure)
                    .hasMessageContainingAll("\"Writer 2\" waited", "another program", "the file");
            assertThat(failure.operation()).isEqualTo("Writer 2");
            assertThat(failure.waited()).isBetween(SHORT, WORK);
            assertThat(other.line()).isEqualTo("saved");
            assertThat(TestDatabase.notes(connections)).containsExactly("1 a", "1 b");
            atRest(connections);
        }
    }

    private static Threads.Running<Boolean> firstInside(ConnectionFactory connections)
            throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        Threads.Running<Boolean> first =
                Threads.start(
                        "first",
                        () -> {
                            write(connections, 1, inside::countDown);
                            return true;
                        });
        Threads.await(inside);
        return first;
    }

    /** Writes as the second, and says how long it waited before it could. */
    private static Duration waitedFor(ConnectionFactory connections) {
        long began = System.nanoTime();
        long[] waited = new long[1];
        write(connections, 2, () -> waited[0] = System.nanoTime() - began);
        return Duration.ofNanos(waited[0]);
    }

    /** One note, two seconds of work, another note. */
    private static void write(ConnectionFactory connections, int number, Runnable inside) {
        try (Writer writer = connections.writer("Writer " + number)) {
            inside.run();
            TestDatabase.insert(writer, number + " a");
            work();
            TestDatabase.insert(writer, number + " b");
            writer.commit();
        }
    }

    /** What makes the writer slow: the scenario, nothing waits for it to be over. */
    private static void work() {
        long end = System.nanoTime() + WORK.toNanos();
        for (long left = WORK.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void atRest(ConnectionFactory connections) {
        assertThat(connections.currentWriter()).isEmpty();
        assertThat(connections.openContexts()).isZero();
        assertThat(connections.openConnections()).isEqualTo(ConnectionFactory.RESTING_CONNECTIONS);
    }

    /** The first writer, in another process. */
    static final class SlowWriter {
        private SlowWriter() {}

        public static void main(String[] arguments) {
            try (ConnectionFactory connections = TestDatabase.open(Path.of(arguments[0]))) {
                write(connections, 1, () -> System.out.println("inside"));
                System.out.println("saved");
            }
        }
    }
}
