package storeroom.exchange;

import storeroom.model.ItemField;
import storeroom.model.MovementKind;
import storeroom.model.Quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file that is good, and what it does: shown before it is imported.
 *
 * @param line of the file, from 1
 * @param changes of an item that is there, what becomes different; empty for others
 * @param moved what a movement is; empty for items
 */
public record RowSample(
        long line,
        Effect effect,
        String sku,
        String name,
        List<ItemField.Difference> changes,
        Optional<Moved> moved) {

    /**
     * A movement.
     *
     * @param change of the stock; negative where it goes down
     */
    public record Moved(MovementKind kind, Quantity change, LocalDate day) {}

    /** How many of each effect are described; the others are counted. */
    public static final int KEPT = 50;

    /** What a row does. */
    public enum Effect {
        /** A new item, or a movement. */
        NEW,
        CHANGED,
        UNCHANGED
    }

    public RowSample {
        changes = List.copyOf(changes);
    }
}
