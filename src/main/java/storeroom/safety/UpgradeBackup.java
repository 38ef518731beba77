package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.db.Reader;
import storeroom.db.Upgrade;
import storeroom.db.UpgradeGuard;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Sees to it that there is a backup of a company before a new version of the program changes its
 * file; without one the file stays as it is. An upgrade that fails and is tried again finds the
 * backup of the first time, so that it does not fill the disk. Thread-safe.
 */
public final class UpgradeBackup implements UpgradeGuard {

    private static final Logger LOG = System.getLogger(UpgradeBackup.class.getName());

    private final DatabaseOptions options;

    /**
     * @param options what the file is read with
     */
    public UpgradeBackup(DatabaseOptions options) {
        this.options = options;
    }

    /**
     * @throws UpgradeNotBackedUpException when there is none, and none can be made
     */
    @Override
    public void before(Path database, Upgrade upgrade) {
        try (ConnectionFactory archived = ConnectionFactory.openArchived(database, options)) {
            if (existing(archived, upgrade).isEmpty()) {
                make(new Backups(archived), upgrade.from() + " → " + upgrade.to());
            }
        } catch (BackupFailedException e) {
            throw new UpgradeNotBackedUpException(e);
        }
    }

    /**
     * What does not add up is kept as it is: brought up to date it can be put right, and refusing
     * would lock its owner out. A file with broken pages is another matter.
     */
    private static void make(Backups backups, String reason) {
        try {
            backups.make(BackupKind.UPGRADE, reason);
        } catch (BackupFailedException e) {
            boolean isWhole =
                    e.findings().stream()
                            .noneMatch(finding -> finding.kind() == Finding.Kind.DAMAGED);
            if (e.reason() != BackupFailedException.Reason.NOT_SOUND || !isWhole) {
                throw e;
            }
            LOG.log(Level.WARNING, "backed up as it is: {0}", e.getMessage());
            backups.keep(BackupKind.UPGRADE, reason);
        }
    }

    /** The backup that holds what the file holds now, before the same upgrade. */
    private static Optional<Backup> existing(ConnectionFactory archived, Upgrade upgrade) {
        try (Reader reader = archived.reader()) {
            Contents.Mark mark = ContentsReader.mark(reader);
            long changed = ContentsReader.itemChangedAt(reader);
            return BackupFolder.of(archived.database()).list().stream()
                    .filter(
                            backup ->
                                    backup.note().kind() == BackupKind.UPGRADE
                                            && backup.note().contents().schemaVersion()
                                                    == upgrade.from()
                                            && backup.note().contents().mark().equals(mark)
                                            && backup.note().madeAt().toEpochMilli() >= changed)
                    .findFirst();
        }
    }

    /** The newest backup that was made before a file was brought up from a version. */
    public static Optional<Backup> madeBefore(Path database, Upgrade upgrade) {
        return BackupFolder.of(database).list().stream()
                .filter(
                        backup ->
                                backup.note().kind() == BackupKind.UPGRADE
                                        && backup.note().contents().schemaVersion()
                                                == upgrade.from())
                .findFirst();
    }
}
