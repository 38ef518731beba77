package storeroom.db;

/**
 * The file is empty or of an older version of the program, and was to be opened for reading only:
 * it must be opened for writing once, which brings it up to date.
 */
public final class OlderDatabaseException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    OlderDatabaseException(String message) {
        super(message, null);
    }
}
