package storeroom.ui.partners;

import storeroom.model.Item;
import storeroom.model.Partner;
import storeroom.model.SupplierOffer;

/** What the card of a supplier's price begins with. */
sealed interface SupplierPriceStart {

    /** An item gets another supplier, who is chosen in the card. */
    record OfItem(Item item) implements SupplierPriceStart {}

    /** A supplier gets another item, which is chosen in the card. */
    record OfSupplier(Partner supplier) implements SupplierPriceStart {}

    /** What is there is changed. */
    record Change(SupplierOffer offer) implements SupplierPriceStart {}
}
