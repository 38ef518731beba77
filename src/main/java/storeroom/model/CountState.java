package storeroom.model;

/** How far a stocktaking is. */
public enum CountState {
    /** Being counted: nothing of it is booked. */
    OPEN(1),
    /** Its differences are booked, or there were none. */
    BOOKED(3),
    /** Given up; what was counted can still be read, and changed nothing. */
    CANCELLED(9);

    private final int code;

    CountState(int code) {
        this.code = code;
    }

    /** The number kept in the database: never changes, never reused. */
    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for a number that no state has
     */
    public static CountState ofCode(int code) {
        for (CountState state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no such state: " + code);
    }
}
