package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseException;
import storeroom.db.DatabaseOptions;
import storeroom.instance.LockFile;

import java.io.IOException;
import java.nio.file.Path;

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
        return preview(connections.database(), backup, options);
    }

    /** The same for a company of any version, which stays as it is, whoever has it open. */
    public static Preview preview(Path company, Path backup, DatabaseOptions options) {
        try (ConnectionFactory now = ConnectionFactory.openArchived(company, options);
                ConnectionFactory archived = ConnectionFactory.openArchived(backup, options)) {
            return Preview.of(now, archived);
        }
    }

    /**
     * What is in a backup, which is looked at as restoring it does.
     *
     * @throws BackupFailedException when it is not sound
     * @throws DatabaseException when it cannot be read
     */
    public static Contents contents(Path backup, DatabaseOptions options) {
        return Proof.of(backup, options).requireSound().contents();
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
            Contents expected =
                    Proof.of(backup, options).requireSound().requireNoted(backup).contents();
            Path unfinished = backups.folder().unfinished("restore");
            try (UpToDateCopy copy = UpToDateCopy.of(backup, unfinished, options)) {
                requireSame(expected, Proof.of(copy.file(), options).requireSound().contents());
                return new Restored(replace(backup, copy.file()), expected);
            }
        } catch (IOException e) {
            throw Backups.failed(e);
        } catch (DatabaseException e) {
            throw Backups.failed(e);
        }
    }

    /** What is booked between setting aside and replacing is set aside as well. */
    private Backup replace(Path backup, Path copy) throws IOException {
        while (true) {
            Backup setAside = backups.setAside(backup.getFileName().toString());
            if (connections
                    .maintenance()
                    .replaceContent(OPERATION, copy, () -> backups.isStillAs(setAside))) {
                return setAside;
            }
        }
    }

    private static void requireSame(Contents expected, Contents found) {
        if (!expected.stockFingerprint().equals(found.stockFingerprint())) {
            throw new IllegalStateException("the upgrade of the backup changed its stock");
        }
    }
}
