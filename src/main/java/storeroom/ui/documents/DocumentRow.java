package storeroom.ui.documents;

import storeroom.model.Document;

/**
 * A document in the list.
 *
 * @param begun whether something of an order came already
 */
record DocumentRow(Document document, boolean begun) {}
