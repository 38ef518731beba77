package storeroom.safety;

import storeroom.db.ConnectionFactory;
import storeroom.db.DatabaseOptions;
import storeroom.db.Upgrade;
import storeroom.instance.LockFile;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Tries on a copy what bringing a company's file up to date would do. The file stays as it is, and
 * others may work with it meanwhile. Takes its time.
 */
public final class UpgradeTrial {

    private final Path database;
    private final DatabaseOptions options;

    /**
     * @param database the company's file, by its canonical path
     */
    public UpgradeTrial(Path database, DatabaseOptions options) {
        this.database = database;
        this.options = options;
    }

    /**
     * What there is to do.
     *
     * @throws storeroom.db.NewerDatabaseException when a newer version of the program wrote it
     * @throws storeroom.db.DatabaseException when it cannot be read
     */
    public Upgrade pending() {
        return ConnectionFactory.pendingUpgrade(database, options);
    }

    /**
     * Does it all to a copy beside the backups, looks whether that is sound and shows the same
     * stock, and removes it.
     *
     * @return what was done there; nothing where the file is up to date
     * @throws storeroom.db.MigrationFailedException naming the step that fails
     * @throws BackupFailedException when there is no room for the copy, or it does not add up
     * @throws storeroom.db.DatabaseException when the file cannot be read
     */
    public Upgrade run() {
        Upgrade upgrade = pending();
        if (upgrade.isDone()) {
            return upgrade;
        }
        BackupFolder folder = BackupFolder.of(database);
        try (LockFile _ = folder.enter();
                UpToDateCopy copy =
                        UpToDateCopy.of(database, folder.unfinished("upgrade"), options)) {
            Contents before = Proof.of(database, options).contents();
            Contents after = Proof.of(copy.file(), options).requireSound().contents();
            if (!before.stockFingerprint().equals(after.stockFingerprint())) {
                throw new IllegalStateException("the upgrade changes the stock");
            }
            return upgrade;
        } catch (IOException e) {
            throw Backups.failed(e);
        }
    }
}
