package storeroom.db;

import org.jspecify.annotations.Nullable;

/**
 * The file was deleted, moved or replaced while it was open. Nothing was written: it would have
 * been lost.
 */
public final class DatabaseMovedException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseMovedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
