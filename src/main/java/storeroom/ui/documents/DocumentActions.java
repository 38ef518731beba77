package storeroom.ui.documents;

import storeroom.model.DocumentKind;

/** What the buttons, menus and keys of a page of documents do. On the window's thread. */
interface DocumentActions {

    /** Writes a new one. */
    void add(DocumentKind kind);

    /** Shows the chosen one as a whole; a draft to go on with. */
    void open();

    /** Books what a supplier brought: of the chosen order, or of any. */
    void receive();

    /** Does something with the chosen one; where that cannot be done with it, says so. */
    void act(Deed deed);
}
