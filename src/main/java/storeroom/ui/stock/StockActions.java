package storeroom.ui.stock;

import storeroom.model.LocationId;

import java.util.Optional;

/** What a person can do with the chosen item, from wherever it is offered. */
interface StockActions {

    void receive();

    void issue();

    void adjust();

    void history();

    /** Who changed its master data. */
    void changes();

    /**
     * Shows the movements behind the chosen item's stock.
     *
     * @param where at one location; empty for all together
     */
    void movements(Optional<LocationId> where);

    /** Shows where the value of the chosen item comes from. */
    void worth();

    /** Opens the form of its master data. */
    void editItem();

    void addItem();
}
