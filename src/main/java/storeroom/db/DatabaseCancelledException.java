package storeroom.db;

/** The work was cancelled on purpose; its transaction is undone. */
public final class DatabaseCancelledException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseCancelledException(String message, Throwable cause) {
        super(message, cause);
    }
}
