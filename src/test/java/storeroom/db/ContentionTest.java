package storeroom.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** More than ten retries within a minute are contention, by a clock that the test turns. */
class ContentionTest {

    final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L); // it may overflow
    final DatabaseMonitor monitor =
            new DatabaseMonitor(
                    Path.of("test.storeroom"), TestDatabase.CLOCK, nanos::get, () -> 0, () -> 3);

    private void retries(int count) {
        for (int i = 0; i < count; i++) {
            monitor.retried();
        }
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private boolean isContention() {
        return monitor.snapshot().contention();
    }

    @Test
    void tenRetriesWithinAMinuteAreNormalAndElevenAreContention() {
        try (Logged log = new Logged(DatabaseMonitor.class)) {
            retries(10);
            assertThat(isContention()).isFalse();
            assertThat(log.messages()).isEmpty();
            retries(1);
            assertThat(isContention()).isTrue();
            assertThat(monitor.snapshot().retries()).isEqualTo(11);
            assertThat(log.messages()).hasSize(1);
        }
    }

    @Test
    void elevenRetriesInMoreThanAMinuteAreNormal() {
        for (int i = 0; i < 30; i++) {
            retries(1);
            assertThat(isContention()).isFalse();
            later(Duration.ofSeconds(6));
        }
        assertThat(monitor.snapshot().retries()).isEqualTo(30);
    }

    @Test
    void itIsOverAMinuteAfterTheOldestOfTheLastEleven() {
        try (Logged log = new Logged(DatabaseMonitor.class)) {
            retries(1);
            later(Duration.ofSeconds(20));
            retries(10);
            assertThat(log.messages()).hasSize(1);
            later(Duration.ofSeconds(39));
            assertThat(isContention()).isTrue();
            later(Duration.ofSeconds(1));
            assertThat(isContention()).isFalse();
        }
    }

    @Test
    void itIsLoggedOnceAndAgainOnlyAfterItWasOver() {
        try (Logged log = new Logged(DatabaseMonitor.class)) {
            retries(50);
            later(Duration.ofSeconds(59));
            retries(50);
            assertThat(log.messages()).hasSize(1);
            later(Duration.ofMinutes(2));
            retries(10);
            assertThat(log.messages()).hasSize(1);
            retries(1);
            assertThat(log.messages()).hasSize(2);
            assertThat(isContention()).isTrue();
        }
    }

    @Test
    void theLongestWriterIsNamedHoweverManyFollow() {
        write("Save item", Duration.ofMillis(3));
        write("Import 40,000 movements", Duration.ofSeconds(7));
        write("Receive goods", Duration.ofMillis(2));
        assertThat(monitor.snapshot().longest())
                .contains(
                        new DatabaseFigures.Writing(
                                "Import 40,000 movements",
                                TestDatabase.CLOCK.instant(),
                                Duration.ofSeconds(7)));
    }

    @Test
    void thePercentilesTellWhatAHundredWritersWaited() {
        for (int i = 1; i <= 100; i++) {
            long asked = monitor.asking();
            later(Duration.ofMillis(i));
            monitor.writing("Write", asked);
            monitor.written(true);
        }
        DatabaseFigures.Waits waits = monitor.snapshot().waits();
        assertThat(waits.count()).isEqualTo(100);
        near(waits.p50(), 50);
        near(waits.p95(), 95);
        near(waits.p99(), 99);
        near(waits.longest(), 100);
    }

    /** Within one per cent. */
    private static void near(Duration measured, int millis) {
        Duration exact = Duration.ofMillis(millis);
        Duration onePerCent = exact.dividedBy(100);
        assertThat(measured).isBetween(exact.minus(onePerCent), exact.plus(onePerCent));
    }

    private void write(String operation, Duration lasting) {
        monitor.writing(operation, monitor.asking());
        later(lasting);
        monitor.written(true);
    }
}
