package storeroom.model;

import java.util.List;

/**
 * A piece of a longer list.
 *
 * @param offset where the piece begins, from zero
 * @param total how long the whole list is, in the same snapshot
 */
public record Page<T>(List<T> rows, int offset, int total) {

    public Page {
        rows = List.copyOf(rows);
    }
}
