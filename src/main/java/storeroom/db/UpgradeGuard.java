package storeroom.db;

import java.nio.file.Path;

/** Asked before a file of an earlier version is brought up to date: the time for a backup. */
@FunctionalInterface
public interface UpgradeGuard {

    /**
     * Called while nobody else prepares the file, and before anything in it is changed. What it
     * throws keeps the file as it is.
     *
     * @param upgrade what is going to be done
     */
    void before(Path database, Upgrade upgrade);
}
