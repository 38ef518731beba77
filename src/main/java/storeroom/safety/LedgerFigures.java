package storeroom.safety;

import storeroom.db.Reader;

import java.math.BigDecimal;

/**
 * What a company holds, in figures that should agree.
 *
 * @param items all of them, the retired ones too
 * @param unitsInLedger what all movements add up to
 * @param unitsInLevels what the levels by location add up to
 * @param unitsInTotals what the totals by item add up to
 */
public record LedgerFigures(
        long items,
        long retired,
        long movements,
        long bookings,
        BigDecimal unitsInLedger,
        BigDecimal unitsInLevels,
        BigDecimal unitsInTotals) {

    private static final int SCALE = 3;

    private static final String FIGURES =
            """
            SELECT (SELECT count(*) FROM item), (SELECT count(*) FROM item WHERE active = 0),
                   (SELECT count(*) FROM movement), (SELECT count(*) FROM booking),
                   (SELECT coalesce(sum(quantity), 0) FROM movement),
                   (SELECT coalesce(sum(on_hand), 0) FROM stock_level),
                   (SELECT coalesce(sum(on_hand), 0) FROM stock_total)
            """;

    /** Counts them in a snapshot. */
    static LedgerFigures of(Reader reader) {
        return Check.first(
                reader,
                FIGURES,
                row ->
                        new LedgerFigures(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                units(row.getLong(5)),
                                units(row.getLong(6)),
                                units(row.getLong(7))));
    }

    private static BigDecimal units(long thousandths) {
        BigDecimal units = BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }
}
