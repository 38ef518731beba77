package storeroom.repository;

import storeroom.model.Money;
import storeroom.model.Revaluation;

import java.util.Optional;

/** Where values that are kept are not those that the ledger says. Not thread-safe. */
final class ValueDifference {

    private long count;
    private int issues;
    private int others;
    private long cost;
    private boolean isTooLarge;

    /** Hears of each difference. */
    interface Receiver {

        /** A value that is not kept. */
        void missing(ValueRows rows, int at);

        /** A value of a movement that has none. */
        void superfluous(ValueRows kept, int at);

        /** Another value than {@code before}. */
        void other(ValueRows rows, int at, long before);
    }

    /** Compares the two sides of a run. */
    void look(CostRun run, Receiver receiver) {
        ValueRows rows = run.rows();
        ValueRows kept = run.kept();
        int at = 0;
        int other = 0;
        while (at < rows.size() || other < kept.size()) {
            int order = rows.compare(at, kept, other);
            if (order < 0) {
                receiver.missing(rows, at++);
                count++;
            } else if (order > 0) {
                receiver.superfluous(kept, other++);
                count++;
            } else {
                long before = kept.value(other++);
                if (rows.value(at) != before) {
                    note(rows.isIssue(at), before, rows.value(at));
                    receiver.other(rows, at, before);
                    count++;
                }
                at++;
            }
        }
    }

    private void note(boolean isIssue, long before, long now) {
        if (!isIssue) {
            others++;
            return;
        }
        issues++;
        isTooLarge |= CostLayers.isBeyond(before) || CostLayers.isBeyond(now);
        if (!isTooLarge) {
            cost += before - now;
            isTooLarge = Math.abs(cost) > Money.LIMIT;
        }
    }

    /** How many values differ. */
    long count() {
        return count;
    }

    /** What that means for movements that had a value before, and have one now. */
    Revaluation revaluation() {
        return new Revaluation(
                issues, others, isTooLarge ? Optional.empty() : Revaluation.money(cost));
    }
}
