package storeroom.ui.movements;

import java.time.LocalDate;
import java.util.Optional;

/** Which business dates the ledger shows. */
public enum LedgerPeriod {
    ALL,
    TODAY,
    /** Today and the six days before. */
    WEEK,
    /** Today and the 29 days before. */
    MONTH,
    THIS_MONTH,
    THIS_YEAR,
    /** From one day to another, both typed. */
    BETWEEN;

    /** Its first day; empty where it has none, or where that is typed. */
    Optional<LocalDate> from(LocalDate today) {
        return switch (this) {
            case ALL, BETWEEN -> Optional.empty();
            case TODAY -> Optional.of(today);
            case WEEK -> Optional.of(today.minusDays(6));
            case MONTH -> Optional.of(today.minusDays(29));
            case THIS_MONTH -> Optional.of(today.withDayOfMonth(1));
            case THIS_YEAR -> Optional.of(today.withDayOfYear(1));
        };
    }
}
