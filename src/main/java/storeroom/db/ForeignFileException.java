package storeroom.db;

import org.jspecify.annotations.Nullable;

/** The file is no database of this program; it was left as it is. */
public final class ForeignFileException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    ForeignFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
