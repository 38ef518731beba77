package storeroom.db;

import org.jspecify.annotations.Nullable;

/** A migration could not be applied; the file is as it was before that migration. */
public final class MigrationFailedException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String migration;

    MigrationFailedException(String migration, String message, @Nullable Throwable cause) {
        super(migration + ": " + message, cause);
        this.migration = migration;
    }

    /** File name of the migration. */
    public String migration() {
        return migration;
    }
}
