package storeroom.ui.items;

import storeroom.model.SupplierOffer;

/** What a person can do on the page of items, from wherever it is offered. */
interface ItemsActions {

    void add();

    void edit();

    void duplicate();

    /** Retires the marked items or the chosen one; brings them back where they are retired. */
    void retireOrBringBack();

    /** The same with the item whose detail is shown, whatever is marked. */
    void retireOrBringBackShown();

    /** Opens the card that changes the marked items, or the chosen one. */
    void changeMarked();

    /** Shows who changed the chosen item. */
    void changes();

    /** Opens the card that adds a supplier of the item whose detail is shown. */
    void addSupplier();

    /** Opens the card that changes how an item is bought. */
    void changeSupplier(SupplierOffer offer);
}
