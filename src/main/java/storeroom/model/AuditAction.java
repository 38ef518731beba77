package storeroom.model;

/** What was done to master data or a setting. */
public enum AuditAction {
    /** It was not there before. */
    ADDED(1),
    /** One of its fields has another value. */
    CHANGED(2),
    /** It is not there any more. */
    REMOVED(3);

    private final int code;

    AuditAction(int code) {
        this.code = code;
    }

    /** The number kept in the database: never changes, never reused. */
    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for a number that no action has
     */
    public static AuditAction ofCode(int code) {
        for (AuditAction action : values()) {
            if (action.code == code) {
                return action;
            }
        }
        throw new IllegalArgumentException("no such action: " + code);
    }
}
