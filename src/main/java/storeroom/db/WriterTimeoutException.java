package storeroom.db;

import java.time.Duration;

/** Another operation of this program kept writing for too long. Nothing was changed. */
public final class WriterTimeoutException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final transient LockHolder holder;
    private final Duration waited;

    WriterTimeoutException(String operation, LockHolder holder, Duration waited) {
        super(
                "\"%s\" waited %d ms for \"%s\" (thread %s, since %s)"
                        .formatted(
                                operation,
                                waited.toMillis(),
                                holder.operation(),
                                holder.thread(),
                                holder.since()),
                null);
        this.operation = operation;
        this.holder = holder;
        this.waited = waited;
    }

    /** What wanted to write. */
    public String operation() {
        return operation;
    }

    /** Who was writing when patience ran out. */
    public LockHolder holder() {
        return holder;
    }

    public Duration waited() {
        return waited;
    }
}
