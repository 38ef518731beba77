package storeroom.operation;

import storeroom.model.ItemId;
import storeroom.model.LocationId;
import storeroom.model.Money;
import storeroom.model.Quantity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person says when goods come or go.
 *
 * @param quantity in the item's unit
 * @param day the business date, today or earlier
 * @param unitPrice what one unit cost or sold for
 * @param document the paper behind it; empty where there is none
 */
public record Goods(
        ItemId item,
        LocationId location,
        Quantity quantity,
        LocalDate day,
        Optional<Money> unitPrice,
        String document,
        String note) {

    /** At the main location, without price, document or note. */
    public static Goods of(ItemId item, Quantity quantity, LocalDate day) {
        return new Goods(item, LocationId.MAIN, quantity, day, Optional.empty(), "", "");
    }

    public Goods withDocument(String number) {
        return new Goods(item, location, quantity, day, unitPrice, number, note);
    }

    public Goods withNote(String text) {
        return new Goods(item, location, quantity, day, unitPrice, document, text);
    }

    public Goods withUnitPrice(Optional<Money> price) {
        return new Goods(item, location, quantity, day, price, document, note);
    }
}
