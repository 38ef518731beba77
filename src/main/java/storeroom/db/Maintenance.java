package storeroom.db;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What is done to an open database file as a whole: copying, replacing, tidying up. What changes it
 * waits in the writers' line. Thread-safe; takes its time.
 */
public final class Maintenance {

    private final Sessions sessions;
    private final Writing writing;
    private final Runnable requireOpen;
    private final Consumer<String> requireWritable;

    /**
     * @param requireOpen throws once the file is closed
     * @param requireWritable throws when the operation of this name may not write
     */
    Maintenance(
            Sessions sessions,
            Writing writing,
            Runnable requireOpen,
            Consumer<String> requireWritable) {
        this.sessions = sessions;
        this.writing = writing;
        this.requireOpen = requireOpen;
        this.requireWritable = requireWritable;
    }

    /**
     * Copies what is committed now into a new file, while others read and write. The copy is not on
     * the disk for certain: see {@link Durably#sync}.
     *
     * @param target must not exist; removed where copying fails
     * @param cancelled asked now and then, on this thread
     * @throws DatabaseCancelledException when it was cancelled
     * @throws DatabaseException when it could not be copied
     */
    public void copyTo(Path target, BooleanSupplier cancelled) {
        requireOpen.run();
        if (Files.exists(target)) {
            throw new DatabaseUnreadableException(
                    "already there: " + target, new FileAlreadyExistsException(target.toString()));
        }
        long began = System.nanoTime();
        try {
            Session session = sessions.fresh();
            try {
                SnapshotCopy.copy(session.connection(), target, cancelled);
            } finally {
                sessions.close(session);
            }
        } catch (SQLException e) {
            SnapshotCopy.discard(target, e);
            throw SqliteErrors.translate(e, "Back up", Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /**
     * Replaces everything in the file by what is in another one, in one transaction: either all of
     * it is there afterwards or nothing has changed, also after a kill or a power cut. Whoever has
     * the file open, in whichever process, goes on and reads the new content.
     *
     * @param source a sound database of this program's version that nobody else uses; its {@code
     *     user_version} is changed, to recognise it again
     * @throws DatabaseException when nothing was replaced
     */
    public void replaceContent(String operation, Path source) {
        replaceContent(operation, source, () -> true);
    }

    /**
     * The same, unless something stands against it once nobody can write any more.
     *
     * @param goOn asked behind the gate; may read
     * @return whether it was replaced
     */
    public boolean replaceContent(String operation, Path source, BooleanSupplier goOn) {
        requireWritable.accept(operation);
        return writing.exclusively(
                operation,
                true,
                connection -> {
                    if (!goOn.getAsBoolean()) {
                        return false;
                    }
                    ContentReplacement.in(connection, source);
                    return true;
                });
    }

    /**
     * Writes the log back into the file and makes it empty.
     *
     * @return whether that was possible; not while somebody reads what is older
     */
    public boolean checkpoint(String operation) {
        requireWritable.accept(operation);
        return writing.exclusively(
                operation,
                false,
                connection ->
                        Pragmas.queryNumber(connection, "PRAGMA wal_checkpoint(TRUNCATE)") == 0);
    }

    /**
     * Rewrites the file without gaps, renews what SQLite knows about its tables for planning, and
     * writes the log back. All or nothing.
     */
    public void compact(String operation) {
        requireWritable.accept(operation);
        writing.exclusively(
                operation,
                false,
                connection -> {
                    Pragmas.execute(connection, "PRAGMA temp_store = FILE"); // it may be large
                    try {
                        Pragmas.execute(connection, "VACUUM");
                    } finally {
                        Pragmas.execute(connection, "PRAGMA temp_store = MEMORY");
                    }
                    Pragmas.execute(connection, "ANALYZE");
                    return Pragmas.queryNumber(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
                });
    }
}
