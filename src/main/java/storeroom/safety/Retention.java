package storeroom.safety;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay. Of the regular ones: all of today and yesterday, then the last one of each of
 * 12 days, of 10 weeks and of 9 months; days, weeks and months without a backup are not counted. Of
 * those before an upgrade, an import and a restore: 10 of each. What a person made stays until the
 * person deletes it. No kind makes room for another.
 */
public final class Retention {

    static final int DAYS = 12;
    static final int WEEKS = 10;
    static final int MONTHS = 9;
    static final int SPECIAL = 10;

    private Retention() {}

    /**
     * What may be deleted.
     *
     * @param today decides together with {@code zone} what was made when; what is dated later stays
     */
    public static List<Backup> superfluous(List<Backup> all, LocalDate today, ZoneId zone) {
        Set<Backup> kept = new HashSet<>();
        for (BackupKind kind : BackupKind.values()) {
            List<Backup> newestFirst =
                    all.stream()
                            .filter(backup -> backup.note().kind() == kind)
                            .sorted(
                                    Comparator.comparing((Backup backup) -> backup.note().madeAt())
                                            .reversed())
                            .toList();
            kept.addAll(
                    switch (kind) {
                        case REGULAR -> regular(newestFirst, today, zone);
                        case MANUAL -> newestFirst;
                        case UPGRADE, IMPORT, RESTORE ->
                                newestFirst.subList(0, Math.min(SPECIAL, newestFirst.size()));
                    });
        }
        return all.stream().filter(backup -> !kept.contains(backup)).toList();
    }

    private static Set<Backup> regular(List<Backup> newestFirst, LocalDate today, ZoneId zone) {
        Set<Backup> kept = new LinkedHashSet<>();
        List<Backup> older = new ArrayList<>();
        for (Backup backup : newestFirst) {
            boolean recent = ChronoUnit.DAYS.between(day(backup, zone), today) <= 1;
            (recent ? kept : older).add(backup);
        }
        older = rest(older, DAYS, kept, backup -> day(backup, zone));
        older = rest(older, WEEKS, kept, backup -> week(day(backup, zone)));
        rest(older, MONTHS, kept, backup -> YearMonth.from(day(backup, zone)));
        return kept;
    }

    /**
     * Keeps the newest of each of the latest periods.
     *
     * @return what is older than all of them
     */
    private static List<Backup> rest(
            List<Backup> newestFirst,
            int periods,
            Set<Backup> kept,
            Function<Backup, Object> periodOf) {
        Set<Object> seen = new HashSet<>();
        List<Backup> rest = new ArrayList<>();
        for (Backup backup : newestFirst) {
            Object period = periodOf.apply(backup);
            if (seen.contains(period)) {
                continue;
            }
            if (seen.size() < periods) {
                seen.add(period);
                kept.add(backup);
            } else {
                rest.add(backup);
            }
        }
        return rest;
    }

    private static LocalDate day(Backup backup, ZoneId zone) {
        return LocalDate.ofInstant(backup.note().madeAt(), zone);
    }

    private static Object week(LocalDate day) {
        return List.of(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
