package storeroom.db;

import org.jspecify.annotations.Nullable;

/** SQLite found the file's content damaged. Never used for a lock. */
public final class DatabaseDamagedException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseDamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
