package storeroom.db;

import storeroom.instance.OtherProcess;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Another program held the file for longer than the wait allows. Nothing was changed; trying again
 * is safe.
 */
public final class DatabaseBusyException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final Duration waited;
    private final transient List<OtherProcess> holders;

    DatabaseBusyException(String operation, Duration waited, Throwable cause) {
        this(operation, waited, List.of(), cause);
    }

    DatabaseBusyException(
            String operation, Duration waited, List<OtherProcess> holders, Throwable cause) {
        super(
                "\"%s\" waited %d ms for another program that holds the file%s"
                        .formatted(operation, waited.toMillis(), names(holders)),
                cause);
        this.operation = operation;
        this.waited = waited;
        this.holders = List.copyOf(holders);
    }

    private static String names(List<OtherProcess> holders) {
        return holders.isEmpty()
                ? ""
                : holders.stream()
                        .map(holder -> holder.name() + " (process " + holder.id() + ")")
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    /** What wanted to read or write. */
    public String operation() {
        return operation;
    }

    /** Who held the file when patience ran out; empty where the system does not tell. */
    public List<OtherProcess> holders() {
        return holders;
    }

    public Duration waited() {
        return waited;
    }
}
