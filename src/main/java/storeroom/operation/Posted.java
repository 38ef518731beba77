package storeroom.operation;

import storeroom.model.Changes;
import storeroom.model.Document;
import storeroom.model.Quantity;

import java.util.List;
import java.util.Optional;

/**
 * A document that was booked, once it is saved.
 *
 * @param booked what it booked; empty where its goods had gone before
 * @param excess lines of orders of which more came than was ordered
 */
public record Posted(
        Document document, Optional<Booked> booked, Changes changes, List<Excess> excess) {

    public Posted {
        excess = List.copyOf(excess);
    }

    /**
     * More came than was ordered.
     *
     * @param order its number
     * @param more how much more, over all receipts
     */
    public record Excess(String order, String item, String unit, Quantity more) {}
}
