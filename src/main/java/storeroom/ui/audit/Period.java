package storeroom.ui.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** How far back the list goes. */
public enum Period {
    ALL(0),
    TODAY(1),
    /** Today and the six days before. */
    WEEK(7),
    /** Today and the 29 days before. */
    MONTH(30);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** Its first moment; empty for all. */
    Optional<Instant> from(LocalDate today, ZoneId zone) {
        return days == 0
                ? Optional.empty()
                : Optional.of(today.minusDays(days - 1L).atStartOfDay(zone).toInstant());
    }
}
