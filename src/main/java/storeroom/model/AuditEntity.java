package storeroom.model;

/** What kind of thing an {@link AuditEntry} is about. */
public enum AuditEntity {
    ITEM(1),
    CATEGORY(2),
    LOCATION(3),
    SETTING(4),
    PARTNER(5),
    /** How an item is bought from a supplier. */
    SUPPLIER_ITEM(6);

    private final int code;

    AuditEntity(int code) {
        this.code = code;
    }

    /** The number kept in the database: never changes, never reused. */
    public int code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException for a number that no kind of thing has
     */
    public static AuditEntity ofCode(int code) {
        for (AuditEntity entity : values()) {
            if (entity.code == code) {
                return entity;
            }
        }
        throw new IllegalArgumentException("no such kind of thing: " + code);
    }
}
