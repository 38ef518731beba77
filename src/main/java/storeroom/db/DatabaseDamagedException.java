package storeroom.db;

/** SQLite found the file's content damaged. Never used for a lock. */
public final class DatabaseDamagedException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
