package storeroom.db;

import org.jspecify.annotations.Nullable;

/** A failure that has no class of its own: a defect, most likely. */
public final class DatabaseFailureException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    DatabaseFailureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
