package storeroom.db;

/**
 * The file has a second name (a hard link), and was to be opened for writing: what is written by
 * one name and what is written by the other would overwrite each other, because SQLite's log and
 * every lock go by the name. It was left as it is.
 */
public final class LinkedDatabaseException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    LinkedDatabaseException(String message) {
        super(message, null);
    }
}
