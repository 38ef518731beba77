package storeroom.ui.documents;

import storeroom.model.DocumentFilter;
import storeroom.model.DocumentKind;
import storeroom.model.DocumentState;

import java.time.LocalDate;
import java.util.Set;

/** The quick filters of the lists of documents. */
enum Shown {
    ALL,
    DRAFTS,
    /** Orders of which goods are to come. */
    OPEN,
    /** Open orders whose goods should have come. */
    OVERDUE,
    CLOSED,
    RECEIPTS,
    DELIVERY_NOTES,
    INVOICES,
    RETURNS;

    /** What that is on one side of trade, with these words. */
    DocumentFilter filter(Side side, String text, LocalDate today) {
        DocumentFilter all = DocumentFilter.of(side.kinds());
        DocumentFilter orders = DocumentFilter.of(Set.of(DocumentKind.PURCHASE_ORDER));
        DocumentFilter filter =
                switch (this) {
                    case ALL -> all;
                    case DRAFTS -> all.in(Set.of(DocumentState.DRAFT));
                    case OPEN -> orders.in(Set.of(DocumentState.SENT));
                    case OVERDUE -> orders.overdue(today);
                    case CLOSED -> orders.in(Set.of(DocumentState.CLOSED));
                    case RECEIPTS -> DocumentFilter.of(Set.of(DocumentKind.RECEIPT));
                    case DELIVERY_NOTES -> DocumentFilter.of(Set.of(DocumentKind.DELIVERY_NOTE));
                    case INVOICES -> DocumentFilter.of(Set.of(DocumentKind.INVOICE));
                    case RETURNS -> DocumentFilter.of(Set.of(DocumentKind.CUSTOMER_RETURN));
                };
        return filter.with(text);
    }
}
