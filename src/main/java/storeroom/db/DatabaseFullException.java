package storeroom.db;

/** The disk, or the quota of this user, is full. */
public final class DatabaseFullException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseFullException(String message, Throwable cause) {
        super(message, cause);
    }
}
