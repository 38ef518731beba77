package storeroom.db;

import org.sqlite.ProgressHandler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/**
 * Copies a database into a new file, as it is at one moment, through SQLite: with {@code VACUUM
 * INTO}, which in WAL mode neither waits for a writer nor makes one wait. A copy of the files would
 * be of several moments, and closing the file would drop SQLite's locks on it.
 */
final class SnapshotCopy {

    /** SQLite's instructions between two looks whether to go on: some milliseconds. */
    private static final int LOOK_EVERY = 50_000;

    private SnapshotCopy() {}

    /**
     * @param connection opened for reading, outside of a transaction; of no use afterwards
     * @param target must not exist; after a failure see {@link #discard}
     * @param cancelled asked again and again, on this thread
     */
    static void copy(Connection connection, Path target, BooleanSupplier cancelled)
            throws SQLException {
        Pragmas.execute(connection, "PRAGMA query_only = OFF"); // the target is written
        ProgressHandler.setHandler(
                connection,
                LOOK_EVERY,
                new ProgressHandler() {
                    @Override
                    protected int progress() {
                        return cancelled.getAsBoolean() ? 1 : 0;
                    }
                });
        try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } finally {
            ProgressHandler.clearHandler(connection);
        }
    }

    /** Removes what a failure left of the target. */
    static void discard(Path target, SQLException failure) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
