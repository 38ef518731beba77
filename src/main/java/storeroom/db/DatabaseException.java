package storeroom.db;

import org.jspecify.annotations.Nullable;

/**
 * Something about the database file kept work from being done. Each subclass is one failure that a
 * person can be told about; none of them carries jOOQ's or JDBC's types in its interface.
 *
 * <p>Whatever threw it, nothing of the transaction was saved.
 */
public abstract class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
