package storeroom.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which backups stay, as the days go by. */
class RetentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Contents NOTHING =
            new Contents(1, 0, 0, 0, BigDecimal.ZERO, new Contents.Mark(0, 0, 0, 0, 0), "");

    private static Backup backup(BackupKind kind, Instant at) {
        return new Backup(
                Path.of(kind + at.toString()), new BackupNote(at, kind, "", "1", 1, NOTHING));
    }

    private static Backup regular(LocalDate day, int hour) {
        return backup(BackupKind.REGULAR, day.atTime(hour, 0).toInstant(ZoneOffset.UTC));
    }

    private static List<Backup> kept(List<Backup> all, LocalDate today) {
        List<Backup> kept = new ArrayList<>(all);
        kept.removeAll(Retention.superfluous(all, today, ZoneOffset.UTC));
        return kept;
    }

    @Test
    void allOfTodayAndYesterdayStay() {
        List<Backup> all = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            all.add(regular(TODAY, hour));
            all.add(regular(TODAY.minusDays(1), hour));
        }
        assertThat(kept(all, TODAY)).isEqualTo(all);
    }

    @Test
    void ofEarlierDaysTheLastOneStays() {
        List<Backup> all = List.of(regular(TODAY.minusDays(2), 9), regular(TODAY.minusDays(2), 17));
        assertThat(kept(all, TODAY)).containsExactly(all.get(1));
    }

    @Test
    void threeYearsOfWorkLeaveTodayYesterdayTwelveDaysTenWeeksAndNineMonths() {
        Set<Backup> there = new HashSet<>();
        LocalDate first = TODAY.minusYears(3);
        for (LocalDate day = first; !day.isAfter(TODAY); day = day.plusDays(1)) {
            for (int hour = 8; hour < 18; hour += 3) {
                there.add(regular(day, hour));
                there.removeAll(Retention.superfluous(List.copyOf(there), day, ZoneOffset.UTC));
            }
        }
        List<LocalDate> days =
                there.stream()
                        .map(b -> LocalDate.ofInstant(b.note().madeAt(), ZoneOffset.UTC))
                        .sorted()
                        .toList();
        assertThat(there).hasSize(4 + 4 + 12 + 10 + 9);
        assertThat(days.getFirst()).isBetween(TODAY.minusMonths(13), TODAY.minusMonths(10));
        assertThat(days.stream().filter(day -> day.isBefore(TODAY.minusDays(1))).distinct())
                .hasSize(12 + 10 + 9);
        assertThat(days).contains(TODAY.minusDays(2), TODAY.minusDays(13));
    }

    @Test
    void aShopThatIsClosedForMonthsKeepsItsDays() {
        List<Backup> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(regular(TODAY.minusMonths(8).minusDays(i), 12));
        }
        assertThat(kept(all, TODAY)).isEqualTo(all);
    }

    @Test
    void aDateInTheFutureIsNoReasonToDelete() {
        List<Backup> all = List.of(regular(TODAY.plusYears(1), 9), regular(TODAY.plusYears(1), 10));
        assertThat(kept(all, TODAY)).isEqualTo(all);
    }

    @Test
    void noKindMakesRoomForAnother() {
        List<Backup> all = new ArrayList<>();
        for (BackupKind kind : List.of(BackupKind.UPGRADE, BackupKind.IMPORT, BackupKind.RESTORE)) {
            for (int i = 0; i < 15; i++) {
                all.add(backup(kind, TODAY.minusDays(i).atStartOfDay().toInstant(ZoneOffset.UTC)));
            }
        }
        for (int i = 0; i < 400; i++) {
            all.add(regular(TODAY.minusDays(i), 12));
            all.add(backup(BackupKind.MANUAL, regular(TODAY.minusDays(i), 13).note().madeAt()));
        }
        List<Backup> kept = kept(all, TODAY);
        for (BackupKind kind : List.of(BackupKind.UPGRADE, BackupKind.IMPORT, BackupKind.RESTORE)) {
            assertThat(kept).filteredOn(b -> b.note().kind() == kind).hasSize(10);
        }
        assertThat(kept).filteredOn(b -> b.note().kind() == BackupKind.MANUAL).hasSize(400);
    }

    @Test
    void aDayIsTheDayOfThePersonsZone() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        Instant evening = Instant.parse("2026-11-18T10:00:00Z"); // 23:00 there
        Instant night = Instant.parse("2026-11-18T12:00:00Z"); // 01:00 the next day there
        List<Backup> all =
                List.of(backup(BackupKind.REGULAR, evening), backup(BackupKind.REGULAR, night));
        assertThat(Retention.superfluous(all, TODAY, auckland)).isEmpty();
        assertThat(Retention.superfluous(all, TODAY, ZoneOffset.UTC))
                .containsExactly(all.getFirst());
    }
}
