package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseOptions;
import storeroom.instance.LockFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts a backup in the place of what is in an open company. What is there is set aside first; the
 * change itself is one transaction of SQLite in the company's own file, so a kill leaves the one or
 * the other, no log can meet another file, and whoever has the company open goes on. Thread-safe;
 * takes its time, so not on the window's thread.
 */
public final class Restoration {

    /** Whose name other people's dialogs show while it lasts. */
    public static final String OPERATION = "Restore a backup";

    private final ConnectionFactory connections;
    private final Backups backups;
    private final DatabaseOptions options;

    public Restoration(ConnectionFactory connections) {
        this.connections = connections;
        this.backups = new Backups(connections);
        this.options = connections.options();
    }

    /**
     * What was done.
     *
     * @param setAside what was there before
     * @param contents what is there now
     */
    public record Restored(Backup setAside, Contents contents) {}

    /**
     * What restoring would change.
     *
     * @throws BackupFailedException when the backup is damaged
     * @throws DatabaseException when one of the two cannot be read
     */
    public Preview preview(Path backup) {
        try (ConnectionFactory archived = ConnectionFactory.openArchived(backup, options)) {
            return Preview.of(connections, archived);
        }
    }

    /**
     * Restores. Everything that is shown must be read again afterwards.
     *
     * @param backup any company's file that is closed; it stays as it is
     * @throws BackupFailedException when it is not sound, or there is no room; nothing has changed
     * @throws DatabaseException when it cannot be done now; nothing has changed
     */
    public Restored run(Path backup) {
        try (LockFile _ = backups.folder().enter()) {
            Path candidate = backups.folder().unfinished("restore");
            try {
                Contents expected = Proof.of(backup, options).requireSound().contents();
                bringUpToDate(backup, candidate);
                requireSame(expected, Proof.of(candidate, options).requireSound().contents());
                Backup setAside = backups.setAside(backup.getFileName().toString());
                connections.replaceContent(OPERATION, candidate);
                return new Restored(setAside, expected);
            } finally {
                for (Path part : unfinished(candidate)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException e) {
            throw Backups.failed(e);
        }
    }

    private static List<Path> unfinished(Path candidate) {
        return List.of(
                candidate,
                LockFile.of(candidate),
                candidate.resolveSibling(candidate.getFileName() + "-wal"),
                candidate.resolveSibling(candidate.getFileName() + "-shm"));
    }

    /** A copy with the schema and the size of pages that the company has. */
    private void bringUpToDate(Path backup, Path candidate) {
        try (ConnectionFactory archived = ConnectionFactory.openArchived(backup, options)) {
            archived.copyTo(candidate, () -> false);
        }
        ConnectionFactory.open(candidate, options.withUpgradeGuard((_, _) -> {})).close();
    }

    private static void requireSame(Contents expected, Contents found) {
        if (!expected.stockFingerprint().equals(found.stockFingerprint())) {
            throw new IllegalStateException("the upgrade of the backup changed its stock");
        }
    }
}
