package storeroom.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import storeroom.instance.LockFile.Region;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;

/** Of the threads that wait for one lock, one asks for it; the others wait for their turn. */
class WaitingLineTest {

    private static final Path FILE = Path.of("shop.storeroom.lock");

    @Test
    void theNextIsFirstWhenTheFirstHasLeft() throws Exception {
        FutureTask<Boolean> second = new FutureTask<>(() -> isFirst(Duration.ofMinutes(1)));
        try (WaitingLine first = join()) {
            assertThat(first.awaitFirst(in(Duration.ofMinutes(1)))).isTrue();
            Thread waiting = Thread.ofPlatform().start(second);
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                assertThat(second.isDone()).isFalse();
                Thread.onSpinWait();
            }
        }
        assertThat(second.get()).isTrue();
    }

    @Test
    void whoRanOutOfPatienceLeavesTheLineAsItWas() throws Exception {
        try (WaitingLine first = join()) {
            assertThat(first.awaitFirst(in(Duration.ofMinutes(1)))).isTrue();
            assertThat(isFirst(Duration.ofMillis(20))).isFalse();
            assertThat(isFirst(Duration.ZERO)).isFalse();
        }
        assertThat(isFirst(Duration.ZERO)).isTrue();
    }

    @Test
    void whoIsInterruptedWhileWaitingLeavesTheLineAsItWas() throws Exception {
        try (WaitingLine first = join()) {
            assertThat(first.awaitFirst(in(Duration.ofMinutes(1)))).isTrue();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> isFirst(Duration.ofMinutes(1)))
                    .isInstanceOf(InterruptedException.class);
        }
        assertThat(isFirst(Duration.ZERO)).isTrue();
    }

    @Test
    void otherLocksHaveOtherLines() throws Exception {
        try (WaitingLine first = join();
                WaitingLine other =
                        WaitingLine.join(Path.of("other.lock"), Region.INITIALISATION)) {
            assertThat(first.awaitFirst(in(Duration.ZERO))).isTrue();
            assertThat(other.awaitFirst(in(Duration.ZERO))).isTrue();
        }
    }

    private static boolean isFirst(Duration patience) throws InterruptedException {
        try (WaitingLine line = join()) {
            return line.awaitFirst(in(patience));
        }
    }

    private static WaitingLine join() {
        return WaitingLine.join(FILE, Region.INITIALISATION);
    }

    private static long in(Duration patience) {
        return System.nanoTime() + patience.toNanos();
    }
}
