package storeroom.ui.partners;

import storeroom.model.SupplierOffer;

/** What a person can do on the page of suppliers and customers, from wherever it is offered. */
interface PartnersActions {

    void add();

    void edit();

    /** Retires who is chosen; brings them back where they are retired. */
    void retireOrBringBack();

    /** Opens the card that adds an item to the price list of who is chosen. */
    void addPrice();

    /** Opens the card that changes a line of the price list. */
    void changePrice(SupplierOffer offer);
}
