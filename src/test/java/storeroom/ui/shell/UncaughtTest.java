package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class UncaughtTest {

    private final Deque<Runnable> window = new ArrayDeque<>();
    private final List<Throwable> shown = new ArrayList<>();
    private final Uncaught uncaught = new Uncaught(window::add, shown::add);

    @Test
    void whatNobodyCaughtIsShownOnTheWindowsThreadOnce() {
        IllegalStateException error = new IllegalStateException("for the test");
        uncaught.uncaughtException(Thread.currentThread(), error);
        uncaught.uncaughtException(Thread.currentThread(), error);
        assertThat(shown).isEmpty();
        window.remove().run();
        assertThat(shown).containsExactly(error);
        assertThat(window).isEmpty();
    }

    @Test
    void aWindowThatCannotShowItDoesNotFailOverIt() {
        Uncaught broken =
                new Uncaught(
                        Runnable::run,
                        _ -> {
                            throw new IllegalStateException("no window");
                        });
        IllegalStateException error = new IllegalStateException("for the test");
        broken.uncaughtException(Thread.currentThread(), error);
        assertThat(error.getSuppressed()).hasSize(1);
    }
}
