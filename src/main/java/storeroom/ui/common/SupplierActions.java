package storeroom.ui.common;

import storeroom.model.Item;
import storeroom.model.SupplierOffer;

/** What every screen can do about where items are bought: the card belongs to one of them. */
public interface SupplierActions {

    /** Opens the card that adds a supplier of an item. */
    void addSupplier(Item item);

    /** Opens the card that changes how an item is bought from a supplier. */
    void change(SupplierOffer offer);
}
