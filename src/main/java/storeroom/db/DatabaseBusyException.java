package storeroom.db;

import java.time.Duration;

/**
 * Another program held the file for longer than the wait allows. Nothing was changed; trying again
 * is safe.
 */
public final class DatabaseBusyException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final Duration waited;

    DatabaseBusyException(String operation, Duration waited, Throwable cause) {
        super(
                "\"%s\" waited %d ms for another program that holds the file"
                        .formatted(operation, waited.toMillis()),
                cause);
        this.operation = operation;
        this.waited = waited;
    }

    /** What wanted to read or write. */
    public String operation() {
        return operation;
    }

    public Duration waited() {
        return waited;
    }
}
