package storeroom.ui.stock;

/** What a person can do with the chosen item, from wherever it is offered. */
interface StockActions {

    void receive();

    void issue();

    void adjust();

    void history();

    /** Who changed its master data. */
    void changes();

    void addItem();
}
