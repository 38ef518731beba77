package storeroom.db;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import storeroom.instance.OtherProcess;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** SQLite's result codes as this package's exceptions. */
final class SqliteErrors {

    private SqliteErrors() {}

    /**
     * @param operation what was being done
     * @param waited how long, for the exceptions that tell
     */
    static DatabaseException translate(SQLException e, String operation, Duration waited) {
        return translate(e, operation, waited, List::of);
    }

    /**
     * @param holders asked where another program is in the way: which one
     */
    static DatabaseException translate(
            SQLException e,
            String operation,
            Duration waited,
            Supplier<List<OtherProcess>> holders) {
        String message = "\"" + operation + "\": " + e.getMessage();
        if (code(e) == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return new DatabaseFullException(
                    message, e); // no room for the file beside the database
        }
        return switch (primary(e)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                    new DatabaseBusyException(operation, waited, holders.get(), e);
            case SQLITE_FULL -> new DatabaseFullException(message, e);
            case SQLITE_READONLY -> new DatabaseReadOnlyException(message, e);
            case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_PERM, SQLITE_AUTH ->
                    new DatabaseUnreadableException(message, e);
            case SQLITE_NOTADB -> new ForeignFileException(message, e);
            case SQLITE_CORRUPT -> new DatabaseDamagedException(message, e);
            case SQLITE_INTERRUPT, SQLITE_ABORT -> new DatabaseCancelledException(message, e);
            case SQLITE_CONSTRAINT -> new ConstraintException(rule(e), message, e);
            default -> new DatabaseFailureException(message, e);
        };
    }

    static boolean isBusy(SQLException e) {
        return primary(e) == SQLiteErrorCode.SQLITE_BUSY;
    }

    static boolean isReadOnly(SQLException e) {
        return primary(e) == SQLiteErrorCode.SQLITE_READONLY;
    }

    /**
     * Whether this may come from a file system without the shared memory or the locks that WAL
     * needs, or from a file that a reader alone cannot recover.
     */
    static boolean mayRefuseWal(SQLException e) {
        return switch (primary(e)) {
            case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_READONLY, SQLITE_PROTOCOL -> true;
            default -> false;
        };
    }

    private static SQLiteErrorCode primary(SQLException e) {
        return SQLiteErrorCode.getErrorCode(code(e).code & 0xFF);
    }

    private static SQLiteErrorCode code(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static ConstraintException.Rule rule(SQLException e) {
        return switch (code(e)) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
                    ConstraintException.Rule.UNIQUE;
            case SQLITE_CONSTRAINT_CHECK -> ConstraintException.Rule.CHECK;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> ConstraintException.Rule.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_NOTNULL -> ConstraintException.Rule.NOT_NULL;
            case SQLITE_CONSTRAINT_TRIGGER -> ConstraintException.Rule.TRIGGER;
            default -> ConstraintException.Rule.OTHER;
        };
    }
}
