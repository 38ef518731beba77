package storeroom.ui.documents;

import storeroom.model.DocumentKind;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The two sides of trade: each has a page of its own, made of the same parts. */
public enum Side {
    /** Orders to suppliers, and what they brought. */
    BUYING(
            "fth-shopping-cart",
            "Shortcut+7",
            List.of(DocumentKind.PURCHASE_ORDER),
            EnumSet.of(DocumentKind.PURCHASE_ORDER, DocumentKind.RECEIPT),
            List.of(
                    Shown.ALL,
                    Shown.DRAFTS,
                    Shown.OPEN,
                    Shown.OVERDUE,
                    Shown.CLOSED,
                    Shown.RECEIPTS)),
    /** What goes out to customers, what they owe, and what they bring back. */
    SELLING(
            "fth-file-text",
            "Shortcut+8",
            List.of(DocumentKind.DELIVERY_NOTE, DocumentKind.INVOICE),
            EnumSet.of(
                    DocumentKind.DELIVERY_NOTE, DocumentKind.INVOICE, DocumentKind.CUSTOMER_RETURN),
            List.of(Shown.ALL, Shown.DRAFTS, Shown.DELIVERY_NOTES, Shown.INVOICES, Shown.RETURNS));

    private final String icon;
    private final String key;
    private final List<DocumentKind> written;
    private final Set<DocumentKind> kinds;
    private final List<Shown> views;

    Side(
            String icon,
            String key,
            List<DocumentKind> written,
            Set<DocumentKind> kinds,
            List<Shown> views) {
        this.icon = icon;
        this.key = key;
        this.written = written;
        this.kinds = Set.copyOf(kinds);
        this.views = views;
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
        return written;
    }

    /** All that its page shows. */
    Set<DocumentKind> kinds() {
        return kinds;
    }

    /** Its quick filters. */
    List<Shown> views() {
        return views;
    }
}
