package storeroom.safety;

import java.time.Instant;
import java.util.List;

/** What is known about the soundness of a company's file. */
public sealed interface Integrity {

    /** How much was looked at. */
    enum Extent {
        /** The file's own structure, and rows that refer to rows that are not there. */
        QUICK,
        /** Everything, down to what the ledger adds up to: see {@link Verification}. */
        FULL
    }

    /** Nobody has looked yet. */
    record NotChecked() implements Integrity {}

    /** Somebody is looking. */
    record Checking(Extent extent) implements Integrity {}

    /**
     * Somebody has looked.
     *
     * @param at when the look began: what was written later is not in it
     * @param findings what does not add up; none when all is well
     */
    record Checked(Extent extent, Instant at, List<Finding> findings) implements Integrity {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** What does not add up, as far as is known. */
    default List<Finding> known() {
        return this instanceof Checked checked ? checked.findings() : List.of();
    }
}
