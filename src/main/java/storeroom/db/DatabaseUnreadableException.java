package storeroom.db;

/** The file cannot be opened or read: missing, not permitted, or the medium failed. */
public final class DatabaseUnreadableException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
