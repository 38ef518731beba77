package storeroom.ui.documents;

import storeroom.model.DocumentKind;

import java.util.List;
import java.util.Set;

/** The two sides of trade: each has a page of its own, made of the same parts. */
public enum Side {
    /** Orders to suppliers, and what they brought. */
    BUYING("fth-shopping-cart", "Shortcut+7"),
    /** What goes out to customers, what they owe, and what they bring back. */
    SELLING("fth-file-text", "Shortcut+8");

    private final String icon;
    private final String key;

    Side(String icon, String key) {
        this.icon = icon;
        this.key = key;
    }

    /** Feather's name of its icon. */
    String icon() {
        return icon;
    }

    /** The key that leads to its page. */
    String key() {
        return key;
    }

    /** What is written on its page, the usual kind first; others come of these. */
    List<DocumentKind> written() {
        return switch (this) {
            case BUYING -> List.of(DocumentKind.PURCHASE_ORDER);
            case SELLING -> List.of(DocumentKind.DELIVERY_NOTE, DocumentKind.INVOICE);
        };
    }

    /** All that its page shows. */
    Set<DocumentKind> kinds() {
        return switch (this) {
            case BUYING -> Set.of(DocumentKind.PURCHASE_ORDER, DocumentKind.RECEIPT);
            case SELLING ->
                    Set.of(
                            DocumentKind.DELIVERY_NOTE,
                            DocumentKind.INVOICE,
                            DocumentKind.CUSTOMER_RETURN);
        };
    }

    /** Its quick filters. */
    List<Shown> views() {
        return switch (this) {
            case BUYING ->
                    List.of(
                            Shown.ALL,
                            Shown.DRAFTS,
                            Shown.OPEN,
                            Shown.OVERDUE,
                            Shown.CLOSED,
                            Shown.RECEIPTS);
            case SELLING ->
                    List.of(
                            Shown.ALL,
                            Shown.DRAFTS,
                            Shown.DELIVERY_NOTES,
                            Shown.INVOICES,
                            Shown.RETURNS);
        };
    }
}
