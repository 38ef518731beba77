package storeroom.safety;

import storeroom.db.DatabaseFigures;

/**
 * How a company's database is at one moment.
 *
 * @param figures what this process has counted
 */
public record HealthReport(FileFacts file, DatabaseFigures figures, Integrity integrity) {

    /** The whole in one word; the worse one wins. */
    public enum State {
        FINE,
        /** Another program keeps locking the file; nothing is lost, but people wait. */
        CONTENTION,
        /** Something does not add up. */
        FINDINGS;

        /** What follows from a check, and from the retries that some process has counted. */
        public static State of(Integrity integrity, boolean contention) {
            if (!integrity.known().isEmpty()) {
                return FINDINGS;
            }
            return contention ? CONTENTION : FINE;
        }
    }

    public State state() {
        return State.of(integrity, figures.contention());
    }
}
