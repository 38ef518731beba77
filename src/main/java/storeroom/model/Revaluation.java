package storeroom.model;

import java.util.Optional;

/**
 * What was booked for a past day, or taken back, did to movements behind it.
 *
 * @param issues of how many that went out the cost changed
 * @param others of how many that came in the value changed
 * @param cost by how much the issues cost more now, or less; empty where that is too large to be
 *     money
 */
public record Revaluation(int issues, int others, Optional<Money> cost) {

    public static final Revaluation NONE = new Revaluation(0, 0, Optional.of(Money.ZERO));

    /** Whether nothing changed. */
    public boolean isNone() {
        return issues == 0 && others == 0;
    }

    /** Both together. */
    public Revaluation plus(Revaluation other) {
        return new Revaluation(
                issues + other.issues,
                others + other.others,
                cost.flatMap(
                        one ->
                                other.cost.flatMap(
                                        two ->
                                                money(
                                                        one.tenThousandths()
                                                                + two.tenThousandths()))));
    }

    /** A value of which nobody knows whether money can say it. */
    public static Optional<Money> money(long tenThousandths) {
        return Math.abs(tenThousandths) > Money.LIMIT || tenThousandths == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(new Money(tenThousandths));
    }
}
