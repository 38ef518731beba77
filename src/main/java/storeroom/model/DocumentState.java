package storeroom.model;

/** How far a document is. */
public enum DocumentState {
    /** Can be changed, and has no number. */
    DRAFT(1),
    /** An order that was sent; goods are to come. */
    SENT(2),
    /** Booked, and on paper: never changed again. */
    POSTED(3),
    /** An order of which nothing more is to come. */
    CLOSED(4),
    /** Taken back as a whole; it keeps its number. */
    CANCELLED(9);

    private final int code;

    DocumentState(int code) {
        this.code = code;
    }

    /** The number kept in the database: never changes, never reused. */
    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for a number that no state has
     */
    public static DocumentState ofCode(int code) {
        for (DocumentState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state: " + code);
    }
}
