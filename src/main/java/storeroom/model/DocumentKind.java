package storeroom.model;

/** What a document is. */
public enum DocumentKind {
    /** What the company asks a supplier for. */
    PURCHASE_ORDER(1, "PO"),
    /** What a supplier brought: a goods received note. */
    RECEIPT(2, "GR"),
    /** What goes out to a customer, with its movements: in India a challan, in Italy a DDT. */
    DELIVERY_NOTE(3, "DN"),
    /** What a customer owes; it books what no delivery note has booked. */
    INVOICE(4, "INV"),
    /** What a customer brought back. */
    CUSTOMER_RETURN(5, "RET");

    private final int code;
    private final String prefix;

    DocumentKind(int code, String prefix) {
        this.code = code;
        this.prefix = prefix;
    }

    /** The number kept in the database: never changes, never reused. */
    public int code() {
        return code;
    }

    /** What its numbers begin with: {@code DN-2026-0012}. */
    public String prefix() {
        return prefix;
    }

    /** Whether it goes out to customers, made of lines and movements in one. */
    public boolean isOutgoing() {
        return this == DELIVERY_NOTE || this == INVOICE;
    }

    /** Whether it is between the company and a supplier; else it is with a customer. */
    public boolean isPurchase() {
        return this == PURCHASE_ORDER || this == RECEIPT;
    }

    /**
     * @throws IllegalArgumentException for a number that no kind has
     */
    public static DocumentKind ofCode(int code) {
        for (DocumentKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of document: " + code);
    }
}
