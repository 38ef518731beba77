package storeroom.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import storeroom.TestBooks;
import storeroom.TestCompany;
import storeroom.Wiring;
import storeroom.db.DatabaseOptions;
import storeroom.operation.Company;
import storeroom.safety.Backup;
import storeroom.ui.TestDesk;
import storeroom.ui.TestDialogs;
import storeroom.ui.common.OpenCompany;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** When a company is backed up while it is worked with, on a clock that is set by hand. */
class BackupScheduleTest {

    @TempDir Path folder;
    private final List<Runnable> ticks = new ArrayList<>();
    private final HandSetClock clock = new HandSetClock();
    private Company company;
    private TestBooks books;
    private OpenCompany open;

    private static final class HandSetClock extends Clock {
        private Instant now = TestCompany.CLOCK.instant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        company =
                new Wiring(clock, "anna", DatabaseOptions.defaults(clock, "test"))
                        .open(folder.resolve("test.storeroom"));
        books = new TestBooks(company);
        open = TestDesk.of(company, new TestDialogs());
        BackupSchedule.begin(
                open,
                (_, action) -> {
                    ticks.add(action);
                    return () -> ticks.remove(action);
                });
    }

    @AfterEach
    void close() {
        company.close();
    }

    private void after(Duration time) {
        clock.now = clock.now.plus(time);
        List.copyOf(ticks).forEach(Runnable::run);
    }

    private List<Backup> backups() {
        return open.safekeeping().backups().folder().list();
    }

    @Test
    void anEmptyCompanyNeedsNone() {
        after(Duration.ofHours(5));
        assertThat(backups()).isEmpty();
    }

    @Test
    void theFirstOneIsMadeAsSoonAsThereIsSomethingToLose() {
        books.receive("A-1", 5);
        after(Duration.ofSeconds(30));
        assertThat(backups()).hasSize(1);
        assertThat(open.safekeeping().state().get().newest()).contains(backups().getFirst());
    }

    @Test
    void whileSomethingChangesThereIsOneInThirtyMinutesAtMost() {
        for (int minute = 0; minute < 120; minute++) {
            books.receive("A-1", 1);
            after(Duration.ofMinutes(1));
        }
        assertThat(backups()).hasSize(4);
    }

    @Test
    void whileNothingChangesThereIsNone() {
        books.receive("A-1", 1);
        after(Duration.ofMinutes(1));
        after(Duration.ofHours(9));
        assertThat(backups()).hasSize(1);
    }

    @Test
    void afterAFailureItIsTriedAgainInFiveMinutes() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("backups"), "a file");
        books.receive("A-1", 1);
        after(Duration.ofMinutes(1));
        assertThat(open.safekeeping().state().get().failure()).isPresent();
        Files.delete(inTheWay);
        after(Duration.ofMinutes(1));
        assertThat(backups()).isEmpty();
        after(Duration.ofMinutes(5));
        assertThat(backups()).hasSize(1);
        assertThat(open.safekeeping().state().get().failure()).isEmpty();
    }

    @Test
    void whoOnlyLooksOnMakesNoneButSeesThoseOfOthers() {
        books.receive("A-1", 1);
        open.editing().refuse("somebody else writes");
        after(Duration.ofHours(1));
        assertThat(backups()).isEmpty();
        open.safekeeping().backups().make(storeroom.safety.BackupKind.MANUAL, "by another");
        after(Duration.ofMinutes(1));
        assertThat(open.safekeeping().state().get().newest()).contains(backups().getFirst());
    }

    @Test
    void aClockThatWasSetBackDoesNotStopIt() {
        books.receive("A-1", 1);
        after(Duration.ofMinutes(1));
        books.receive("A-1", 1);
        after(Duration.ofDays(-30));
        assertThat(backups()).hasSize(2);
    }
}
