package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Guarantee 1: one writer at a time in the process, first come first served. */
class SerialisedWritesTest {

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
    void writersGetTheirTurnInTheOrderInWhichTheyCame() throws Exception {
        int writers = 12;
        List<Integer> turns = Collections.synchronizedList(new ArrayList<>());
        List<Threads.Running<Boolean>> queue = new ArrayList<>();
        try (Writer first = connections.writer("First")) {
            for (int i = 0; i < writers; i++) {
                int number = i;
                queue.add(
                        Threads.start(
                                        "writer " + i,
                                        () -> {
                                            try (Writer writer = connections.writer("Next")) {
                                                turns.add(number);
                                                TestDatabase.insert(writer, "note " + number);
                                                writer.commit();
                                                return true;
                                            }
                                        })
                                .parked());
            }
            TestDatabase.insert(first, "first");
            first.commit();
        }
        for (Threads.Running<Boolean> running : queue) {
            assertThat(running.result()).isTrue();
        }
        List<Integer> inOrder = IntStream.range(0, writers).boxed().toList();
        assertThat(turns).isEqualTo(inOrder);
        assertThat(TestDatabase.notes(connections))
                .hasSize(writers + 1)
                .startsWith("first", "note 0", "note 1");
    }

    @Test
    void neverAreTwoWritersInside() throws Exception {
        int[] inside = {0}; // guarded by the gate: a second writer would see the first one's mark
        List<Integer> seen =
                Threads.together(
                        16,
                        number -> {
                            int most = 0;
                            for (int i = 0; i < 10; i++) {
                                try (Writer writer = connections.writer("Count")) {
                                    most = Math.max(most, ++inside[0]);
                                    TestDatabase.insert(writer, number + "/" + i);
                                    inside[0]--;
                                    writer.commit();
                                }
                            }
                            return most;
                        });
        assertThat(seen).containsOnly(1);
        assertThat(TestDatabase.notes(connections)).hasSize(160);
    }

    @Test
    void theLockOfTheFileIsTakenBeforeTheFirstChange() throws Exception {
        try (Connection other = TestDatabase.outside(connections.database())) {
            try (Writer writer = connections.writer("Think")) {
                assertThat(TestDatabase.notes(writer)).isEmpty();
                assertThatThrownBy(() -> Pragmas.execute(other, "BEGIN IMMEDIATE"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("SQLITE_BUSY");
            }
            Pragmas.execute(other, "BEGIN IMMEDIATE");
            Pragmas.execute(other, "ROLLBACK");
        }
    }

    @Test
    void aWriterReadsWhatIsThereNowAndNotWhatWasThereWhenItQueued() throws Exception {
        Threads.Running<List<String>> second;
        try (Writer first = connections.writer("First")) {
            second =
                    Threads.start(
                                    "second",
                                    () -> {
                                        try (Writer writer = connections.writer("Second")) {
                                            List<String> found = TestDatabase.notes(writer);
                                            TestDatabase.insert(writer, "second");
                                            writer.commit();
                                            return found;
                                        }
                                    })
                            .parked();
            TestDatabase.insert(first, "first");
            first.commit();
        }
        assertThat(second.result()).containsExactly("first");
    }

    @Test
    void theNameOfTheWriterIsThereForOthersToSee() {
        assertThat(connections.currentWriter()).isEmpty();
        try (Writer writer = connections.writer("Receive goods")) {
            assertThat(writer.operation()).isEqualTo("Receive goods");
            assertThat(connections.currentWriter())
                    .contains(
                            new LockHolder(
                                    "Receive goods",
                                    Thread.currentThread().getName(),
                                    TestDatabase.CLOCK.instant()));
        }
        assertThat(connections.currentWriter()).isEmpty();
    }

    @Test
    void closingAWriterTwiceFromTwoThreadsFreesTheGateOnce() throws Exception {
        for (int round = 0; round < 50; round++) {
            Writer writer = connections.writer("Closed twice");
            Threads.together(
                    2,
                    number -> {
                        writer.close();
                        return number;
                    });
            Writer next = connections.writer("Next");
            Threads.Running<Boolean> other = Threads.start("other", () -> writes("Other")).parked();
            next.close();
            assertThat(other.result()).isTrue();
        }
    }

    private boolean writes(String operation) {
        try (Writer writer = connections.writer(operation)) {
            return writer.operation().equals(operation);
        }
    }

    @Test
    void aWriterThatAnotherThreadClosesGivesItsTurnAway() throws Exception {
        Writer writer = connections.writer("Left behind");
        TestDatabase.insert(writer, "never saved");
        assertThat(
                        Threads.start(
                                        "closer",
                                        () -> {
                                            writer.close();
                                            return true;
                                        })
                                .result())
                .isTrue();
        TestDatabase.save(connections, "saved");
        assertThat(TestDatabase.notes(connections)).containsExactly("saved");
        assertThatThrownBy(writer::commit).isInstanceOf(IllegalStateException.class);
    }
}
