package storeroom.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** What Tasks promises, with executors whose work is let go by hand. */
class TasksTest {

    private final Deque<Runnable> readers = new ArrayDeque<>();
    private final Deque<Runnable> writer = new ArrayDeque<>();
    private final Deque<Runnable> window = new ArrayDeque<>();
    private final Tasks tasks = new Tasks(readers::add, writer::add, window::add);
    private final List<String> heard = new ArrayList<>();

    @Test
    void nothingRunsOnTheThreadThatAsks() {
        tasks.read(() -> "answer", heard::add, e -> heard.add(e.toString()));
        assertThat(heard).isEmpty();
        letGo(readers);
        assertThat(heard).as("answered on the window's thread only").isEmpty();
        letGo(window);
        assertThat(heard).containsExactly("answer");
    }

    @Test
    void theNewestReadWinsAndAnOlderAnswerIsDropped() {
        Tasks.Latest search = tasks.latest();
        search.read(() -> "dr", heard::add, e -> heard.add(e.toString()));
        letGo(readers); // its answer is on its way when the next one is asked
        search.read(() -> "drill", heard::add, e -> heard.add(e.toString()));
        letGo(window);
        letGo(readers);
        letGo(window);
        assertThat(heard).containsExactly("drill");
    }

    @Test
    void anOlderReadThatHasNotBegunIsNotRun() {
        Tasks.Latest search = tasks.latest();
        List<String> run = new ArrayList<>();
        for (String typed : List.of("d", "dr", "dri")) {
            search.read(
                    () -> {
                        run.add(typed);
                        return typed;
                    },
                    heard::add,
                    e -> heard.add(e.toString()));
        }
        while (!readers.isEmpty()) {
            letGo(readers);
        }
        assertThat(run).containsExactly("dri");
    }

    @Test
    void whatIsThrownReachesTheOneWhoAsked() {
        tasks.write(
                () -> {
                    throw new IllegalStateException("no");
                },
                _ -> heard.add("done"),
                e -> heard.add(String.valueOf(e.getMessage())));
        assertThat(tasks.writes().get()).isEqualTo(1);
        letGo(writer);
        letGo(window);
        assertThat(heard).containsExactly("no");
        assertThat(tasks.writes().get()).isZero();
    }

    @Test
    void whatWasAcceptedIsWrittenAndItsFailureSaidEvenAfterStop() {
        tasks.write(() -> "saved", heard::add, e -> heard.add(e.toString()));
        tasks.write(
                () -> {
                    throw new IllegalStateException("no");
                },
                _ -> heard.add("done"),
                e -> heard.add(String.valueOf(e.getMessage())));
        tasks.stop();
        letGo(writer);
        letGo(writer);
        letGo(window);
        letGo(window);
        assertThat(heard).containsExactly("saved", "no");
    }

    @Test
    void whoWaitsForTheWritesHearsWhetherAllWereSaved() {
        tasks.whenWritten(all -> heard.add("at once " + all));
        tasks.write(() -> "one", heard::add, e -> heard.add(e.toString()));
        tasks.write(
                () -> {
                    throw new IllegalStateException("two");
                },
                _ -> heard.add("done"),
                e -> heard.add(String.valueOf(e.getMessage())));
        tasks.whenWritten(all -> heard.add("both " + all));
        letGo(writer);
        letGo(writer);
        letGo(window);
        letGo(window);
        tasks.write(() -> "three", heard::add, e -> heard.add(e.toString()));
        tasks.whenWritten(all -> heard.add("third " + all));
        letGo(writer);
        letGo(window);
        assertThat(heard)
                .containsExactly("at once true", "one", "two", "both false", "three", "third true");
    }

    @Test
    void afterStopNoReadIsAnswered() {
        tasks.read(() -> "late", heard::add, e -> heard.add(e.toString()));
        letGo(readers);
        tasks.stop();
        letGo(window);
        assertThat(heard).isEmpty();
    }

    private static void letGo(Deque<Runnable> queue) {
        Objects.requireNonNull(queue.poll(), "nothing waits").run();
    }
}
