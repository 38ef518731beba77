package storeroom.db;

import java.util.List;

/**
 * What brings a file to the schema that this program knows; all of it happens in one transaction.
 *
 * @param from schema version of the file; 0 for one that is empty or missing
 * @param to schema version afterwards
 * @param steps the scripts that are missing, in order
 */
public record Upgrade(int from, int to, List<String> steps) {

    public Upgrade {
        steps = List.copyOf(steps);
    }

    /** Whether there is nothing to do. */
    public boolean isDone() {
        return steps.isEmpty();
    }
}
