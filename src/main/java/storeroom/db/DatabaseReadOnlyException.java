package storeroom.db;

/** The file, its folder or the medium cannot be written to. */
public final class DatabaseReadOnlyException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseReadOnlyException(String message, Throwable cause) {
        super(message, cause);
    }
}
