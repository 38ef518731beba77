package storeroom.ui.counts;

/** What a person can do on the page of counts, from wherever it is offered. */
interface CountsActions {

    /** Opens the card that begins a count. */
    void add();

    /** Shows the chosen sheet as a whole, to be counted on or to be read. */
    void count();

    /** Shows what would be booked for the chosen sheet, and books it. */
    void book();

    /** Asks whether the chosen sheet is to be given up. */
    void cancel();

    /** Asks whether the booking of the chosen sheet is to be taken back. */
    void takeBack();

    /** Back to the list of sheets. */
    void back();
}
