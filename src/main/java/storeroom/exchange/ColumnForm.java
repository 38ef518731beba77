package storeroom.exchange;

import storeroom.model.Money;
import storeroom.model.Percent;
import storeroom.model.Quantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the whole numbers of a column are written for people and other programs. */
enum ColumnForm {
    /** As it is: keys, codes, counts, and 1 and 0 for yes and no. */
    NUMBER,
    /** Thousandths of the item's unit, as a decimal. */
    QUANTITY,
    /** Ten-thousandths of the currency unit, as a decimal. */
    MONEY,
    /** Hundredths of a percent, as a decimal: 22 for 22 %. */
    PERCENT,
    /** Days since 1970-01-01, as an ISO date. */
    DAY,
    /** Milliseconds since 1970-01-01, as an ISO instant in UTC. */
    INSTANT;

    private static final Set<String> NUMBERS =
            Set.of(
                    "id",
                    "version",
                    "kind",
                    "operation",
                    "action",
                    "entity",
                    "active",
                    "listed",
                    "may_go_negative",
                    "is_supplier",
                    "is_customer",
                    "preferred",
                    "position",
                    "state",
                    "year",
                    "number",
                    "last",
                    "blind",
                    "recount",
                    "tracks_lots",
                    "undoes",
                    "audit_after",
                    "audit_until",
                    "width",
                    "height",
                    "reverses");
    private static final Set<String> QUANTITIES =
            Set.of(
                    "quantity",
                    "on_hand",
                    "on_order",
                    "reserved",
                    "rejected",
                    "counted",
                    "booked",
                    "pack_size",
                    "minimum_order",
                    "reorder_point",
                    "maximum");
    private static final Set<String> AMOUNTS = Set.of("cost", "price", "value", "net", "tax");
    private static final Set<String> RATES = Set.of("discount", "tax_rate");

    /** By the column's name; empty for one of which nobody has said yet what it counts. */
    static Optional<ColumnForm> of(String column) {
        if (column.endsWith("_at")) {
            return Optional.of(INSTANT);
        }
        if (column.equals("day") || column.endsWith("_day")) {
            return Optional.of(DAY);
        }
        if (QUANTITIES.contains(column) || column.endsWith("_quantity")) {
            return Optional.of(QUANTITY);
        }
        if (AMOUNTS.contains(column) || column.endsWith("_price") || column.endsWith("_cost")) {
            return Optional.of(MONEY);
        }
        if (RATES.contains(column)) {
            return Optional.of(PERCENT);
        }
        boolean plain =
                NUMBERS.contains(column) || column.endsWith("_id") || column.endsWith("_days");
        return plain ? Optional.of(NUMBER) : Optional.empty();
    }

    /** What is kept, as text. No value is refused: what makes no date stays a number. */
    String text(long kept) {
        return switch (this) {
            case NUMBER -> Long.toString(kept);
            case QUANTITY -> decimal(kept, Quantity.SCALE);
            case MONEY -> decimal(kept, Money.SCALE);
            case PERCENT -> decimal(kept, Percent.SCALE);
            case DAY ->
                    ChronoField.EPOCH_DAY.range().isValidValue(kept)
                            ? LocalDate.ofEpochDay(kept).toString()
                            : Long.toString(kept);
            case INSTANT -> Instant.ofEpochMilli(kept).toString();
        };
    }

    /** Not by {@link Quantity}, which has limits: a file that is beyond them comes out as well. */
    private static String decimal(long kept, int scale) {
        BigDecimal value = BigDecimal.valueOf(kept, scale).stripTrailingZeros();
        return value.toPlainString();
    }

    /** Its name for programs. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
